import { instant } from '@akouendy/domain';
import { bankFacts, bookingRow, day, ENDLESS, factsOf, lotRow } from '../../shared/ledger/test/facts.ts';
import { carriedShare, lotCards } from './lot-card.ts';

const now = instant('2026-03-17T10:42:00+01:00');

describe('lot cards', () => {
  it('shows each lot as delivered, planned, lapsing and left, nearest end first', () => {
    const cards = lotCards(bankFacts(), now);
    expect(cards.map(({ origin }) => origin.id)).toEqual(['deploy', 'gift', 'regie']);
    expect(cards[0]?.runs).toEqual([
      { kind: 'delivered', halfDays: 23 },
      { kind: 'planned', halfDays: 4 },
      { kind: 'lapsing', halfDays: 3 },
      { kind: 'lot-2', halfDays: 10 },
    ]);
    expect(cards[1]?.runs).toEqual([{ kind: 'lapsing', halfDays: 2 }]);
    expect(cards[2]?.runs).toEqual([{ kind: 'lot-1', halfDays: 10 }]);
  });

  it('draws every half-day of every lot once', () => {
    for (const { runs, figures } of lotCards(bankFacts(), now)) {
      expect(runs.reduce((sum, { halfDays }) => sum + halfDays, 0)).toBe(figures.granted);
    }
  });

  it('tells what the carry-over keeps', () => {
    const [deploy] = lotCards(bankFacts(), now);
    expect(deploy && carriedShare(deploy)).toBe(10);
    expect(deploy?.shares.map(({ until }) => until)).toEqual([day('2026-04-14'), day('2026-07-14')]);
  });

  it('puts a lot of which nothing is left at the end, as history', () => {
    const facts = factsOf(
      [
        lotRow('old', 'DEPLOY_10', 1, '2024-01-02', { carryOver: null }),
        lotRow('new', 'REGIE_5_DAYS', 5, '2026-01-01', ENDLESS),
      ],
      [bookingRow('b', '2024-03-04', 'MORNING', 'DELIVERED')],
    );
    const cards = lotCards(facts, now);
    expect(cards.map(({ origin, live }) => [origin.id, live])).toEqual([
      ['new', true],
      ['old', false],
    ]);
    expect(cards[1]?.runs).toEqual([
      { kind: 'delivered', halfDays: 1 },
      { kind: 'expired', halfDays: 1 },
    ]);
  });
});
