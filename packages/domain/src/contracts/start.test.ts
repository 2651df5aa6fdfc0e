import { addMonths, civilDate } from '../calendar/index.ts';
import { OFFER_2025_01 } from '../catalogue/index.ts';
import { signedSchedule } from '../invoicing/index.ts';
import { InvalidInput } from '../kernel/index.ts';
import { freezeTerms } from './freeze-terms.ts';
import { giveNotice, joinOption, recurringPrices, termSchedule } from './life/index.ts';
import type { Order } from './order.ts';
import { standingOf } from './standing.ts';
import { startIsChosen, startOf, startProblem, startRange } from './start.ts';

const SIGNED = civilDate('2026-03-10');
const START = civilDate('2026-05-31');
const MONTH: Order = { kind: 'REGIE', formula: 'REGIE_MONTH' };
const RUN: Order = {
  kind: 'RUN',
  plan: 'STANDARD',
  options: [],
  additionalClusters: 0,
  weeklyMeeting: false,
  quoted: null,
};

describe('the first day of a contract', () => {
  it('is that of its signature unless another was agreed, which says nothing then', () => {
    const terms = freezeTerms(OFFER_2025_01, MONTH, SIGNED);
    expect(startOf(terms)).toBe(SIGNED);
    expect('startsOn' in freezeTerms(OFFER_2025_01, MONTH, SIGNED, SIGNED)).toBe(false);
    expect(startOf(freezeTerms(OFFER_2025_01, MONTH, SIGNED, START))).toBe(START);
  });

  it('is never before its signature', () => {
    expect(() => freezeTerms(OFFER_2025_01, MONTH, SIGNED, civilDate('2026-03-09'))).toThrow(InvalidInput);
  });

  it('begins the month of régie, which ends a calendar month later and is planned to be delivered then', () => {
    const terms = freezeTerms(OFFER_2025_01, MONTH, SIGNED, START);
    expect(terms.end).toBe('2026-06-30');
    expect(terms.grants).toMatchObject([{ granted: 40, from: START, window: { kind: 'MONTHS', months: 1 } }]);
    expect(signedSchedule(terms, 'FR')).toMatchObject([
      { trigger: 'ORDER', invoiceOn: SIGNED },
      { trigger: 'DELIVERY', invoiceOn: '2026-06-30', forecast: true },
    ]);
  });

  it('begins the terms, the months and the notice of a RUN', () => {
    const terms = freezeTerms(OFFER_2025_01, RUN, SIGNED, START);
    expect(standingOf(terms, null, SIGNED).status).toBe('UPCOMING');
    expect(standingOf(terms, null, START)).toMatchObject({
      status: 'RUNNING',
      term: { from: START, until: '2027-05-31' },
    });
    expect(giveNotice(terms, null, SIGNED)).toMatchObject({ value: { effectiveOn: '2027-05-31' } });
    const signed = signedSchedule(terms, 'FR');
    expect(signed).toHaveLength(12);
    expect(signed[0]).toMatchObject({ invoiceOn: START, period: { from: START, until: '2026-06-30' } });
    const facts = { today: SIGNED, noticeOn: null, revisions: [], joined: [] };
    expect(termSchedule(terms, 'FR', facts)?.instalments[0]?.invoiceOn).toBe(START);
    expect(recurringPrices(terms, [], null, SIGNED)?.current.from).toBe(START);
    expect(joinOption(terms, [], 'EVENING', { today: SIGNED, end: null, revisions: [] })).toMatchObject({
      value: { from: START },
    });
  });

  it('counts no revision that was effective by then', () => {
    const terms = freezeTerms(OFFER_2025_01, RUN, civilDate('2026-12-10'), civilDate('2027-02-01'));
    const revisions = [{ effectiveOn: civilDate('2027-01-01'), rate: 300 }] as never;
    expect(recurringPrices(terms, revisions, null, civilDate('2027-03-01'))?.current.price).toBe(terms.net);
  });
});

describe('choosing the first day', () => {
  it.each<[Order, boolean]>([
    [MONTH, true],
    [{ kind: 'REGIE', formula: 'REGIE_10' }, false],
    [{ kind: 'DEPLOY', package: 'DEPLOY_10' }, false],
    [RUN, false],
  ])('is for a month of régie alone: %j', (order, chosen) => {
    expect(startIsChosen(freezeTerms(OFFER_2025_01, order, SIGNED))).toBe(chosen);
  });

  it.each([
    ['2026-03-16', 'TOO_EARLY'],
    ['2026-03-17', null],
    ['2026-09-10', null],
    ['2026-09-11', 'TOO_LATE'],
  ])('from the first day that can be booked to six months ahead: %s', (day, problem) => {
    const range = startRange(SIGNED, civilDate('2026-03-17'));
    expect(startProblem(civilDate(day), range)).toBe(problem);
  });

  it('always leaves a day, however long the company is closed', () => {
    const late = addMonths(SIGNED, 7);
    expect(startRange(SIGNED, late)).toEqual({ earliest: late, latest: late });
  });
});
