import type { OfferWords, Words } from './offer-words.ts';

/** Which of the general conditions says how is invoiced. */
const INVOICING = 0;

/**
 * The general conditions that hold for a contract of `kind`: a yearly package has a clause of its own about its invoices
 * (50 % on order, 50 % after six months; §5), so that the general one is not among them.
 */
export function generalConditions(
  { conditions }: Pick<OfferWords, 'conditions'>,
  kind: string,
): readonly Words[] {
  return kind === 'DEPLOY' ? conditions.filter((_, index) => index !== INVOICING) : conditions;
}
