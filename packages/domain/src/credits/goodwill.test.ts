import { civilDate } from '../calendar/index.ts';
import type { HalfDays, LotId } from '../kernel/index.ts';
import { grantGoodwill } from './goodwill.ts';

const entry = {
  id: 'G' as LotId,
  granted: 2 as HalfDays,
  from: civilDate('2026-03-02'),
  until: civilDate('2026-09-02'),
  reason: ' the outage of February ',
  authorId: 'am',
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
        authorId: 'am',
      },
    });
    expect(grantGoodwill({ ...entry, until: null })).toMatchObject({ value: { window: { kind: 'OPEN' } } });
  });

  it.each([
    ['without a reason', { reason: ' ' }, { kind: 'REASON_MISSING' }],
    ['of nothing', { granted: 0 as HalfDays }, { kind: 'NOTHING_GRANTED' }],
    ['that ends before it begins', { until: entry.from }, { kind: 'WINDOW_EMPTY', from: entry.from }],
  ])('is refused %s', (_, change, refusal) => {
    expect(grantGoodwill({ ...entry, ...change })).toEqual({ ok: false, refusal });
  });
});
