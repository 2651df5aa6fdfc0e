import fc from 'fast-check';
import { addDays, civilDate, type CivilDate } from '../../src/calendar/index.ts';
import type { Consumption, CreditLedger, CreditLot, LotWindow } from '../../src/credits/index.ts';
import type { BasisPoints, BookingId, HalfDays, LotId } from '../../src/kernel/index.ts';

const FIRST_DAY = civilDate('2025-01-01');

/** A day of the two and a half years that the generated ledgers live in. */
export const anyDay: fc.Arbitrary<CivilDate> = fc
  .integer({ min: 0, max: 900 })
  .map((days) => addDays(FIRST_DAY, days));

/** Months, an end of its own, or none; some starts and ends lie on the last days of months. */
function windowFrom(from: CivilDate): fc.Arbitrary<LotWindow> {
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc.integer({ min: 1, max: 14 }).map((months) => ({ kind: 'MONTHS' as const, months })),
    },
    {
      weight: 2,
      arbitrary: fc
        .integer({ min: 1, max: 400 })
        .map((days) => ({ kind: 'UNTIL' as const, until: addDays(from, days) })),
    },
    { weight: 1, arbitrary: fc.constant({ kind: 'OPEN' as const }) },
  );
}

const anyStart: fc.Arbitrary<CivilDate> = fc.oneof(
  { weight: 4, arbitrary: anyDay },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('2024-02-29', '2025-01-31', '2025-08-31', '2025-11-30', '2026-02-28')
      .map(civilDate),
  },
);

function anyLot(id: string, most: number): fc.Arbitrary<CreditLot> {
  return anyStart
    .chain((from) =>
      fc.record({
        granted: fc.integer({ min: 0, max: most }),
        from: fc.constant(from),
        window: windowFrom(from),
        carryOver: fc.option(
          fc.record({ rate: fc.constantFrom(1000, 2500, 10_000), months: fc.integer({ min: 1, max: 4 }) }),
        ),
      }),
    )
    .map(({ granted, from, window, carryOver }) => ({
      id: id as LotId,
      granted: granted as HalfDays,
      from,
      window,
      carryOver:
        carryOver === null || window.kind === 'OPEN'
          ? null
          : { rate: carryOver.rate as BasisPoints, months: carryOver.months },
    }));
}

export function anyConsumption(id: string, most: number): fc.Arbitrary<Consumption> {
  return fc
    .record({ date: anyDay, halfDays: fc.integer({ min: 1, max: most }), delivered: fc.boolean() })
    .map(({ date, halfDays, delivered }) => ({
      bookingId: id as BookingId,
      date,
      halfDays: halfDays as HalfDays,
      delivered,
    }));
}

/** Ledgers of up to `lots` lots and `consumptions` consumptions; some are overdrawn. */
export function anyLedger(size: {
  lots: number;
  consumptions: number;
  halfDays: number;
}): fc.Arbitrary<CreditLedger> {
  return fc
    .tuple(fc.integer({ min: 0, max: size.lots }), fc.integer({ min: 0, max: size.consumptions }))
    .chain(([lots, consumptions]) =>
      fc.record({
        lots: fc.tuple(...ids('L', lots).map((id) => anyLot(id, size.halfDays * 3))),
        consumptions: fc.tuple(...ids('b', consumptions).map((id) => anyConsumption(id, size.halfDays))),
      }),
    );
}

function ids(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}${index}`);
}

/** The half-days that no pool could serve, in all. */
export function unserved(overdrawn: ReadonlyMap<BookingId, HalfDays>): number {
  return [...overdrawn.values()].reduce((sum, halfDays) => sum + halfDays, 0);
}
