import fc from 'fast-check';
import { anyDay, anyLedger } from '../../test/support/ledgers.ts';
import { civilDate } from '../calendar/index.ts';
import type { BasisPoints, BookingId, HalfDays, LotId } from '../kernel/index.ts';
import { bookableBalance } from './bookable.ts';
import { explainBookable } from './explain-bookable.ts';
import type { CreditLedger } from './ledger.ts';
import { poolsOf } from './pool.ts';
import { replay } from './replay.ts';

const ledgers = anyLedger({ lots: 5, consumptions: 20, halfDays: 8 });

describe('why a date has its bookable balance', () => {
  it('adds up, always: what the pools grant, less what bookings hold', () => {
    fc.assert(
      fc.property(ledgers, anyDay, (ledger, date) => {
        const { bookable, pools, held } = explainBookable(ledger, date);
        expect(bookable).toBe(bookableBalance(ledger).on(date));
        const granted = pools.reduce((sum, { pool }) => sum + pool.halfDays, 0);
        expect(granted - held.reduce((sum, { halfDays }) => sum + halfDays, 0)).toBe(bookable);
      }),
      { numRuns: 500 },
    );
  });

  it('proves that nobody can find more: no other pool could serve the date, or a booking that is named', () => {
    fc.assert(
      fc.property(ledgers, anyDay, (ledger, date) => {
        const { pools, held } = explainBookable(ledger, date);
        const named = new Set(pools.map(({ pool }) => `${pool.lotId} ${pool.carriesOver}`));
        const others = poolsOf(ledger.lots).filter((pool) => !named.has(`${pool.lotId} ${pool.carriesOver}`));
        for (const day of [date, ...held.map((booking) => booking.date)]) {
          const valid = others.filter(({ from, until }) => from <= day && (until === null || day < until));
          expect(valid).toEqual([]);
        }
        // And none of them is promised more than the replay gives it.
        const overdrawn = replay(ledger).overdrawn;
        for (const { bookingId, halfDays } of held) {
          const booking = ledger.consumptions.find((one) => one.bookingId === bookingId);
          expect(halfDays).toBe((booking?.halfDays ?? 0) - (overdrawn.get(bookingId) ?? 0));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('names what binds', () => {
    const lot = (id: string, granted: number, from: string, months: number) => ({
      id: id as LotId,
      granted: granted as HalfDays,
      from: civilDate(from),
      window: { kind: 'MONTHS' as const, months },
      carryOver: { rate: 2500 as BasisPoints, months: 3 },
    });
    const work = (id: string, date: string, halfDays: number) => ({
      bookingId: id as BookingId,
      date: civilDate(date),
      halfDays: halfDays as HalfDays,
      delivered: false,
    });
    // The worked example of §1: ten days signed on 10 March 2025, 14 half-days used, 4 booked for April.
    const ledger: CreditLedger = {
      lots: [lot('D10', 20, '2025-03-10', 12)],
      consumptions: [work('used', '2025-06-02', 14), work('april', '2026-04-02', 4)],
    };
    const explained = (date: string) => explainBookable(ledger, civilDate(date));
    expect(explained('2026-02-02')).toMatchObject({
      bookable: 2,
      binding: 'LATER_BOOKINGS',
      held: [
        { bookingId: 'used', halfDays: 14 },
        { bookingId: 'april', halfDays: 4 },
      ],
      pools: [
        { validOnDate: true, pool: { halfDays: 15 } },
        { validOnDate: true, pool: { halfDays: 5 } },
      ],
    });
    expect(explained('2026-05-04')).toMatchObject({
      bookable: 1,
      binding: 'BOOKINGS',
      pools: [{ validOnDate: true, pool: { halfDays: 5, carriesOver: true } }],
      held: [{ bookingId: 'april', halfDays: 4 }],
    });
    expect(explained('2026-06-10')).toMatchObject({
      bookable: 0,
      binding: 'NO_POOL_VALID',
      pools: [],
      held: [],
    });
    expect(explainBookable({ ...ledger, consumptions: [] }, civilDate('2025-05-05'))).toMatchObject({
      bookable: 20,
      binding: 'NOTHING_BOOKED',
    });
  });

  it('names a pool that is not valid on the date when it could take a booking over', () => {
    const until = (id: string, from: string, end: string) => ({
      id: id as LotId,
      granted: 2 as HalfDays,
      from: civilDate(from),
      window: { kind: 'UNTIL' as const, until: civilDate(end) },
      carryOver: null,
    });
    const ledger: CreditLedger = {
      lots: [until('first', '2026-01-01', '2026-03-01'), until('second', '2026-02-01', '2026-04-01')],
      consumptions: [
        {
          bookingId: 'b' as BookingId,
          date: civilDate('2026-02-10'),
          halfDays: 1 as HalfDays,
          delivered: false,
        },
      ],
    };
    const { bookable, pools } = explainBookable(ledger, civilDate('2026-01-05'));
    expect(bookable).toBe(2);
    expect(pools.map(({ pool, validOnDate }) => [pool.lotId, validOnDate])).toEqual([['first', true]]);
    const more = {
      ...ledger,
      consumptions: ledger.consumptions.map((one) => ({ ...one, halfDays: 3 as HalfDays })),
    };
    expect(
      explainBookable(more, civilDate('2026-01-05')).pools.map(({ pool, validOnDate }) => [
        pool.lotId,
        validOnDate,
      ]),
    ).toEqual([
      ['first', true],
      ['second', false],
    ]);
  });
});
