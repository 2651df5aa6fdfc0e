import type { Offer } from '@akouendy/domain/catalogue';
import { proposalProblem, type Proposal, type QuoteSubject } from '@akouendy/domain/quotes';
import { invalidField, type InvalidField } from '../../../platform/input/invalid-field.ts';

/** The field of an answer that cannot be meant, or `null` when it can be proposed. */
export function fieldOfProblem(
  offer: Offer,
  subject: QuoteSubject,
  proposal: Proposal,
  dates: Parameters<typeof proposalProblem>[3],
): InvalidField | null {
  switch (proposalProblem(offer, subject, proposal, dates)) {
    case null:
      return null;
    case 'PRICE_OUT_OF_RANGE':
    case 'QUOTE_BELOW_LEAST':
      return invalidField('price', 'OUT_OF_RANGE');
    case 'EXPIRY_OUT_OF_RANGE':
      return invalidField('validUntil', 'OUT_OF_RANGE');
    case 'START_OUT_OF_RANGE':
      return invalidField('startsOn', 'OUT_OF_RANGE');
    case 'CLUSTERS_OUT_OF_RANGE':
    case 'QUANTITY_NOT_WHOLE':
      return invalidField('additionalClusters', 'OUT_OF_RANGE');
    case 'ORDERED_TWICE':
    case 'OPTION_NOT_IN_PACK':
      return invalidField('packOptions', 'NOT_ALLOWED');
    default:
      return invalidField('price', 'NOT_ALLOWED');
  }
}
