import fc from 'fast-check';
import { anyDay, anyLedger } from '../../test/support/ledgers.ts';
import { civilDate } from '../calendar/index.ts';
import type { HalfDays, LotId } from '../kernel/index.ts';
import { creditSummary, type RunningLot } from './credit-summary.ts';
import { consumptionPace, PACE_THRESHOLDS } from './pace.ts';

/** A lot of the year 2026, of which half is 1 July at noon: 181 of 365 days have gone on that day. */
function lot(granted: number, delivered: number, planned = 0, more: Partial<RunningLot> = {}): RunningLot {
  return {
    lotId: 'L' as LotId,
    from: civilDate('2026-01-01'),
    until: civilDate('2027-01-01'),
    granted: granted as HalfDays,
    delivered: delivered as HalfDays,
    planned: planned as HalfDays,
    ...more,
  };
}

const JULY = civilDate('2026-07-01');

describe('consumption against time elapsed', () => {
  it.each([
    ['a DEPLOY 20 half used', lot(40, 20), JULY, 'ON_TRACK', 5000, 4958, 42],
    ['nothing used after a fifth of the year', lot(40, 0), '2026-03-15', 'BEHIND', 0, 2000, -2000],
    ['the day before', lot(40, 0), '2026-03-14', 'ON_TRACK', 0, 1972, -1972],
    ['two days of ten on the first day', lot(20, 4), '2026-01-01', 'AHEAD', 2000, 0, 2000],
    ['a little less on the first day', lot(21, 4), '2026-01-01', 'ON_TRACK', 1904, 0, 1904],
    ['all used on the last day', lot(20, 20), '2026-12-31', 'ON_TRACK', 10_000, 9972, 28],
    ['what is planned does not count as used', lot(20, 0, 20), JULY, 'BEHIND', 0, 4958, -4958],
  ])('%s', (_, running, asOf, status, consumed, elapsed, difference) => {
    expect(consumptionPace([running], civilDate(asOf))).toMatchObject({
      status,
      consumed,
      elapsed,
      difference,
    });
  });

  it('weighs each lot by what it grants', () => {
    const month = lot(40, 40, 0, { from: civilDate('2026-06-16'), until: civilDate('2026-07-16') });
    expect(consumptionPace([lot(40, 0), month], JULY)).toMatchObject({
      granted: 80,
      delivered: 40,
      consumed: 5000,
      elapsed: 4979,
      anniversary: '2026-07-16',
    });
  });

  it('is of nothing without a running lot, or when they grant nothing', () => {
    expect(consumptionPace([], JULY)).toBeNull();
    expect(consumptionPace([lot(0, 0)], JULY)).toBeNull();
  });
});

describe('the forecast at the anniversary', () => {
  it.each([
    ['goes on at the pace so far', lot(40, 10), JULY, 20, 20],
    ['rounds what is used down to a half-day', lot(40, 11), JULY, 22, 18],
    ['never uses less than is booked', lot(40, 10, 25), JULY, 20, 5],
    ['never uses more than is granted', lot(40, 39), JULY, 78, 0],
    ['has no pace on the first day', lot(40, 0, 3), '2026-01-01', null, 37],
  ])('%s', (_, running, asOf, atPace, left) => {
    const pace = consumptionPace([running], civilDate(asOf));
    expect(pace).toMatchObject({ forecast: left, lots: [{ atPace, left }] });
  });
});

describe('the pace of any account', () => {
  const anyPace = fc
    .tuple(anyLedger({ lots: 6, consumptions: 40, halfDays: 12 }), anyDay)
    .map(([ledger, asOf]) => ({
      lots: creditSummary(ledger, asOf).runningLots,
      asOf,
    }));

  it('has steps that add up to it, and stays between nothing and everything', () => {
    fc.assert(
      fc.property(anyPace, ({ lots, asOf }) => {
        const pace = consumptionPace(lots, asOf);
        if (pace === null) return;
        expect(pace.lots.reduce((sum, { left }) => sum + left, 0)).toBe(pace.forecast);
        expect(pace.lots.reduce((sum, { granted }) => sum + granted, 0)).toBe(pace.granted);
        const due = pace.lots.reduce((sum, one) => sum + one.due, 0);
        expect(pace.elapsed * pace.granted <= due && due < (pace.elapsed + 1) * pace.granted).toBe(true);
        expect(pace.consumed - pace.elapsed).toBe(pace.difference);
        expect(pace.forecast).toBeLessThanOrEqual(pace.granted - pace.delivered - pace.planned);
        for (const { granted, used, left, due: even } of pace.lots) {
          expect(used + left).toBe(granted);
          expect(left).toBeGreaterThanOrEqual(0);
          expect(even).toBeLessThan(granted * 10_000);
        }
        for (const figure of [pace.consumed, pace.elapsed, pace.difference, pace.forecast]) {
          expect(Number.isSafeInteger(figure)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is never slower, nor leaves more, for one more half-day delivered', () => {
    fc.assert(
      fc.property(anyPace, fc.nat(5), ({ lots, asOf }, which) => {
        const more = lots.map((one, index) =>
          index === which && one.delivered + one.planned < one.granted
            ? { ...one, delivered: (one.delivered + 1) as HalfDays }
            : one,
        );
        const [before, after] = [consumptionPace(lots, asOf), consumptionPace(more, asOf)];
        if (before === null || after === null) return;
        expect(after.difference).toBeGreaterThanOrEqual(before.difference);
        expect(after.forecast).toBeLessThanOrEqual(before.forecast);
      }),
    );
  });

  it('is ahead, on track or behind by the published thresholds and nothing else', () => {
    fc.assert(
      fc.property(anyPace, ({ lots, asOf }) => {
        const pace = consumptionPace(lots, asOf);
        if (pace === null) return;
        expect(pace.status === 'AHEAD').toBe(pace.difference >= PACE_THRESHOLDS.ahead);
        expect(pace.status === 'BEHIND').toBe(pace.difference <= -PACE_THRESHOLDS.behind);
      }),
    );
  });
});
