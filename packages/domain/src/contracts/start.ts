import { addMonths, type CivilDate } from '../calendar/index.ts';
import type { FrozenTerms } from './freeze-terms.ts';

/** What is ordered for a day to come starts at most so many months after its order. */
const MONTHS_AHEAD = 6;

/** The days among which a start is chosen, both included. */
export interface StartRange {
  readonly earliest: CivilDate;
  readonly latest: CivilDate;
}

/** Why a start cannot be chosen. */
export type StartProblem = 'TOO_EARLY' | 'TOO_LATE';

/** The first day of a contract: the one that was agreed, or that of its signature. */
export function startOf({ signedOn, startsOn }: Pick<FrozenTerms, 'signedOn' | 'startsOn'>): CivilDate {
  return startsOn ?? signedOn;
}

/** Whether who orders chooses the first day: of a month of régie, which runs "from its start date" (§1). */
export function startIsChosen({ kind, end }: Pick<FrozenTerms, 'kind' | 'end'>): boolean {
  return kind === 'REGIE' && end !== null;
}

/** Where a start may lie for an order of `today`, if the first day that can be booked is `firstBookable` (§2). */
export function startRange(today: CivilDate, firstBookable: CivilDate): StartRange {
  const latest = addMonths(today, MONTHS_AHEAD);
  return { earliest: firstBookable, latest: latest < firstBookable ? firstBookable : latest };
}

/** What is wrong with a start outside of `range`, or `null` inside. */
export function startProblem(startsOn: CivilDate, { earliest, latest }: StartRange): StartProblem | null {
  if (startsOn < earliest) return 'TOO_EARLY';
  return startsOn > latest ? 'TOO_LATE' : null;
}
