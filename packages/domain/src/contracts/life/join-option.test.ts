import fc from 'fast-check';
import { addDays, civilDate } from '../../calendar/index.ts';
import { OFFER_2025_01 } from '../../catalogue/index.ts';
import { basisPoints, cents } from '../../kernel/index.ts';
import { freezeTerms } from '../freeze-terms.ts';
import type { Order } from '../order.ts';
import { revisedPrice, revisionsAfter, type PriceRevision } from '../price-revision.ts';
import { joinOption, type JoinedOption, type OptionRefusal, type RunOptionCode } from './join-option.ts';

type Run = Extract<Order, { kind: 'RUN' }>;
const RUN: Run = {
  kind: 'RUN',
  plan: 'STANDARD',
  options: [],
  additionalClusters: 0,
  weeklyMeeting: false,
  quoted: null,
};
const SIGNED = civilDate('2025-10-18');
const terms = (more: Partial<Run> = {}) => freezeTerms(OFFER_2025_01, { ...RUN, ...more }, SIGNED);
const REVISION: PriceRevision = { effectiveOn: civilDate('2026-01-01'), rate: basisPoints(215) };
const facts = (today: string, more: Partial<Parameters<typeof joinOption>[3]> = {}) => ({
  today: civilDate(today),
  end: null,
  revisions: [REVISION],
  ...more,
});

describe('an option that joins a RUN contract', () => {
  it('holds from the next month that begins, at the price of the signature with the revisions since', () => {
    const joining = joinOption(terms(), [], 'EVENING', facts('2026-03-17'));
    expect(joining).toMatchObject({
      ok: true,
      value: {
        from: '2026-03-18',
        line: { amount: 20_000 },
        before: { price: 91_935 },
        after: { price: 112_365, applied: [{ before: 110_000, after: 112_365 }] },
        added: 20_430,
      },
    });
  });

  it.each([
    ['the day before a month begins', '2025-11-17', '2025-11-18'],
    ['the day on which one begins: that month is under way', '2025-11-18', '2025-12-18'],
    ['the day of the signature', '2025-10-18', '2025-11-18'],
    ['before the contract begins', '2025-10-01', '2025-10-18'],
  ])('ordered %s joins then', (_, today, from) => {
    expect(joinOption(terms(), [], 'WEEKLY_MEETING', facts(today))).toMatchObject({ value: { from } });
  });

  it('that is a further cluster costs half of the plan, and can join again', () => {
    const first = joinOption(terms({ additionalClusters: 1 }), [], 'ADDITIONAL_CLUSTER', facts('2025-11-01'));
    if (!first.ok) throw new Error(first.refusal);
    expect(first.value).toMatchObject({ added: 45_000, line: { share: { of: 90_000, rate: 5_000 } } });
    expect(joinOption(terms(), [first.value], 'ADDITIONAL_CLUSTER', facts('2025-11-01'))).toMatchObject({
      value: { before: { price: 135_000 }, after: { price: 180_000 } },
    });
  });

  it.each<[OptionRefusal, RunOptionCode, Partial<Run>]>([
    ['INCLUDED_IN_PLAN', 'EVENING', { plan: 'PREMIUM' }],
    ['INCLUDED_IN_PLAN', 'FULL', { plan: 'PREMIUM' }],
    ['ON_QUOTATION', 'WEEKLY_MEETING', { plan: 'ENTERPRISE', quoted: cents(300_000) }],
    ['THERE_ALREADY', 'EVENING', { options: ['EVENING'] }],
    ['THERE_ALREADY', 'WEEKLY_MEETING', { weeklyMeeting: true }],
    ['INCLUDED_IN_FULL', 'EVENING', { options: ['FULL'] }],
    ['INCLUDES_THOSE_THERE', 'FULL', { options: ['WEEKEND'] }],
  ])('is refused: %s', (refusal, option, more) => {
    expect(joinOption(terms(more), [], option, facts('2026-03-17'))).toEqual({ ok: false, refusal });
  });

  it('is refused when it joined before, on another contract, and when the contract ends first', () => {
    const joined = joinOption(terms(), [], 'EVENING', facts('2026-03-17'));
    if (!joined.ok) throw new Error(joined.refusal);
    const again = (option: RunOptionCode) => joinOption(terms(), [joined.value], option, facts('2026-03-17'));
    expect(again('EVENING')).toEqual({ ok: false, refusal: 'THERE_ALREADY' });
    expect(again('FULL')).toEqual({ ok: false, refusal: 'INCLUDES_THOSE_THERE' });
    expect(again('WEEKEND')).toMatchObject({ ok: true });
    const pack: Order = { kind: 'PACK', pack: 'PRODUCTION_PACK', options: [], quoted: null };
    const other = freezeTerms(OFFER_2025_01, pack, SIGNED);
    expect(joinOption(other, [], 'EVENING', facts('2026-03-17'))).toEqual({ ok: false, refusal: 'NOT_RUN' });
    const ending = (end: string) =>
      joinOption(terms(), [], 'EVENING', facts('2026-10-01', { end: civilDate(end) }));
    expect(ending('2026-10-18')).toEqual({ ok: false, refusal: 'ENDS_BEFORE' });
    expect(ending('2027-10-18')).toMatchObject({ ok: true, value: { from: '2026-10-18' } });
  });

  it('costs what it would in a contract that had it from the start, whatever the revisions and the order', () => {
    const options: RunOptionCode[] = [
      'EVENING',
      'WEEKEND',
      'HOLIDAYS',
      'WEEKLY_MEETING',
      'ADDITIONAL_CLUSTER',
    ];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(options, { minLength: 1 }),
        fc.array(fc.integer({ min: -5_000, max: 5_000 }), { maxLength: 4 }),
        fc.integer({ min: 0, max: 1_500 }),
        (wished, rates, days) => {
          const revisions = rates.map((rate, index) => ({
            effectiveOn: civilDate(`${String(2026 + index)}-01-01`),
            rate: basisPoints(rate),
          }));
          const joined: JoinedOption[] = [];
          let last;
          for (const option of wished) {
            const joining = joinOption(terms(), joined, option, facts(addDays(SIGNED, days), { revisions }));
            if (!joining.ok) throw new Error(joining.refusal);
            expect(joining.value.added).toBe(joining.value.after.price - joining.value.before.price);
            joined.push(joining.value);
            last = joining.value;
          }
          const whole = terms({
            options: (['EVENING', 'WEEKEND', 'HOLIDAYS'] as const).filter((each) => wished.includes(each)),
            weeklyMeeting: wished.includes('WEEKLY_MEETING'),
            additionalClusters: wished.includes('ADDITIONAL_CLUSTER') ? 1 : 0,
          });
          const from = last?.from ?? SIGNED;
          expect(last?.after.price).toBe(
            revisedPrice(whole.net, revisionsAfter(SIGNED, revisions), from).price,
          );
        },
      ),
    );
  });
});
