import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import type { ContractClustersFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { AFTER, SEARCH } from '../../shared/lists/address.ts';
import { matches } from '../../shared/lists/matches.ts';
import { NothingFound } from '../../shared/lists/nothing-found.tsx';
import { PageLinks } from '../../shared/lists/page-links.tsx';
import { SearchField } from '../../shared/lists/search-field.tsx';
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
    contracts(first: 10, kinds: [RUN, PACK], after: $after) {
      endCursor
      hasNextPage
      nodes {
        id
        ...ContractClusters
      }
    }
  }
`);

/** More clusters than that are looked for by name or region, in what the page has. */
const A_HANDFUL = 6;

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
  const [address] = useSearchParams();
  const page = readFragment(CLIENT_CLUSTERS, client).contracts;
  const operated = readFragment(CONTRACT_CLUSTERS, page.nodes).filter(({ nodeCover }) => nodeCover !== null);
  const links = <PageLinks page={page} first={t('clusters.first')} next={t('clusters.next')} />;
  if (operated.length === 0) {
    const isPart = address.has(AFTER) || page.hasNextPage;
    return (
      <div className={classes.sections}>
        <EmptyState title={t(isPart ? 'clusters.noRun.page' : 'clusters.noRun.title')}>
          {t('clusters.noRun.body')}
        </EmptyState>
        {links}
      </div>
    );
  }
  const count = operated.reduce((sum, { clusters }) => sum + clusters.length, 0);
  const typed = address.get(SEARCH) ?? '';
  const found = operated
    .map((contract) => ({
      ...contract,
      clusters: contract.clusters.filter(({ name, region }) => matches(typed, [name, region])),
    }))
    .filter(({ clusters }) => typed === '' || clusters.length > 0);
  return (
    <div className={classes.sections}>
      {(count > A_HANDFUL || typed !== '') && (
        <div role="search">
          <SearchField hint={t('clusters.search')} keepPage />
        </div>
      )}
      {found.length === 0 && (
        <NothingFound
          title={t('clusters.notFound.title')}
          body={t('clusters.notFound.body')}
          all={t('clusters.notFound.all')}
        />
      )}
      {found.map((contract) => (
        <OfContract
          key={contract.id}
          contract={contract}
          isSearched={typed !== ''}
          keep={mayKeep ? { ask: setAsked, retire: setRetiring } : null}
        />
      ))}
      {links}
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
  /** Whether only some of its clusters are shown, those that were looked for. */
  readonly isSearched: boolean;
  /** What staff may do; `null` for readers. */
  readonly keep: {
    readonly ask: (asked: AskedCluster) => void;
    readonly retire: (cluster: Cluster) => void;
  } | null;
}

function OfContract({
  contract: { id, title, clusters, nodeCover },
  isSearched,
  keep,
}: OfContractProps): ReactElement {
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
      {running.length === 0 && !isSearched ? (
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
        <details className={classes.more} open={isSearched}>
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
