import { instant } from '@akouendy/domain';
import { soonExpiries } from './soon-expiry.ts';
import { bankFacts, day, factsOf, lotRow } from './test/facts.ts';

const now = instant('2026-03-17T10:42:00+01:00');

describe('soon expiries', () => {
  it('lists what lapses within 90 days, nearest first, with the last chance to book it', () => {
    expect(soonExpiries(bankFacts(), now)).toEqual([
      {
        date: day('2026-04-14'),
        halfDays: 3,
        lastChance: { date: day('2026-04-03'), before: instant('2026-04-03T18:00:00+02:00') },
        usable: true,
      },
      expect.objectContaining({ date: day('2026-05-01'), halfDays: 2, usable: true }),
    ]);
  });

  it('leaves out what lapses later', () => {
    const facts = factsOf([lotRow('deploy', 'DEPLOY_10', 10, '2026-03-01')]);
    expect(soonExpiries(facts, now)).toEqual([]);
  });

  it('says of the same days, one second too late, that they cannot be used any more', () => {
    const usableAt = (text: string) => soonExpiries(bankFacts(), instant(text))[0]?.usable;
    expect(usableAt('2026-04-03T17:59:59+02:00')).toBe(true);
    expect(usableAt('2026-04-03T18:00:00+02:00')).toBe(false);
  });
});
