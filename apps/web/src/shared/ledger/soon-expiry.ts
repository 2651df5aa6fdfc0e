import { replay, soonExpiries, type Instant, type SoonExpiry } from '@akouendy/domain';
import type { AccountFacts } from './account-facts.ts';

/** What of the account lapses soon, nearest first, by the domain's rule. */
export function soonExpiriesOf({ ledger, calendar }: AccountFacts, now: Instant): SoonExpiry[] {
  return soonExpiries(replay(ledger), calendar, now);
}
