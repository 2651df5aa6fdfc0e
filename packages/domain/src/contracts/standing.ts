import type { CivilDate } from '../calendar/index.ts';
import type { FrozenTerms } from './freeze-terms.ts';
import { startOf } from './start.ts';
import { terminate, termOn, type Term, type Termination } from './term.ts';

/** Whether a contract is in force: still to come, running, running with its end fixed by a notice, over. */
export type ContractStatus = 'UPCOMING' | 'RUNNING' | 'ENDING' | 'ENDED';

/** Where a contract stands on a day, and why. */
export interface ContractStanding {
  readonly status: ContractStatus;
  /** The first day without the contract; `null` while it renews or when it has no end. */
  readonly end: CivilDate | null;
  /** The running term of a contract that renews, with its last notice date; `null` for the others. */
  readonly term: Term | null;
  /** What the notice led to; `null` without one. */
  readonly termination: Termination | null;
}

/**
 * Where a contract under `terms` stands on `today`, if notice was received on `noticeOn` (§4); notice before the start
 * counts from the start, for the first term.
 */
export function standingOf(
  terms: Pick<FrozenTerms, 'signedOn' | 'startsOn' | 'end' | 'renewal'>,
  noticeOn: CivilDate | null,
  today: CivilDate,
): ContractStanding {
  const { renewal } = terms;
  const start = startOf(terms);
  const termination =
    renewal === null || noticeOn === null
      ? null
      : terminate(renewal, start, noticeOn < start ? start : noticeOn);
  const end = renewal === null ? terms.end : (termination?.effectiveOn ?? null);
  const isOver = end !== null && end <= today;
  const term = renewal === null || today < start || isOver ? null : termOn(renewal, start, today);
  return { status: statusOf(start, termination, isOver, today), end, term, termination };
}

function statusOf(
  start: CivilDate,
  termination: Termination | null,
  isOver: boolean,
  today: CivilDate,
): ContractStatus {
  if (today < start) return 'UPCOMING';
  if (isOver) return 'ENDED';
  return termination === null ? 'RUNNING' : 'ENDING';
}
