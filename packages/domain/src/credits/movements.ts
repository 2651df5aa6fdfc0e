import type { CivilDate } from '../calendar/index.ts';
import type { BookingId, HalfDays, LotId } from '../kernel/index.ts';
import type { CreditLot } from './lot.ts';
import type { Replay } from './replay.ts';

/** What happens to a lot on a date: a line of the account's statement. */
export type Movement = GrantMovement | ConsumptionMovement | ExpiryMovement;

interface MovementLine {
  readonly date: CivilDate;
  readonly lotId: LotId;
  /** How many half-days come (granted) or go (consumed, expired); never negative. */
  readonly halfDays: HalfDays;
  /** What the account holds once the line has happened, in half-days. */
  readonly remainingAfter: HalfDays;
}

/** The lot's half-days become usable. */
export interface GrantMovement extends MovementLine {
  readonly kind: 'GRANTED';
}

/** A booking takes half-days of the lot on the date of its work. */
export interface ConsumptionMovement extends MovementLine {
  readonly kind: 'CONSUMED';
  readonly bookingId: BookingId;
  readonly delivered: boolean;
}

/** Half-days that nothing uses lapse: the first day without them. */
export interface ExpiryMovement extends MovementLine {
  readonly kind: 'EXPIRED';
  /** Whether days that had been carried over lapse, rather than what the carry-over left behind. */
  readonly carriedOver: boolean;
}

/**
 * The statement of an account: every half-day that comes, is consumed or lapses, past and future, in
 * date order; on one date what expires goes before what is granted, and both before the work.
 */
export function movementsOf(lots: readonly CreditLot[], replayed: Replay): Movement[] {
  const lines: Unsummed<Movement>[] = [
    ...expiryLines(replayed),
    ...lots.map((lot) => ({
      kind: 'GRANTED' as const,
      date: lot.from,
      lotId: lot.id,
      halfDays: lot.granted,
    })),
    ...replayed.allocations.map(({ consumption, pool, halfDays }) => ({
      kind: 'CONSUMED' as const,
      date: consumption.date,
      lotId: pool.lotId,
      halfDays,
      bookingId: consumption.bookingId,
      delivered: consumption.delivered,
    })),
  ];
  lines.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  let remaining = 0;
  return lines.map((line) => {
    remaining += line.kind === 'GRANTED' ? line.halfDays : -line.halfDays;
    return { ...line, remainingAfter: remaining as HalfDays };
  });
}

type Unsummed<Line> = Line extends Movement ? Omit<Line, 'remainingAfter'> : never;

function expiryLines(replayed: Replay): Unsummed<ExpiryMovement>[] {
  return replayed.pools.flatMap(({ pool, free }) =>
    pool.until === null || free === 0
      ? []
      : [
          {
            kind: 'EXPIRED' as const,
            date: pool.until,
            lotId: pool.lotId,
            halfDays: free,
            carriedOver: pool.carriesOver,
          },
        ],
  );
}
