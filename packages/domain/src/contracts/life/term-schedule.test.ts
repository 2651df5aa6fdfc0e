import fc from 'fast-check';
import { addDays, addMonths, civilDate, type CivilDate } from '../../calendar/index.ts';
import { OFFER_2025_01 } from '../../catalogue/index.ts';
import { signedSchedule } from '../../invoicing/index.ts';
import { basisPoints, cents } from '../../kernel/index.ts';
import { freezeTerms } from '../freeze-terms.ts';
import type { Order } from '../order.ts';
import { priceLine } from '../price-line.ts';
import { recurringPrices } from './recurring-price.ts';
import { termSchedule, type TermScheduleFacts } from './term-schedule.ts';

const RUN: Order = {
  kind: 'RUN',
  plan: 'STANDARD',
  options: [],
  additionalClusters: 0,
  weeklyMeeting: false,
  quoted: null,
};
const SIGNED = civilDate('2024-04-18');
const TERMS = freezeTerms(OFFER_2025_01, RUN, SIGNED);
const REVISIONS = [
  { effectiveOn: civilDate('2025-01-01'), rate: basisPoints(240) },
  { effectiveOn: civilDate('2026-01-01'), rate: basisPoints(215) },
];

interface Meeting {
  readonly from: CivilDate;
  readonly line: ReturnType<typeof priceLine>;
}

const meetingFrom = (from: string): Meeting => ({
  from: civilDate(from),
  line: priceLine('WEEKLY_MEETING', 1, cents(20_000)),
});

const schedule = (today: string, facts: Partial<TermScheduleFacts<Meeting>> = {}) => {
  const found = termSchedule(TERMS, 'FR', {
    today: civilDate(today),
    noticeOn: null,
    revisions: REVISIONS,
    joined: [],
    ...facts,
  });
  if (found === null) throw new Error('A RUN contract has terms');
  return found;
};

const periods = (today: string, noticeOn: string | null = null): (readonly [string, string])[] =>
  schedule(today, { noticeOn: noticeOn === null ? null : civilDate(noticeOn) }).terms.map(
    ({ from, until }) => [from, until] as const,
  );

describe('the terms whose months are invoiced', () => {
  it.each<[string, string, string | null, [string, string][]]>([
    ['before the start, the first', '2024-03-01', null, [['2024-04-18', '2025-04-18']]],
    ['in the first term, that one', '2024-06-01', null, [['2024-04-18', '2025-04-18']]],
    ['on its last notice date, still', '2025-01-18', null, [['2024-04-18', '2025-04-18']]],
    [
      'the day after, the next one too',
      '2025-01-19',
      null,
      [
        ['2024-04-18', '2025-04-18'],
        ['2025-04-18', '2026-04-18'],
      ],
    ],
    ['on the anniversary, the renewal', '2025-04-18', null, [['2025-04-18', '2026-04-18']]],
    ['after notice in time, no other', '2025-02-01', '2025-01-18', [['2024-04-18', '2025-04-18']]],
    [
      'after notice that was late, the one in which it ends',
      '2025-02-01',
      '2025-01-19',
      [
        ['2024-04-18', '2025-04-18'],
        ['2025-04-18', '2026-04-18'],
      ],
    ],
    ['after the end, the last one', '2027-01-01', '2025-10-01', [['2025-04-18', '2026-04-18']]],
  ])('are %s', (_, today, noticeOn, expected) => {
    expect(periods(today, noticeOn)).toEqual(expected);
  });

  it('are of no contract that does not renew', () => {
    const deploy = freezeTerms(OFFER_2025_01, { kind: 'DEPLOY', package: 'DEPLOY_10' }, SIGNED);
    const facts = { today: SIGNED, noticeOn: null, revisions: [], joined: [] };
    expect(termSchedule(deploy, 'FR', facts)).toBeNull();
  });
});

describe('the months of a renewed contract', () => {
  it('are at the price in force, with revisions and what joined', () => {
    const joined = [meetingFrom('2025-09-18')];
    const { instalments } = schedule('2025-05-02', { joined });
    expect(instalments).toHaveLength(12);
    expect(instalments.map(({ net }) => net)).toEqual([
      ...Array<number>(5).fill(92_160),
      ...Array<number>(4).fill(112_640),
      ...Array<number>(3).fill(115_062),
    ]);
    expect(instalments[9]).toMatchObject({
      trigger: 'PERIOD_START',
      forecast: false,
      invoiceOn: '2026-01-18',
      dueOn: '2026-02-17',
      period: { from: '2026-01-18', until: '2026-02-18' },
      net: 115_062,
      vat: 23_012,
      gross: 138_074,
      joined,
      revisions: [
        { before: 110_000, after: 112_640 },
        { before: 112_640, after: 115_062 },
      ],
    });
  });

  it('are those of the signature while nothing has happened', () => {
    const { instalments } = schedule('2024-06-01', { revisions: [] });
    const signed = signedSchedule(TERMS, 'FR').map((instalment) => ({ ...instalment, joined: [] }));
    expect(instalments).toEqual(signed);
  });

  it('touch, fill their terms, and cost what the month costs, whatever joined and was revised', () => {
    const anyJoined = fc.uniqueArray(fc.nat({ max: 40 }), { maxLength: 3 });
    const anyRates = fc.array(fc.integer({ min: -5_000, max: 5_000 }), { maxLength: 4 });
    const anyDay = fc.nat({ max: 1_400 });
    fc.assert(
      fc.property(
        fc.nat({ max: 400 }),
        anyDay,
        fc.option(anyDay),
        anyJoined,
        anyRates,
        (start, day, notice, months, rates) => {
          const signedOn = addDays(civilDate('2024-01-01'), start);
          const terms = freezeTerms(OFFER_2025_01, RUN, signedOn);
          const revisions = rates.map((rate, index) => ({
            effectiveOn: civilDate(`${String(2025 + index)}-01-01`),
            rate: basisPoints(rate),
          }));
          const joined = months.map((month) => meetingFrom(addMonths(signedOn, month)));
          const today = addDays(signedOn, day);
          const noticeOn = notice === null ? null : addDays(signedOn, Math.min(notice, day));
          const found = termSchedule(terms, 'FR', { today, noticeOn, revisions, joined });
          if (found === null) throw new Error('A RUN contract has terms');
          const bounds = [found.terms[0]?.from, ...found.terms.map(({ until }) => until)];
          expect(found.terms.slice(1).map(({ from }) => from)).toEqual(bounds.slice(1, -1));
          const froms = found.instalments.map(({ period }) => period?.from);
          const untils = found.instalments.map(({ period }) => period?.until);
          expect(froms[0]).toBe(bounds[0]);
          expect(untils.at(-1)).toBe(bounds.at(-1));
          expect(froms.slice(1)).toEqual(untils.slice(0, -1));
          expect(froms).toHaveLength(12 * found.terms.length);
          for (const { net, invoiceOn, joined: there } of found.instalments) {
            const prices = recurringPrices(terms, revisions, null, invoiceOn ?? today, joined);
            expect(net).toBe(prices?.current.price);
            expect(there).toHaveLength(
              joined.filter(({ from }) => invoiceOn !== null && from <= invoiceOn).length,
            );
          }
        },
      ),
    );
  });
});
