import fc from 'fast-check';
import { addDays, civilDate, type CivilDate } from '../../calendar/index.ts';
import { giveNotice } from './notice.ts';
import { standingOf } from '../standing.ts';

const RUN = {
  signedOn: civilDate('2025-09-14'),
  end: null,
  renewal: { commitmentMonths: 12, renewalMonths: 12, terminationNoticeMonths: 3 },
};

const on = (text: string): CivilDate => civilDate(text);

describe('giving notice', () => {
  it.each([
    ['before the start, for the first term', '2025-08-01', '2026-09-14', true],
    ['on the last day', '2026-06-14', '2026-09-14', true],
    ['a day later', '2026-06-15', '2027-09-14', false],
    ['in a renewal', '2027-01-01', '2027-09-14', true],
  ])('%s', (_, today, effectiveOn, inTime) => {
    expect(giveNotice(RUN, null, on(today))).toMatchObject({ ok: true, value: { effectiveOn, inTime } });
  });

  it('a second time is refused, and to a contract that ends by itself too', () => {
    expect(giveNotice(RUN, on('2026-06-14'), on('2026-06-15'))).toEqual({
      ok: false,
      refusal: 'GIVEN_ALREADY',
    });
    expect(giveNotice({ ...RUN, renewal: null }, null, on('2026-06-14'))).toEqual({
      ok: false,
      refusal: 'DOES_NOT_RENEW',
    });
  });

  it('ends the contract on the day that its standing says from then on', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100, max: 2000 }), fc.integer({ min: 0, max: 2000 }), (given, later) => {
        const today = addDays(RUN.signedOn, given);
        const decided = giveNotice(RUN, null, today);
        const standing = standingOf(RUN, today, addDays(today, later));
        expect(decided).toEqual({ ok: true, value: standing.termination });
        if (decided.ok) expect(standing.end).toBe(decided.value.effectiveOn);
      }),
    );
  });
});
