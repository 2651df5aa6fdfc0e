import type { QuotesPageQueryVariables, QuoteStatus } from '../../shared/graphql/__generated__/graphql.ts';
import { AFTER, chosenIn, SEARCH } from '../../shared/lists/address.ts';

/** What the list of quotes keeps in its address beside search and page, so that a link to what one sees can be sent. */
export const STATE = 'etat';

/** How quotes stand that one looks for under each word of the address. */
export const STATES = {
  'en-attente': ['ASKED'],
  'a-accepter': ['ANSWERED'],
  acceptes: ['ACCEPTED'],
  clos: ['TAKEN_BACK', 'TURNED_DOWN', 'DECLINED', 'WITHDRAWN', 'EXPIRED'],
} as const satisfies Readonly<Record<string, readonly QuoteStatus[]>>;

/** Which quotes an address asks for. */
export type AskedQuotes = Required<Omit<QuotesPageQueryVariables, 'clientId'>>;

/** Reads an address; a word that is none asks for all. */
export function quotesIn(address: URLSearchParams): AskedQuotes {
  const statuses = chosenIn<readonly QuoteStatus[]>(address, STATE, STATES);
  return {
    search: address.get(SEARCH),
    statuses: statuses === null ? null : [...statuses],
    after: address.get(AFTER),
  };
}
