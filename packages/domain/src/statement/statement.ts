import type { CivilDate } from '../calendar/index.ts';
import {
  explainCarryOver,
  movementsOf,
  replay,
  type CreditLedger,
  type CreditLot,
  type Movement,
  type Replay,
} from '../credits/index.ts';
import type { BookingId, HalfDays, LotId } from '../kernel/index.ts';

/** Half-days of a booking that were bought at list price; they take no credit (§1). */
export interface PaidWork {
  readonly bookingId: BookingId;
  readonly date: CivilDate;
  readonly halfDays: HalfDays;
  readonly delivered: boolean;
}

/** What a statement is written from: the ledger, and what it does not know of its lots and consumptions. */
export interface StatementFacts {
  readonly ledger: CreditLedger;
  readonly goodwill: ReadonlySet<LotId>;
  /** The consumptions that are what staff took back, not work. */
  readonly adjustments: ReadonlySet<BookingId>;
  readonly paid: readonly PaidWork[];
}

/** Every kind of line, in the order in which those of one date stand. */
export const LINE_KINDS = [
  'EXPIRED',
  'CARRIED_OVER',
  'GRANTED',
  'GOODWILL',
  'CONSUMED',
  'ADJUSTED',
  'UNSERVED',
  'PAID',
] as const;

/** What a line tells. `CARRIED_OVER`, `UNSERVED` and `PAID` change no balance. */
export type LineKind = (typeof LINE_KINDS)[number];

/** A line of the statement, past or coming. */
export interface StatementLine {
  /** Starts with the date; no two lines share it, and it does not depend on other lines. */
  readonly id: string;
  readonly kind: LineKind;
  readonly date: CivilDate;
  /** `null` for what no lot serves and for what was paid. */
  readonly lotId: LotId | null;
  /** The booking, or the adjustment; `null` for what happens to a lot. */
  readonly bookingId: BookingId | null;
  /** How many half-days the line is about. */
  readonly halfDays: HalfDays;
  /** What it changes of the balance: positive, negative, or zero. */
  readonly change: number;
  /** What the account holds once the line has happened. */
  readonly balanceAfter: HalfDays;
  /** Whether the work is done; `null` for what is not work. */
  readonly delivered: boolean | null;
  /** Whether what lapses had been carried over; `null` for what does not lapse. */
  readonly carriedOver: boolean | null;
}

type Unsummed = Omit<StatementLine, 'id' | 'balanceAfter'>;

/** The statement of an account, oldest line first; on one date in the order of `LINE_KINDS`, work in order of creation. */
export function statementOf({ ledger, goodwill, adjustments, paid }: StatementFacts): StatementLine[] {
  const replayed = replay(ledger);
  const lines: Unsummed[] = [
    ...joined(movementsOf(ledger.lots, replayed)).map((movement) => lineOf(movement, goodwill, adjustments)),
    ...ledger.lots.flatMap((lot) => carriedLine(lot, replayed)),
    ...unservedLines(ledger, replayed),
    ...paid.map(({ bookingId, date, halfDays, delivered }) => ({
      ...PLAIN,
      kind: 'PAID' as const,
      date,
      bookingId,
      halfDays,
      delivered,
    })),
  ];
  lines.sort((a, b) => (a.date === b.date ? RANK[a.kind] - RANK[b.kind] : a.date < b.date ? -1 : 1));
  let balance = 0;
  return lines.map((line) => {
    balance += line.change;
    const { date, kind, lotId, bookingId } = line;
    const id = [date, kind, lotId ?? '', bookingId ?? ''].join('_');
    return { ...line, id, balanceAfter: balance as HalfDays };
  });
}

const PLAIN = { lotId: null, bookingId: null, change: 0, delivered: null, carriedOver: null } as const;

/** Work and adjustments share a rank: those of one date stay in order of creation. */
const RANK: Readonly<Record<LineKind, number>> = {
  EXPIRED: 0,
  CARRIED_OVER: 1,
  GRANTED: 2,
  GOODWILL: 2,
  CONSUMED: 3,
  ADJUSTED: 3,
  UNSERVED: 4,
  PAID: 5,
};

/** One movement for what a booking takes from the windows of one lot; everything else as it is. */
function joined(movements: readonly Movement[]): Movement[] {
  const taken = new Map<string, number>();
  const result: Movement[] = [];
  for (const movement of movements) {
    if (movement.kind === 'CONSUMED') {
      const key = `${movement.bookingId} ${movement.lotId}`;
      const place = taken.get(key);
      const first = place === undefined ? undefined : result[place];
      if (place !== undefined && first !== undefined) {
        result[place] = { ...first, halfDays: (first.halfDays + movement.halfDays) as HalfDays };
        continue;
      }
      taken.set(key, result.length);
    }
    result.push(movement);
  }
  return result;
}

function lineOf(
  movement: Movement,
  goodwill: ReadonlySet<LotId>,
  adjustments: ReadonlySet<BookingId>,
): Unsummed {
  const { date, lotId, halfDays } = movement;
  const line = { ...PLAIN, date, lotId, halfDays };
  switch (movement.kind) {
    case 'GRANTED':
      return { ...line, kind: goodwill.has(lotId) ? 'GOODWILL' : 'GRANTED', change: halfDays };
    case 'EXPIRED':
      return { ...line, kind: 'EXPIRED', change: -halfDays, carriedOver: movement.carriedOver };
    case 'CONSUMED': {
      const { bookingId, delivered } = movement;
      return adjustments.has(bookingId)
        ? { ...line, kind: 'ADJUSTED', bookingId, change: -halfDays }
        : { ...line, kind: 'CONSUMED', bookingId, change: -halfDays, delivered };
    }
  }
}

function carriedLine(lot: CreditLot, replayed: Replay): Unsummed[] {
  const carryOver = explainCarryOver(lot, replayed);
  if (carryOver === null || carryOver.carried === 0) return [];
  const { anniversary: date, carried: halfDays } = carryOver;
  return [{ ...PLAIN, kind: 'CARRIED_OVER', date, lotId: lot.id, halfDays }];
}

function unservedLines({ consumptions }: CreditLedger, { overdrawn }: Replay): Unsummed[] {
  return consumptions.flatMap(({ bookingId, date, delivered }) => {
    const halfDays = overdrawn.get(bookingId);
    return halfDays === undefined
      ? []
      : [{ ...PLAIN, kind: 'UNSERVED' as const, date, bookingId, halfDays, delivered }];
  });
}
