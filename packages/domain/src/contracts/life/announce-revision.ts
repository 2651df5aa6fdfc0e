import { civilDate, type CivilDate } from '../../calendar/index.ts';
import { ok, refuse, type BasisPoints, type Result } from '../../kernel/index.ts';
import type { PriceRevision } from '../price-revision.ts';

/** A rate beyond it, up or down, is taken for a slip of the pen: half. */
export const LARGEST_REVISION = 5000 as BasisPoints;

/** How many coming 1 Januaries a revision can be announced for. */
const YEARS_AHEAD = 2;

/** Why a revision cannot be announced. */
export type RevisionRefusal = 'NOT_A_REVISION_DAY' | 'RATE_OUT_OF_RANGE';

/** The days for which a revision can be announced on `today`: 1 January, and never of a year that has begun (§4). */
export function revisionDays(today: CivilDate): CivilDate[] {
  const year = Number(today.slice(0, 4));
  return Array.from({ length: YEARS_AHEAD }, (_, index) => civilDate(`${String(year + 1 + index)}-01-01`));
}

/** The revision that is announced on `today`, or why it cannot be: months that have begun never cost another price. */
export function announceRevision(
  { effectiveOn, rate }: PriceRevision,
  today: CivilDate,
): Result<PriceRevision, RevisionRefusal> {
  if (!revisionDays(today).includes(effectiveOn)) return refuse('NOT_A_REVISION_DAY');
  if (rate === 0 || Math.abs(rate) > LARGEST_REVISION) return refuse('RATE_OUT_OF_RANGE');
  return ok({ effectiveOn, rate });
}

/** The rate that withdraws what was announced for a day: prices stay as they are. */
export const WITHDRAWN = 0 as BasisPoints;

/** What withdraws the revision of `effectiveOn`, or why it cannot be: its day has come. */
export function withdrawRevision(
  effectiveOn: CivilDate,
  today: CivilDate,
): Result<PriceRevision, 'NOT_A_REVISION_DAY'> {
  if (!revisionDays(today).includes(effectiveOn)) return refuse('NOT_A_REVISION_DAY');
  return ok({ effectiveOn, rate: WITHDRAWN });
}

/** The revisions that count of those `announced`, in the order of their recording: of one day the last one, unless it withdraws. */
export function countingRevisions(announced: readonly PriceRevision[]): PriceRevision[] {
  const byDay = new Map(announced.map(({ effectiveOn, rate }) => [effectiveOn, rate]));
  return [...byDay]
    .filter(([, rate]) => rate !== WITHDRAWN)
    .map(([effectiveOn, rate]) => ({ effectiveOn, rate }));
}
