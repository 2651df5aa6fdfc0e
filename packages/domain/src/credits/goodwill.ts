import type { CivilDate } from '../calendar/index.ts';
import { ok, refuse, type HalfDays, type LotId, type PersonId, type Result } from '../kernel/index.ts';
import type { CreditLot } from './lot.ts';

/** A lot that staff give away, with why and by whom (§1). */
export interface GoodwillLot extends CreditLot {
  readonly reason: string;
  readonly authorId: PersonId;
}

/** What staff enter; `until` is the first day without it, `null` when it never ends. */
export interface GoodwillEntry {
  readonly id: LotId;
  readonly granted: HalfDays;
  readonly from: CivilDate;
  readonly until: CivilDate | null;
  readonly reason: string;
  readonly authorId: PersonId;
}

/** Why a goodwill adjustment is not granted. */
export type GoodwillRefusal =
  | { readonly kind: 'REASON_MISSING' }
  | { readonly kind: 'NOTHING_GRANTED' }
  | { readonly kind: 'WINDOW_EMPTY'; readonly from: CivilDate };

/** Decides a goodwill adjustment: a lot of its own, with the window as entered and no carry-over (§1). */
export function grantGoodwill(entry: GoodwillEntry): Result<GoodwillLot, GoodwillRefusal> {
  const { id, granted, from, until, authorId } = entry;
  const reason = entry.reason.trim();
  if (reason === '') return refuse({ kind: 'REASON_MISSING' });
  if (granted === 0) return refuse({ kind: 'NOTHING_GRANTED' });
  if (until !== null && until <= from) return refuse({ kind: 'WINDOW_EMPTY', from });
  const window = until === null ? ({ kind: 'OPEN' } as const) : ({ kind: 'UNTIL', until } as const);
  return ok({ id, granted, from, window, carryOver: null, reason, authorId });
}
