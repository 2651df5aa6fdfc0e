import fc from 'fast-check';
import { addDays, civilDate, type CivilDate } from '../../calendar/index.ts';
import type { BookingId, LotId } from '../../kernel/index.ts';
import {
  enterUse,
  entitlementsShown,
  takeBackUse,
  type EntitlementBook,
  type EntitlementEntry,
  type GrantedEntitlement,
} from './entitlements.ts';

const on = (text: string): CivilDate => civilDate(text);

const UPGRADE: GrantedEntitlement = {
  id: 'upgrade' as LotId,
  unit: 'MAJOR_UPGRADE',
  granted: 1,
  from: on('2024-02-29'),
  window: { kind: 'MONTHS', months: 12 },
  yearly: true,
};
const TRAINING: GrantedEntitlement = {
  ...UPGRADE,
  id: 'training' as LotId,
  unit: 'TRAINING_DAY',
  granted: 2,
  window: { kind: 'OPEN' },
  yearly: false,
};

const use = (id: string, date: string, unit: GrantedEntitlement['unit'] = 'MAJOR_UPGRADE', count = 1) =>
  ({ id: id as BookingId, unit, date: on(date), count, takesBack: null }) as const;
const back = (id: string, takesBack: string): EntitlementEntry => ({
  id: id as BookingId,
  takesBack: takesBack as BookingId,
});
const book = (entries: readonly EntitlementEntry[] = [], end: CivilDate | null = null): EntitlementBook => ({
  granted: [UPGRADE, TRAINING],
  entries,
  end,
});

describe('the yearly major upgrade', () => {
  it('is granted anew in each contract year that has begun, also from 29 February on, and never carried over', () => {
    const shown = entitlementsShown(book([use('one', '2024-06-01')]), on('2026-02-28'));
    expect(
      shown
        .filter(({ unit }) => unit === 'MAJOR_UPGRADE')
        .map(({ from, until, delivered, expired, remaining }) => [
          from,
          until,
          delivered,
          expired,
          remaining,
        ]),
    ).toEqual([
      ['2024-02-29', '2025-02-28', 1, 0, 0],
      ['2025-02-28', '2026-02-28', 0, 1, 0],
      ['2026-02-28', '2027-02-28', 0, 0, 1],
    ]);
  });

  it('is granted no more from the end of the contract on', () => {
    const shown = entitlementsShown(book([], on('2025-02-28')), on('2026-02-28'));
    expect(shown.map(({ unit, from }) => [unit, from])).toEqual([
      ['MAJOR_UPGRADE', '2024-02-29'],
      ['TRAINING_DAY', '2024-02-29'],
    ]);
  });
});

describe('entering a use', () => {
  const enter = (entries: readonly EntitlementEntry[], wish: ReturnType<typeof use>) =>
    enterUse(book(entries), wish, on('2025-06-01'));

  it.each([
    ['what is left', [], use('new', '2025-05-01'), { ok: true }],
    [
      'a second one in the same year',
      [use('old', '2025-03-01')],
      use('new', '2025-05-01'),
      { refusal: { kind: 'NONE_LEFT', available: 0 } },
    ],
    [
      'one of the year before, which had its own',
      [use('old', '2025-03-01')],
      use('new', '2024-05-01'),
      { ok: true },
    ],
    ['before the signature', [], use('new', '2024-02-28'), { refusal: { kind: 'OUTSIDE_WINDOW' } }],
    ['in a year that has not begun', [], use('new', '2026-02-28'), { refusal: { kind: 'OUTSIDE_WINDOW' } }],
    ['later in this year', [], use('new', '2026-02-27'), { ok: true }],
    [
      'another unit than is granted',
      [],
      use('new', '2025-05-01', 'APPLICATION_DEPLOYMENT'),
      { refusal: { kind: 'NOT_GRANTED' } },
    ],
    [
      'what was taken back',
      [use('old', '2025-03-01'), back('no', 'old')],
      use('new', '2025-05-01'),
      { ok: true },
    ],
    [
      'more than is left',
      [use('old', '2025-03-01', 'TRAINING_DAY')],
      use('new', '2025-05-01', 'TRAINING_DAY', 2),
      { refusal: { kind: 'NONE_LEFT', available: 1 } },
    ],
  ] as const)('%s', (_, entries, wish, outcome) => {
    expect(enter(entries, wish)).toMatchObject(outcome);
  });

  it('is taken back once', () => {
    const old = use('old', '2025-03-01');
    expect(takeBackUse([old], old.id)).toEqual({ ok: true, value: 'old' });
    expect(takeBackUse([old, back('no', 'old')], old.id)).toMatchObject({ refusal: 'TAKEN_BACK_ALREADY' });
    expect(takeBackUse([old], 'no' as BookingId)).toMatchObject({ refusal: 'NO_SUCH_USE' });
    expect(takeBackUse([old, back('no', 'old')], 'no' as BookingId)).toMatchObject({
      refusal: 'NO_SUCH_USE',
    });
  });
});

describe('entitlements', () => {
  const anyStep = fc.record({
    unit: fc.constantFrom('MAJOR_UPGRADE' as const, 'TRAINING_DAY' as const),
    day: fc.integer({ min: -50, max: 1200 }),
    count: fc.integer({ min: 1, max: 2 }),
    takesBack: fc.option(fc.nat(5)),
  });

  it('are conserved: whatever is entered and taken back, each window adds up and nothing is used twice', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 14 }), fc.integer({ min: 0, max: 1200 }), (steps, day) => {
        const today = addDays(UPGRADE.from, day);
        const entries: EntitlementEntry[] = [];
        for (const [index, { unit, day: at, count, takesBack }] of steps.entries()) {
          const id = `entry ${String(index)}` as BookingId;
          if (takesBack !== null) {
            const target = entries[takesBack]?.id ?? id;
            if (takeBackUse(entries, target).ok) entries.push({ id, takesBack: target });
            continue;
          }
          const wish = { ...use(id, addDays(UPGRADE.from, at), unit, count) };
          if (enterUse(book(entries), wish, today).ok) entries.push(wish);
        }
        const shown = entitlementsShown(book(entries), today);
        for (const { granted, delivered, planned, expired, remaining } of shown) {
          expect(delivered + planned + expired + remaining).toBe(granted);
        }
        const gone = new Set(entries.map(({ takesBack }) => takesBack));
        const entered = entries.reduce(
          (sum, each) => sum + (each.takesBack === null && !gone.has(each.id) ? each.count : 0),
          0,
        );
        const used = shown.reduce((sum, { delivered, planned }) => sum + delivered + planned, 0);
        expect(used).toBe(entered);
      }),
    );
  });
});
