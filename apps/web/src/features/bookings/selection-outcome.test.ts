import fc from 'fast-check';
import { addDays, bookableBalance, instant, requestBooking, type Slot } from '@akouendy/domain';
import { bankFacts, bookingRow, day, ENDLESS, factsOf, lotRow } from '../../shared/ledger/test/facts.ts';
import { asRequests, selectedHalfDays, type Selection } from './selection.ts';
import { selectionOutcome } from './selection-outcome.ts';

const now = instant('2026-03-17T10:42:00+01:00');
const onAndHalf: Selection = [
  { date: day('2026-04-02'), slot: 'FULL_DAY' },
  { date: day('2026-04-10'), slot: 'MORNING' },
];

describe('what a selection would do', () => {
  it('takes first from what lapses first, and saves it', () => {
    const outcome = selectionOutcome(bankFacts(), onAndHalf, now);
    expect(outcome.pools.map(({ pool, tone, before, after }) => [pool.lotId, tone, before, after])).toEqual([
      ['deploy', 'lapsing', 3, 0],
      ['gift', 'lapsing', 2, 2],
      ['deploy', 'lot-2', 10, 10],
      ['regie', 'lot-1', 10, 10],
    ]);
    expect(outcome.remaining).toEqual({ before: 25, after: 22 });
    expect(outcome.saved).toEqual([{ date: '2026-04-14', halfDays: 3 }]);
    expect(outcome.savedSoon).toBe(true);
    expect(outcome.stillLapsing).toBe(0);
    expect(outcome.refusal).toBeNull();
  });

  it('makes nothing of saving what lapses months later', () => {
    const facts = factsOf([lotRow('deploy', 'DEPLOY_10', 10, '2026-03-01', { carryOver: null })]);
    const outcome = selectionOutcome(facts, onAndHalf, now);
    expect(outcome.saved).toEqual([{ date: '2027-03-01', halfDays: 3 }]);
    expect(outcome.savedSoon).toBe(false);
  });

  it('may be cancelled until the limit of its first slot', () => {
    const outcome = selectionOutcome(bankFacts(), onAndHalf, now);
    expect(outcome.freeToCancelUntil).toEqual({
      date: day('2026-03-26'),
      before: instant('2026-03-26T18:00:00+01:00'),
    });
  });

  it('refuses more than is left, says how much is, and which part fits', () => {
    const facts = factsOf([lotRow('r', 'REGIE_5_DAYS', 2.5, '2026-03-01', ENDLESS)]);
    const three: Selection = ['2026-04-01', '2026-04-02', '2026-04-03'].map((date) => ({
      date: day(date),
      slot: 'FULL_DAY',
    }));
    const outcome = selectionOutcome(facts, three, now);
    expect(outcome.refusal).toEqual({
      kind: 'NOT_ENOUGH_CREDIT',
      date: '2026-04-03',
      requested: 2,
      available: 1,
      starved: [],
    });
    expect(outcome.fitting.map(({ slot }) => slot)).toEqual(['FULL_DAY', 'FULL_DAY', 'MORNING']);
  });

  it('names the later booking that would go short', () => {
    const facts = factsOf(
      [lotRow('r', 'REGIE_5_DAYS', 1, '2026-03-01', ENDLESS)],
      [bookingRow('migration', '2026-04-23', 'MORNING')],
    );
    const { refusal } = selectionOutcome(facts, [{ date: day('2026-04-20'), slot: 'FULL_DAY' }], now);
    expect(refusal).toMatchObject({
      kind: 'NOT_ENOUGH_CREDIT',
      starved: [{ bookingId: 'migration', date: '2026-04-23', missing: 1 }],
    });
  });

  it('offers as fitting only what the domain would grant, never more than was asked', () => {
    const slots = fc.uniqueArray(
      fc.record({
        date: fc.integer({ min: 0, max: 60 }).map((offset) => addDays(day('2026-03-20'), offset)),
        slot: fc.constantFrom<Slot>('MORNING', 'AFTERNOON', 'FULL_DAY'),
      }),
      { selector: ({ date }) => date, minLength: 1, maxLength: 14 },
    );
    fc.assert(
      fc.property(slots, (picked) => {
        const facts = bankFacts();
        const selection = picked.sort((a, b) => (a.date < b.date ? -1 : 1));
        const { fitting, refusal, halfDays } = selectionOutcome(facts, selection, now);
        expect(requestBooking(facts, asRequests(fitting), now).ok).toBe(true);
        expect(selectedHalfDays(fitting)).toBeLessThanOrEqual(halfDays);
        if (refusal === null) expect(fitting).toEqual(selection);
      }),
    );
  });

  it('promises nothing that today’s balance does not hold', () => {
    const facts = bankFacts();
    const { remaining } = selectionOutcome(facts, [], now);
    expect(remaining.before).toBe(remaining.after);
    expect(remaining.before).toBe(bookableBalance(facts.ledger).on(day('2026-03-17')));
  });
});
