import type { QuoteSubject } from '../../shared/graphql/__generated__/graphql.ts';

/** What a quote can be asked for, in the order of the offer. */
export const SUBJECTS: readonly QuoteSubject[] = [
  'RUN_ENTERPRISE',
  'STARTER_PACK',
  'PRODUCTION_PACK',
  'ENTERPRISE_PACK',
];

/** The subject that an address asks for (`?objet=STARTER_PACK`); `null` without one. */
export function readSubject(address: URLSearchParams): QuoteSubject | null {
  return SUBJECTS.find((each) => each === address.get('objet')) ?? null;
}
