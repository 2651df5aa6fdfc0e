import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import type { ContractClustersFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { useWords } from '../../shared/i18n/use-words.ts';
import { useMay } from '../../shared/session/use-may.ts';
import { useClientPaths } from '../../shared/session/use-client-paths.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Link } from '../../shared/ui/link.tsx';
import { Section } from '../../shared/ui/section.tsx';
import { ClusterDialog, type AskedCluster } from './cluster-dialog.tsx';
import { ClusterRow } from './cluster-row.tsx';
import { CONTRACT_CLUSTERS } from './cluster.fragment.ts';
import classes from './clusters.module.css';
import { RetireDialog } from './retire-dialog.tsx';
import { useText } from './texts.ts';
import { useLiveClusters } from './use-live-clusters.ts';

const CLIENT_CLUSTERS = graphql(`
  fragment ClientClusters on Client {
    id
    contracts {
      id
      ...ContractClusters
    }
  }
`);

type Cluster = ContractClustersFragment['clusters'][number];

/** The clusters that are operated for a client, by contract, with the nodes that each plan covers; staff keep them. */
export function ClusterRegister({
  client,
}: {
  readonly client: FragmentType<typeof CLIENT_CLUSTERS>;
}): ReactElement {
  const t = useText();
  const mayKeep = useMay('DELIVER_WORK');
  const [asked, setAsked] = useState<AskedCluster | null>(null);
  const [retiring, setRetiring] = useState<Cluster | null>(null);
  useLiveClusters();
  const operated = readFragment(CLIENT_CLUSTERS, client)
    .contracts.map((each) => readFragment(CONTRACT_CLUSTERS, each))
    .filter(({ nodeCover }) => nodeCover !== null);
  if (operated.length === 0) {
    return <EmptyState title={t('clusters.noRun.title')}>{t('clusters.noRun.body')}</EmptyState>;
  }
  return (
    <div className={classes.sections}>
      {operated.map((contract) => (
        <OfContract
          key={contract.id}
          contract={contract}
          keep={mayKeep ? { ask: setAsked, retire: setRetiring } : null}
        />
      ))}
      <ClusterDialog
        asked={asked}
        onClose={() => {
          setAsked(null);
        }}
      />
      <RetireDialog
        cluster={retiring}
        onClose={() => {
          setRetiring(null);
        }}
      />
    </div>
  );
}

interface OfContractProps {
  readonly contract: ContractClustersFragment;
  /** What staff may do; `null` for readers. */
  readonly keep: {
    readonly ask: (asked: AskedCluster) => void;
    readonly retire: (cluster: Cluster) => void;
  } | null;
}

function OfContract({ contract: { id, title, clusters, nodeCover }, keep }: OfContractProps): ReactElement {
  const t = useText();
  const say = useWords();
  const { contracts } = useClientPaths();
  const running = clusters.filter(({ retiredOn }) => retiredOn === null);
  const retired = clusters.filter(({ retiredOn }) => retiredOn !== null);
  const row = (cluster: Cluster) => (
    <ClusterRow
      key={cluster.id}
      cluster={cluster}
      keep={
        keep && {
          change: () => {
            keep.ask({ contractId: id, cluster });
          },
          retire: () => {
            keep.retire(cluster);
          },
        }
      }
    />
  );
  return (
    <Section
      title={say(title)}
      count={running.length}
      aside={<Link to={`${contracts}/${id}`}>{t('clusters.contract')}</Link>}
    >
      {nodeCover !== null && <Cover {...nodeCover} />}
      {running.length === 0 ? (
        <EmptyState title={t('clusters.empty.title')}>
          {t(keep === null ? 'clusters.empty.body' : 'clusters.empty.keep')}
        </EmptyState>
      ) : (
        <ul className={classes.rows}>{running.map(row)}</ul>
      )}
      {keep !== null && (
        <Button
          size="xs"
          className={classes.add}
          onClick={() => {
            keep.ask({ contractId: id, cluster: null });
          }}
        >
          {t('clusters.add')}
        </Button>
      )}
      {retired.length > 0 && (
        <details className={classes.more}>
          <summary>{t('clusters.retired', { count: retired.length })}</summary>
          <ul className={classes.rows}>{retired.map(row)}</ul>
        </details>
      )}
    </Section>
  );
}

/** The nodes of the plan against those that are operated; clear where there are more. */
function Cover({
  covered,
  operated,
  exceeding,
}: NonNullable<ContractClustersFragment['nodeCover']>): ReactElement {
  const t = useText();
  if (covered === null) return <p className={classes.cover}>{t('clusters.cover.unlimited', { operated })}</p>;
  if (exceeding === 0) return <p className={classes.cover}>{t('clusters.cover', { covered, operated })}</p>;
  return (
    <div className={classes.exceeding} role="note">
      <IconAlertTriangle className={classes.icon} size={18} stroke={1.6} aria-hidden />
      <div>
        <p className={classes.name}>{t('clusters.cover.exceeding', { covered, operated, exceeding })}</p>
        <p>{t('clusters.cover.exceeding.body')}</p>
      </div>
    </div>
  );
}
