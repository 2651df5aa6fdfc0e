import type { ReactElement } from 'react';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import type { ContractState } from '../../shared/graphql/__generated__/graphql.ts';
import { useClientPaths } from '../../shared/session/use-client-paths.ts';
import { Link } from '../../shared/ui/link.tsx';
import { Section } from '../../shared/ui/section.tsx';
import { ContractList } from './contract-list.tsx';
import { useText } from './texts.ts';
import { useLiveContracts } from './use-live-contracts.ts';

const CLIENT_CONTRACTS = graphql(`
  fragment ClientContracts on Client {
    id
    contracts {
      id
      state
      ...ContractLine
    }
  }
`);

/** How many contracts are shown at most. */
const MOST_SHOWN = 5;

/** Which contracts come first: those that wait for somebody, those in force, those that are delivered. */
const RANK: Readonly<Partial<Record<ContractState, number>>> = { TO_ACCEPT: 0, REFUSED: 1, DELIVERED: 3 };

/** A client's contracts that are not over, each with its state; nothing without any. */
export function ContractOverview({
  client,
}: {
  readonly client: FragmentType<typeof CLIENT_CONTRACTS>;
}): ReactElement | null {
  const t = useText();
  const paths = useClientPaths();
  useLiveContracts();
  const shown = readFragment(CLIENT_CONTRACTS, client)
    .contracts.filter(({ state }) => state !== 'ENDED')
    .toSorted((one, other) => rankOf(one.state) - rankOf(other.state))
    .slice(0, MOST_SHOWN);
  if (shown.length === 0) return null;
  return (
    <Section title={t('contracts.title')} aside={<Link to={paths.contracts}>{t('contract.back')}</Link>}>
      <ContractList contracts={shown} />
    </Section>
  );
}

function rankOf(state: ContractState | null): number {
  return (state === null ? undefined : RANK[state]) ?? 2;
}
