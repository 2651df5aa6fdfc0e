import type { ReactElement } from 'react';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { useClientPaths } from '../../shared/session/use-client-paths.ts';
import { Link } from '../../shared/ui/link.tsx';
import { Section } from '../../shared/ui/section.tsx';
import { ContractList } from './contract-list.tsx';
import { useText } from './texts.ts';

const CLIENT_CONTRACTS = graphql(`
  fragment ClientContracts on Client {
    id
    toAccept: contracts(first: 5, states: [TO_ACCEPT]) {
      ...OverviewContracts
    }
    refused: contracts(first: 5, states: [REFUSED]) {
      ...OverviewContracts
    }
    inForce: contracts(first: 5, states: [UPCOMING, RUNNING, ENDING, IN_PREPARATION]) {
      ...OverviewContracts
    }
    delivered: contracts(first: 5, states: [DELIVERED]) {
      ...OverviewContracts
    }
  }
`);

const OVERVIEW_CONTRACTS = graphql(`
  fragment OverviewContracts on ContractConnection {
    nodes {
      id
      state
      ...ContractLine
    }
  }
`);

/** How many contracts are shown at most; no list of which some are taken has fewer. */
const MOST_SHOWN = 5;

/** How many of them wait for somebody at most, where there are enough in force for the other places. */
const MOST_WAITING = 3;

interface ContractOverviewProps {
  readonly client: FragmentType<typeof CLIENT_CONTRACTS>;
  /** Whether the page shows what waits for the client's answer elsewhere. */
  readonly awaitedElsewhere: boolean;
}

/**
 * A client's contracts that are not over, each with its state: first those that wait for somebody, then those in force, then
 * those that are delivered. Nothing without any.
 */
export function ContractOverview({ client, awaitedElsewhere }: ContractOverviewProps): ReactElement | null {
  const t = useText();
  const paths = useClientPaths();
  const pages = readFragment(CLIENT_CONTRACTS, client);
  const inForce = readFragment(OVERVIEW_CONTRACTS, pages.inForce).nodes;
  const waiting = [pages.toAccept, pages.refused]
    .flatMap((page) => readFragment(OVERVIEW_CONTRACTS, page).nodes)
    .filter(({ state }) => state !== 'TO_ACCEPT' || !awaitedElsewhere)
    .slice(0, Math.max(MOST_WAITING, MOST_SHOWN - inForce.length));
  const delivered = readFragment(OVERVIEW_CONTRACTS, pages.delivered).nodes;
  const shown = [...waiting, ...inForce, ...delivered].slice(0, MOST_SHOWN);
  if (shown.length === 0) return null;
  return (
    <Section title={t('contracts.title')} aside={<Link to={paths.contracts}>{t('contract.back')}</Link>}>
      <ContractList contracts={shown} />
    </Section>
  );
}
