import { BOOKING_STATUSES, consumptionsOf, type Booking } from '../../bookings/index.ts';
import type { CivilDate } from '../../calendar/index.ts';
import {
  bookableBalance,
  figuresAt,
  poolsOf,
  replay,
  withConsumptions,
  type CarryOver,
  type Consumption,
  type CreditLedger,
  type CreditLot,
  type LotFigures,
  type LotWindow,
  type Replay,
} from '../../credits/index.ts';
import type { BasisPoints, BookingId, HalfDays, LotId } from '../../kernel/index.ts';
import { requireUnique, type Field } from '../field.ts';

/** Evaluates a scenario of the kind `credits` (§1). */
export function evaluateCredits(given: Field): object {
  const { lots, bookings, requests, asOf, bookableOn } = readCredits(given);
  const answers: object[] = [];
  let ledger: CreditLedger = { lots, consumptions: consumptionsOf(bookings) };
  for (const request of requests) {
    const bookableHalfDays = bookableBalance(ledger).on(request.date);
    const accepted = request.halfDays <= bookableHalfDays;
    if (accepted) ledger = withConsumptions(ledger, [request]);
    answers.push({ id: request.bookingId, accepted, bookableHalfDays });
  }
  const replayed = replay(ledger);
  const balance = bookableBalance(ledger);
  return {
    requests: answers,
    allocations: allocationsByBooking(ledger, replayed),
    lots: figuresAt(lots, replayed, asOf).lots.map(lotResult),
    bookable: Object.fromEntries(bookableOn.map((date) => [date, balance.on(date)])),
    overdrawn: Object.fromEntries(replayed.overdrawn),
  };
}

function allocationsByBooking(ledger: CreditLedger, replayed: Replay): object {
  const served = Map.groupBy(replayed.allocations, ({ consumption }) => consumption.bookingId);
  return Object.fromEntries(
    ledger.consumptions.map(({ bookingId }) => {
      const halfDaysByLot = new Map<LotId, number>();
      for (const { pool, halfDays } of served.get(bookingId) ?? []) {
        halfDaysByLot.set(pool.lotId, (halfDaysByLot.get(pool.lotId) ?? 0) + halfDays);
      }
      return [bookingId, Object.fromEntries(halfDaysByLot)];
    }),
  );
}

function lotResult({ lotId, nextExpiry, ...figures }: LotFigures): object {
  const next = nextExpiry && { date: nextExpiry.date, halfDays: nextExpiry.halfDays };
  return { id: lotId, ...figures, nextExpiry: next };
}

interface CreditsGiven {
  readonly lots: readonly CreditLot[];
  readonly bookings: readonly Booking[];
  readonly requests: readonly Consumption[];
  readonly asOf: CivilDate;
  readonly bookableOn: readonly CivilDate[];
}

function readCredits(given: Field): CreditsGiven {
  const fields = given.object('lots', 'bookings', 'requests', 'asOf', 'bookableOn');
  const lots = fields.lots.list(readLot);
  const bookings = fields.bookings.list(readBooking);
  const requests = fields.requests.optional((field) => field.list(readRequest)) ?? [];
  requireUnique(
    lots.map(({ id }) => id),
    fields.lots.path,
  );
  requireUnique(
    [...bookings.map(({ id }) => id), ...requests.map(({ bookingId }) => bookingId)],
    `${fields.bookings.path} and ${fields.requests.path}`,
  );
  return {
    lots,
    bookings,
    requests,
    asOf: fields.asOf.date(),
    bookableOn: fields.bookableOn.optional((field) => field.list((item) => item.date())) ?? [],
  };
}

function readLot(lot: Field): CreditLot {
  const fields = lot.object('id', 'grantedHalfDays', 'from', 'months', 'until', 'carryOver');
  const from = fields.from.date();
  const window = readWindow(from, fields.months, fields.until);
  const carryOver = fields.carryOver.optional(readCarryOver) ?? null;
  if (carryOver !== null && window.kind === 'OPEN') {
    throw fields.carryOver.invalid('needs a lot that ends: months or until');
  }
  const read: CreditLot = {
    id: fields.id.text() as LotId,
    granted: fields.grantedHalfDays.integer(0, MOST_HALF_DAYS) as HalfDays,
    from,
    window,
    carryOver,
  };
  const end = fields.months.value === undefined ? fields.carryOver : fields.months;
  end.leadingTo(() => poolsOf([read]));
  return read;
}

function readWindow(from: CivilDate, months: Field, until: Field): LotWindow {
  if (months.value !== undefined && until.value !== undefined) {
    throw until.invalid('cannot stand beside months');
  }
  if (months.value !== undefined) return { kind: 'MONTHS', months: months.integer(1, MOST_MONTHS) };
  if (until.value === undefined) return { kind: 'OPEN' };
  const end = until.date();
  if (end <= from) throw until.invalid(`must be after ${from}`);
  return { kind: 'UNTIL', until: end };
}

function readCarryOver(carryOver: Field): CarryOver {
  const fields = carryOver.object('rateBp', 'months');
  return {
    rate: fields.rateBp.integer(0, 10_000) as BasisPoints,
    months: fields.months.integer(1, MOST_MONTHS),
  };
}

/** Far beyond any account, and low enough for sums to stay whole numbers. */
const MOST_HALF_DAYS = 1_000_000_000;

/** A century: no contract runs longer. */
const MOST_MONTHS = 1200;

function readBooking(booking: Field): Booking {
  const fields = booking.object('id', 'date', 'halfDays', 'status');
  return {
    id: fields.id.text() as BookingId,
    date: fields.date.date(),
    halfDays: fields.halfDays.integer(1, MOST_HALF_DAYS) as HalfDays,
    status: fields.status.oneOf(BOOKING_STATUSES),
  };
}

function readRequest(request: Field): Consumption {
  const fields = request.object('id', 'date', 'halfDays');
  return {
    bookingId: fields.id.text() as BookingId,
    date: fields.date.date(),
    halfDays: fields.halfDays.integer(1, MOST_HALF_DAYS) as HalfDays,
    delivered: false,
  };
}
