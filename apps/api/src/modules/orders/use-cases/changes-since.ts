import type { Cents, CivilDate } from '@akouendy/domain';
import type { OrderDraft } from './draft-order.ts';

/** What was on the screen when somebody confirmed. */
export interface SeenOrder {
  readonly seal: string;
  readonly day: CivilDate;
  readonly offerVersion: string;
  readonly net: Cents;
  readonly gross: Cents;
  readonly contracts: number;
}

/** What is not as it was shown any more; the rest of the terms when nothing else is. */
export type OrderChange = 'DAY' | 'OFFER' | 'PRICE' | 'VAT' | 'OTHER_CONTRACT' | 'TERMS';

/** What differs between what was on the screen and `draft`; the right seal beside other figures is no right screen. */
export function changesSince(seen: SeenOrder, draft: OrderDraft): OrderChange[] {
  const { terms, gross, day, contracts } = draft;
  const changes: OrderChange[] = [];
  if (seen.day !== day) changes.push('DAY');
  if (seen.offerVersion !== terms.offerVersion) changes.push('OFFER');
  if (seen.net !== terms.net) changes.push('PRICE');
  else if (seen.gross !== gross) changes.push('VAT');
  if (seen.contracts !== contracts) changes.push('OTHER_CONTRACT');
  return changes.length === 0 && seen.seal !== draft.seal ? ['TERMS'] : changes;
}
