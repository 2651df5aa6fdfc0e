import type { FrozenTerms } from './freeze-terms.ts';
import type { ContractStanding } from './standing.ts';
import { startOf } from './start.ts';

type RunTerms = Pick<FrozenTerms, 'service' | 'signedOn' | 'startsOn'>;

/**
 * Whether RUN that a client has under `other`, which stands as `standing`, goes on beside RUN that begins under `terms`:
 * nothing of it ends by that, so both are paid for until notice is given (§4). Without RUN in both nothing does.
 */
export function runsOnBeside(
  terms: RunTerms,
  other: Pick<FrozenTerms, 'service'>,
  { end }: Pick<ContractStanding, 'end'>,
): boolean {
  if (terms.service === null || other.service === null) return false;
  return end === null || end > startOf(terms);
}
