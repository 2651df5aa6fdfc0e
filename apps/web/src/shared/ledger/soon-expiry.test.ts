import { instant } from '@akouendy/domain';
import { soonExpiriesOf } from './soon-expiry.ts';
import { bankFacts, day } from './test/facts.ts';

describe('what lapses soon', () => {
  it('is what the domain says of the account’s ledger and calendar', () => {
    expect(soonExpiriesOf(bankFacts(), instant('2026-03-17T10:42:00+01:00'))).toEqual([
      {
        date: day('2026-04-14'),
        halfDays: 3,
        limit: { date: day('2026-04-03'), before: instant('2026-04-03T18:00:00+02:00') },
        usable: true,
        usableFrom: day('2025-04-14'),
      },
      expect.objectContaining({ date: day('2026-05-01'), halfDays: 2, usable: true }),
    ]);
  });
});
