import fc from 'fast-check';
import { anyDay } from '../../test/support/ledgers.ts';
import { addDays, addMonths, civilDate } from '../calendar/index.ts';
import { OFFER_2025_01 } from '../catalogue/index.ts';
import { InvalidInput } from '../kernel/index.ts';
import { terminate, termOn } from './term.ts';

const RUN = OFFER_2025_01.run;

describe('the terms of a RUN contract', () => {
  it('follow one another without a gap', () => {
    fc.assert(
      fc.property(anyDay, fc.nat({ max: 2000 }), (startOn, days) => {
        const term = termOn(RUN, startOn, addDays(startOn, days));
        expect(termOn(RUN, startOn, term.until)).toMatchObject({
          from: term.until,
          renewals: term.renewals + 1,
        });
        expect(termOn(RUN, startOn, addDays(term.until, -1))).toEqual(term);
      }),
    );
  });

  it('are counted from the start, so that a leap day returns in a leap year', () => {
    const start = civilDate('2024-02-29');
    expect(termOn(RUN, start, civilDate('2024-06-01'))).toMatchObject({
      until: '2025-02-28',
      lastNoticeDate: '2024-11-29',
    });
    expect(termOn(RUN, start, civilDate('2027-06-01'))).toMatchObject({
      from: '2027-02-28',
      until: '2028-02-29',
    });
  });

  it('have no term before the start', () => {
    expect(() => termOn(RUN, civilDate('2026-02-01'), civilDate('2026-01-31'))).toThrow(InvalidInput);
  });
});

describe('notice', () => {
  it('ends the contract with its term until the last notice date, and a term later from then on', () => {
    fc.assert(
      fc.property(anyDay, fc.nat({ max: 1500 }), (startOn, days) => {
        const { lastNoticeDate, until, renewals } = termOn(RUN, startOn, addDays(startOn, days));
        expect(terminate(RUN, startOn, lastNoticeDate)).toMatchObject({ inTime: true, effectiveOn: until });
        const late = terminate(RUN, startOn, addDays(lastNoticeDate, 1));
        expect(late).toMatchObject({ inTime: false, effectiveOn: addMonths(startOn, 12 * (renewals + 2)) });
      }),
    );
  });
});
