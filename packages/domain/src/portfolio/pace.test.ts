import fc from 'fast-check';
import { anyDay, anyLedger } from '../../test/support/ledgers.ts';
import { addDays, civilDate } from '../calendar/index.ts';
import { figuresAt, replay } from '../credits/index.ts';
import type { BasisPoints, HalfDays, LotId } from '../kernel/index.ts';
import { creditSummary, type OtherLot, type RunningLot } from './credit-summary.ts';
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

function paceOf(runningLots: readonly RunningLot[], asOf: string, otherLots: readonly OtherLot[] = []) {
  return consumptionPace({ asOf: civilDate(asOf), runningLots, otherLots });
}

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
    expect(paceOf([running], asOf)).toMatchObject({
      status,
      consumed,
      elapsed,
      difference,
    });
  });

  it('weighs each lot by what it grants', () => {
    const month = lot(40, 40, 0, { from: civilDate('2026-06-16'), until: civilDate('2026-07-16') });
    expect(paceOf([lot(40, 0), month], JULY)).toMatchObject({
      granted: 80,
      delivered: 40,
      consumed: 5000,
      elapsed: 4979,
      anniversary: '2026-07-16',
    });
  });

  it('is of nothing without a running lot, or when they grant nothing', () => {
    expect(paceOf([], JULY)).toBeNull();
    expect(paceOf([lot(0, 0)], JULY)).toBeNull();
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
    const pace = paceOf([running], asOf);
    expect(pace).toMatchObject({ forecast: left, lots: [{ atPace, left }] });
  });

  it('is the balance of that one day: of lots that end later, what the pace leaves until then', () => {
    const later = lot(40, 10, 0, { lotId: 'later' as LotId, until: civilDate('2027-07-01') });
    expect(paceOf([later, lot(20, 5)], JULY)).toMatchObject({
      anniversary: '2027-01-01',
      lots: [
        { lotId: 'later', anniversaryDays: 365, totalDays: 546, atPace: 20, left: 20 },
        { lotId: 'L', anniversaryDays: 365, totalDays: 365, atPace: 10, left: 10 },
      ],
      forecast: 30,
    });
  });

  it('counts what never ends and what is carried over, as far as it lasts until then', () => {
    const from = civilDate('2026-01-01');
    const deploy = (id: string, began: string) => ({
      id: id as LotId,
      granted: 20 as HalfDays,
      from: civilDate(began),
      window: { kind: 'MONTHS', months: 12 } as const,
      carryOver: { rate: 2500 as BasisPoints, months: 3 },
    });
    const endless = {
      id: 'R' as LotId,
      granted: 10 as HalfDays,
      from,
      window: { kind: 'OPEN' } as const,
      carryOver: null,
    };
    const ledger = (began: string) => ({
      lots: [deploy('old', began), deploy('D', '2026-01-01'), endless],
      consumptions: [],
    });
    // The old one carries 5 half-days: until 10 January 2027, or until 1 September 2026 only.
    const lasting = consumptionPace(creditSummary(ledger('2025-10-10'), civilDate('2026-10-20')));
    expect(lasting).toMatchObject({
      anniversary: '2027-01-01',
      otherLots: [
        { lotId: 'old', remaining: 5 },
        { lotId: 'R', remaining: 10 },
      ],
      forecast: 35,
    });
    const lapsing = consumptionPace(creditSummary(ledger('2025-06-01'), civilDate('2026-07-01')));
    expect(lapsing).toMatchObject({ otherLots: [{ lotId: 'R', remaining: 10 }], forecast: 30 });
  });
});

describe('the pace of any account', () => {
  const anySummary = fc
    .tuple(anyLedger({ lots: 6, consumptions: 40, halfDays: 12 }), anyDay)
    .map(([ledger, asOf]) => ({ ledger, summary: creditSummary(ledger, asOf) }));

  it('has steps that add up to it, and stays between nothing and everything', () => {
    fc.assert(
      fc.property(anySummary, ({ summary }) => {
        const pace = consumptionPace(summary);
        if (pace === null) return;
        expect(pace.lots.reduce((sum, { left }) => sum + left, 0)).toBe(pace.left);
        expect(pace.otherLots.reduce<number>((sum, { remaining }) => sum + remaining, pace.left)).toBe(
          pace.forecast,
        );
        expect(pace.lots.reduce((sum, { granted }) => sum + granted, 0)).toBe(pace.granted);
        const due = pace.lots.reduce((sum, one) => sum + one.due, 0);
        expect(pace.elapsed * pace.granted <= due && due < (pace.elapsed + 1) * pace.granted).toBe(true);
        expect(pace.consumed - pace.elapsed).toBe(pace.difference);
        expect(pace.forecast).toBeLessThanOrEqual(summary.remaining);
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

  it('forecasts the balance of the last day before the anniversary, less what the pace takes beyond what is booked', () => {
    fc.assert(
      fc.property(anySummary, ({ ledger, summary }) => {
        const pace = consumptionPace(summary);
        if (pace === null) return;
        const { remaining } = figuresAt(ledger.lots, replay(ledger), addDays(pace.anniversary, -1));
        const beyond = pace.lots.reduce(
          (sum, { used, delivered, planned }) => sum + used - delivered - planned,
          0,
        );
        expect(pace.forecast).toBe(remaining - beyond);
      }),
      { numRuns: 300 },
    );
  });

  it('is never slower, nor leaves more, for one more half-day delivered', () => {
    fc.assert(
      fc.property(anySummary, fc.nat(5), ({ summary }, which) => {
        const more = summary.runningLots.map((one, index) =>
          index === which && one.delivered + one.planned < one.granted
            ? { ...one, delivered: (one.delivered + 1) as HalfDays }
            : one,
        );
        const [before, after] = [
          consumptionPace(summary),
          consumptionPace({ ...summary, runningLots: more }),
        ];
        if (before === null || after === null) return;
        expect(after.difference).toBeGreaterThanOrEqual(before.difference);
        expect(after.forecast).toBeLessThanOrEqual(before.forecast);
      }),
    );
  });

  it('is ahead, on track or behind by the published thresholds and nothing else', () => {
    fc.assert(
      fc.property(anySummary, ({ summary }) => {
        const pace = consumptionPace(summary);
        if (pace === null) return;
        expect(pace.status === 'AHEAD').toBe(pace.difference >= PACE_THRESHOLDS.ahead);
        expect(pace.status === 'BEHIND').toBe(pace.difference <= -PACE_THRESHOLDS.behind);
      }),
    );
  });
});
