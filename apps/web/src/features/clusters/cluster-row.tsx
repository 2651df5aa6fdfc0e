import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { ContractClustersFragment } from '../../shared/graphql/__generated__/graphql.ts';
import classes from './clusters.module.css';
import { useText } from './texts.ts';

interface ClusterRowProps {
  readonly cluster: ContractClustersFragment['clusters'][number];
  readonly keep: { readonly change: () => void; readonly retire: () => void } | null;
}

/** What a cluster is called, runs on and where, and how large it is. */
export function ClusterRow({
  cluster: { name, distribution, version, nodes, region, retiredOn },
  keep,
}: ClusterRowProps): ReactElement {
  const t = useText();
  const { longDate } = useFormats();
  return (
    <li className={classes.row}>
      <span className={classes.words}>
        <span className={classes.name}>{name}</span>
        <span className={classes.detail}>
          {t(`clusters.distribution.${distribution}`)} {version} · {region}
          {retiredOn !== null && ` · ${t('clusters.retiredOn', { date: longDate(retiredOn) })}`}
        </span>
      </span>
      <span className={classes.figure}>{t('clusters.nodes', { count: nodes })}</span>
      {keep !== null && retiredOn === null && (
        <span className={classes.ways}>
          <Button size="xs" aria-label={t('clusters.change.of', { name })} onClick={keep.change}>
            {t('clusters.change')}
          </Button>
          <Button size="xs" aria-label={t('clusters.retire.of', { name })} onClick={keep.retire}>
            {t('clusters.retire')}
          </Button>
        </span>
      )}
    </li>
  );
}
