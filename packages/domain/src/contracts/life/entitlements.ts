import type { CivilDate } from '../../calendar/index.ts';
import {
  entitledOn,
  entitlementFigures,
  windowEnd,
  type Entitlement,
  type EntitlementAccount,
  type EntitlementFigures,
  type EntitlementUnit,
  type LotWindow,
  type UnitCount,
} from '../../credits/index.ts';
import { ok, refuse, type BookingId, type LotId, type Result } from '../../kernel/index.ts';
import { grantOfYear } from '../grants.ts';

/** What a contract grants in another unit than half-days, as it was written at the signature; a yearly one once (§1). */
export interface GrantedEntitlement {
  readonly id: LotId;
  readonly unit: EntitlementUnit;
  readonly granted: number;
  readonly from: CivilDate;
  readonly window: LotWindow;
  readonly yearly: boolean;
}

/** What was entered of one contract, in order of entry: a use, or the counter entry that takes one back whole. */
export type EntitlementEntry =
  | {
      readonly id: BookingId;
      readonly unit: EntitlementUnit;
      /** The day of the use; it counts as planned until then. */
      readonly date: CivilDate;
      readonly count: number;
      readonly takesBack: null;
    }
  | { readonly id: BookingId; readonly takesBack: BookingId };

/** What one window of an entitlement shows; `until` is the first day without it, `null` when it never ends. */
export interface EntitlementShown extends EntitlementFigures<EntitlementUnit> {
  readonly unit: EntitlementUnit;
  readonly from: CivilDate;
  readonly until: CivilDate | null;
  readonly yearly: boolean;
}

/** A contract's entitlements and what was entered of them. */
export interface EntitlementBook {
  readonly granted: readonly GrantedEntitlement[];
  readonly entries: readonly EntitlementEntry[];
  /** The first day without the contract; `null` while it renews or when it has no end. */
  readonly end: CivilDate | null;
}

/** Something of an entitlement that somebody wishes to enter as used. */
export interface UseWish {
  readonly id: BookingId;
  readonly unit: EntitlementUnit;
  readonly date: CivilDate;
  readonly count: number;
}

/** Why a use is not entered. */
export type UseRefusal =
  /** The contract grants nothing in this unit. */
  | { readonly kind: 'NOT_GRANTED' }
  /** No window holds the date: neither one that has begun, nor the one that today is in. */
  | { readonly kind: 'OUTSIDE_WINDOW' }
  /** The windows of the date have less than was asked, with everything entered still served. */
  | { readonly kind: 'NONE_LEFT'; readonly available: number };

/** Why a use is not taken back. */
export type TakeBackRefusal = 'NO_SUCH_USE' | 'TAKEN_BACK_ALREADY';

/** What each window that has begun by `today` shows then, in the order of the grants, the years of one after the other. */
export function entitlementsShown(book: EntitlementBook, today: CivilDate): EntitlementShown[] {
  const units = [...new Set(book.granted.map(({ unit }) => unit))];
  return units.flatMap((unit) => {
    const windows = windowsOf(book, unit, today);
    const { entitlements } = entitlementFigures(accountOf(book, windows, unit, today), today);
    return windows.map(({ until, yearly, entitlement }, index) => ({
      ...(entitlements[index] as EntitlementFigures<EntitlementUnit>),
      ...{ unit, until, yearly },
      from: entitlement.from,
    }));
  });
}

/** Decides on `today` whether a use may be entered: while its date is in a window that has enough left (§1). */
export function enterUse(
  book: EntitlementBook,
  wish: UseWish,
  today: CivilDate,
): Result<UseWish, UseRefusal> {
  const { unit, date, count } = wish;
  if (!book.granted.some((each) => each.unit === unit)) return refuse({ kind: 'NOT_GRANTED' });
  const windows = windowsOf(book, unit, today);
  const holds = windows.some(
    ({ entitlement: { from }, until }) => from <= date && (until === null || date < until),
  );
  if (!holds) return refuse({ kind: 'OUTSIDE_WINDOW' });
  const available = entitledOn(accountOf(book, windows, unit, today), date);
  return count > available ? refuse({ kind: 'NONE_LEFT', available }) : ok(wish);
}

/** Decides whether the use `id` may be taken back by a counter entry: once. */
export function takeBackUse(
  entries: readonly EntitlementEntry[],
  id: BookingId,
): Result<BookingId, TakeBackRefusal> {
  if (!entries.some((each) => each.takesBack === null && each.id === id)) return refuse('NO_SUCH_USE');
  return entries.some(({ takesBack }) => takesBack === id) ? refuse('TAKEN_BACK_ALREADY') : ok(id);
}

interface Window {
  readonly entitlement: Entitlement<EntitlementUnit>;
  readonly until: CivilDate | null;
  readonly yearly: boolean;
}

/** The windows of `unit` that have begun by `today`; of a yearly one each contract year before the end. */
function windowsOf({ granted, end }: EntitlementBook, unit: EntitlementUnit, today: CivilDate): Window[] {
  return granted
    .filter((each) => each.unit === unit)
    .flatMap((grant) => {
      const { id, yearly } = grant;
      const years: Window[] = [];
      for (let year = 0; ; year += 1) {
        const { from, window } = yearly ? grantOfYear({ ...grant, carryOver: null }, year) : grant;
        if (from > today || (end !== null && from >= end) || (year > 0 && !yearly)) return years;
        const entitlement = {
          unit,
          id: (year === 0 ? id : `${id}.${String(year)}`) as LotId,
          granted: grant.granted as UnitCount<EntitlementUnit>,
          from,
          window,
        };
        years.push({ entitlement, until: windowEnd(entitlement), yearly });
      }
    });
}

/** What was used and not taken back, of the windows: the engine serves what ends first (§1). */
function accountOf(
  { entries }: EntitlementBook,
  windows: readonly Window[],
  unit: EntitlementUnit,
  today: CivilDate,
): EntitlementAccount<EntitlementUnit> {
  const takenBack = new Set(entries.map(({ takesBack }) => takesBack));
  return {
    entitlements: windows.map(({ entitlement }) => entitlement),
    uses: entries.flatMap((entry) =>
      entry.takesBack === null && entry.unit === unit && !takenBack.has(entry.id)
        ? [
            {
              ...{ unit, id: entry.id, date: entry.date, delivered: entry.date <= today },
              count: entry.count as UnitCount<EntitlementUnit>,
            },
          ]
        : [],
    ),
  };
}
