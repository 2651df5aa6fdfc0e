import type {
  ContractKind,
  ContractsPageQueryVariables,
  ContractState,
} from '../../shared/graphql/__generated__/graphql.ts';
import { AFTER, chosenIn, SEARCH } from '../../shared/lists/address.ts';

/** What the list of contracts keeps in its address beside search and page, so that a link to what one sees can be sent. */
export const PARAMETER = { state: 'etat', kind: 'type' } as const;

/** The states that one looks for under each word of the address. */
export const STATES = {
  'recette-a-donner': ['TO_ACCEPT'],
  'en-cours': ['RUNNING', 'ENDING', 'IN_PREPARATION', 'TO_ACCEPT', 'REFUSED'],
  'a-venir': ['UPCOMING'],
  termines: ['ENDED', 'DELIVERED'],
} as const satisfies Readonly<Record<string, readonly ContractState[]>>;

/** How the address writes each kind. */
export const KINDS = {
  build: 'BUILD',
  run: 'RUN',
  deploy: 'DEPLOY',
  application: 'APPLICATION',
  regie: 'REGIE',
  pack: 'PACK',
} as const satisfies Readonly<Record<string, ContractKind>>;

/** Which contracts an address asks for. */
export type AskedContracts = Required<Omit<ContractsPageQueryVariables, 'clientId'>>;

/** Reads an address; a word that is none asks for all. */
export function contractsIn(address: URLSearchParams): AskedContracts {
  const kind = chosenIn<ContractKind>(address, PARAMETER.kind, KINDS);
  const states = chosenIn<readonly ContractState[]>(address, PARAMETER.state, STATES);
  return {
    search: address.get(SEARCH),
    states: states === null ? null : [...states],
    kinds: kind === null ? null : [kind],
    after: address.get(AFTER),
  };
}
