import fc from 'fast-check';
import { anyDay, anyLedger, unserved } from '../../test/support/ledgers.ts';
import { addDays, civilDate } from '../calendar/index.ts';
import type { HalfDays, LotId, PersonId } from '../kernel/index.ts';
import { bookableBalance } from './bookable.ts';
import { figuresAt } from './figures.ts';
import { grantGoodwill } from './goodwill.ts';
import { withLots } from './ledger.ts';
import { replay } from './replay.ts';

const entry = {
  id: 'G' as LotId,
  granted: 2 as HalfDays,
  from: civilDate('2026-03-02'),
  until: civilDate('2026-09-02'),
  reason: ' the outage of February ',
  authorId: 'am' as PersonId,
};

describe('a goodwill adjustment', () => {
  it('is a lot of its own, with its reason and its author', () => {
    expect(grantGoodwill(entry)).toEqual({
      ok: true,
      value: {
        id: 'G',
        granted: 2,
        from: '2026-03-02',
        window: { kind: 'UNTIL', until: '2026-09-02' },
        carryOver: null,
        reason: 'the outage of February',
        authorId: 'am' as PersonId,
      },
    });
    expect(grantGoodwill({ ...entry, until: null })).toMatchObject({ value: { window: { kind: 'OPEN' } } });
  });

  it('gives what it says and takes from nobody, inside its window and outside', () => {
    fc.assert(
      fc.property(
        anyLedger({ lots: 3, consumptions: 6, halfDays: 6 }),
        anyDay,
        fc.option(fc.integer({ min: 1, max: 400 })),
        fc.integer({ min: 1, max: 8 }),
        anyDay,
        (before, from, length, granted, on) => {
          const until = length === null ? null : addDays(from, length);
          const given = grantGoodwill({ ...entry, granted: granted as HalfDays, from, until });
          if (!given.ok) throw new Error('refused');
          const after = withLots(before, [given.value]);
          const [was, is] = [replay(before), replay(after)];
          const figures = (ledger: typeof before, of: typeof was) => figuresAt(ledger.lots, of, on);
          expect(figures(after, is).granted - figures(before, was).granted).toBe(granted);
          expect(unserved(is.overdrawn)).toBeLessThanOrEqual(unserved(was.overdrawn));
          const won = bookableBalance(after).on(on) - bookableBalance(before).on(on);
          expect(won).toBeGreaterThanOrEqual(0);
          expect(won).toBeLessThanOrEqual(granted);
          const balance = (of: typeof before) => bookableBalance({ ...of, consumptions: [] }).on(on);
          const inside = from <= on && (until === null || on < until);
          expect(balance(after) - balance(before)).toBe(inside ? granted : 0);
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each([
    ['without a reason', { reason: ' ' }, { kind: 'REASON_MISSING' }],
    ['of nothing', { granted: 0 as HalfDays }, { kind: 'NOTHING_GRANTED' }],
    ['that ends before it begins', { until: entry.from }, { kind: 'WINDOW_EMPTY', from: entry.from }],
  ])('is refused %s', (_, change, refusal) => {
    expect(grantGoodwill({ ...entry, ...change })).toEqual({ ok: false, refusal });
  });
});
