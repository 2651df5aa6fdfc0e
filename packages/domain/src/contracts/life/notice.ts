import type { CivilDate } from '../../calendar/index.ts';
import { ok, refuse, type Result } from '../../kernel/index.ts';
import type { FrozenTerms } from '../freeze-terms.ts';
import { startOf } from '../start.ts';
import { terminate, type Termination } from '../term.ts';

/** Why notice cannot be given: the contract ends by itself, or it was given before. */
export type NoticeRefusal = 'DOES_NOT_RENEW' | 'GIVEN_ALREADY';

/**
 * What notice that is given on `today` leads to, for a contract that renews; `earlier` is the day of the notice that
 * was given before, or `null`. Notice before the start counts from the start, for the first term (§4).
 */
export function giveNotice(
  { renewal, ...terms }: Pick<FrozenTerms, 'signedOn' | 'startsOn' | 'renewal'>,
  earlier: CivilDate | null,
  today: CivilDate,
): Result<Termination, NoticeRefusal> {
  if (renewal === null) return refuse('DOES_NOT_RENEW');
  if (earlier !== null) return refuse('GIVEN_ALREADY');
  const start = startOf(terms);
  return ok(terminate(renewal, start, today < start ? start : today));
}
