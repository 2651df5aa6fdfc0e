import type { ReactElement } from 'react';
import type { ClusterDistribution } from '../../shared/graphql/__generated__/graphql.ts';
import { Refusal } from '../../shared/ui/refusal.tsx';
import classes from './clusters.module.css';
import type { SavedField } from './merge-cluster.ts';
import { useText } from './texts.ts';

interface SavedMeanwhileProps {
  /** What somebody else has saved; empty when nothing of it is different any more. */
  readonly fields: readonly SavedField[];
  /** What saving leads to now. */
  readonly again: string;
}

/** Somebody else was faster, and the cluster is not operated any more. */
export function RetiredMeanwhile(): ReactElement {
  const t = useText();
  return <Refusal title={t('clusters.meanwhile.retired')}>{t('clusters.meanwhile.retired.body')}</Refusal>;
}

/** Somebody else was faster: what they saved, what of one's own stays beside it, and that it can be done on that. */
export function SavedMeanwhile({ fields, again }: SavedMeanwhileProps): ReactElement {
  const t = useText();
  const say = (field: SavedField['field'], value: string): string =>
    field === 'distribution' ? t(`clusters.distribution.${value as ClusterDistribution}`) : value;
  return (
    <Refusal title={t('clusters.meanwhile')}>
      <ul className={classes.saved}>
        {fields.map(({ field, saved, typed }) => (
          <li key={field}>
            {t('clusters.meanwhile.field', {
              field: t(`clusters.field.${field}`),
              saved: say(field, saved),
              kept: typed === null ? 'no' : 'yes',
              typed: typed === null ? '' : say(field, typed),
            })}
          </li>
        ))}
      </ul>
      <p>{again}</p>
    </Refusal>
  );
}
