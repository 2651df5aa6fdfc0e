import { bankFacts, bookingRow, day, ENDLESS, factsOf, lotRow } from '../../shared/ledger/test/facts.ts';
import { forgetDrafts } from '../../shared/session/drafts.ts';
import { EMPTY_DRAFT, type Draft } from './draft.ts';
import { keepUnsent, recallUnsent, type Unsent } from './kept-draft.ts';

const draft: Draft = { subject: 'TRAINING', place: 'ON_SITE', description: 'Helm' };
const unsent: Unsent = { selection: [{ date: day('2026-04-02'), slot: 'FULL_DAY' }], draft };
const nothing: Unsent = { selection: [], draft: EMPTY_DRAFT };

beforeEach(() => {
  sessionStorage.clear();
});

describe('what was picked and typed without being sent', () => {
  it('comes back to the same person on the same account', () => {
    keepUnsent('lea', 'account', unsent);
    expect(recallUnsent('lea', bankFacts())).toEqual(unsent);
    expect(recallUnsent('lea', { ...bankFacts(), accountId: 'another' })).toEqual(nothing);
  });

  it('never comes to somebody else, who removes it', () => {
    keepUnsent('lea', 'account', unsent);
    expect(recallUnsent('paul', bankFacts())).toEqual(nothing);
    expect(sessionStorage).toHaveLength(0);
    expect(recallUnsent('lea', bankFacts())).toEqual(nothing);
  });

  it('is gone once it is booked, and once the person has signed out', () => {
    keepUnsent('lea', 'account', unsent);
    keepUnsent('lea', 'account', nothing);
    expect(sessionStorage).toHaveLength(0);
    keepUnsent('lea', 'account', unsent);
    forgetDrafts();
    expect(sessionStorage).toHaveLength(0);
  });

  it('comes back without what has been booked since', () => {
    const facts = factsOf(
      [lotRow('r', 'REGIE_5_DAYS', 5, '2026-03-01', ENDLESS)],
      [bookingRow('since', '2026-04-02', 'MORNING')],
    );
    keepUnsent('lea', 'account', unsent);
    expect(recallUnsent('lea', facts)).toEqual({ selection: [], draft });
  });

  it.each(['{', '{"selection":[{"date":"demain","slot":"MORNING"}],"draft":{}}', '[]'])(
    'starts anew when it cannot be read: %s',
    (text) => {
      sessionStorage.setItem('portal-draft/lea/account', text);
      expect(recallUnsent('lea', bankFacts())).toEqual(nothing);
    },
  );
});
