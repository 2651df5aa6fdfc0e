import fc from 'fast-check';
import { addDays, addMonths, civilDate } from '../../calendar/index.ts';
import { basisPoints, cents } from '../../kernel/index.ts';
import { announceRevision, countingRevisions, revisionDays } from './announce-revision.ts';
import type { PriceRevision } from '../price-revision.ts';
import { priceLine } from '../price-line.ts';
import { recurringPrices } from './recurring-price.ts';

const terms = (signedOn: string, net = 200_000) => ({
  signedOn: civilDate(signedOn),
  net: cents(net),
  invoiceTerms: 'MONTHLY_IN_ADVANCE' as const,
});
const revision = (effectiveOn: string, rate: number): PriceRevision => ({
  effectiveOn: civilDate(effectiveOn),
  rate: basisPoints(rate),
});
const TWO = [revision('2026-01-01', 215), revision('2027-01-01', 180)];

describe('the prices of a contract that is invoiced monthly', () => {
  it('compound, each from the first month that starts on or after its day', () => {
    const prices = recurringPrices(terms('2025-04-18'), TWO, null, civilDate('2026-03-17'));
    expect(prices?.history.map(({ from, price }) => [from, price])).toEqual([
      ['2025-04-18', 200_000],
      ['2026-01-18', 204_300],
      ['2027-01-18', 207_977],
    ]);
    expect(prices?.current.price).toBe(204_300);
    expect(prices?.next).toMatchObject({
      from: '2027-01-18',
      price: 207_977,
      applied: [
        { before: 200_000, after: 204_300, rounding: 0 },
        { before: 204_300, after: 207_977, rounding: -4000 },
      ],
    });
  });

  it.each([
    ['on the day itself when a month starts on it', '2025-05-01', '2026-01-01'],
    ['counted from the 31st, not from a shortened month', '2025-01-31', '2026-01-31'],
  ])('start %s', (_, signedOn, from) => {
    const prices = recurringPrices(terms(signedOn), TWO, null, civilDate('2026-02-01'));
    expect(prices?.current.from).toBe(from);
  });

  it('are those of the signature before the start, and have none after the end', () => {
    const upcoming = recurringPrices(terms('2026-06-01'), TWO, null, civilDate('2026-03-17'));
    expect(upcoming).toMatchObject({ current: { price: 200_000 }, next: { from: '2027-01-01' } });
    const ending = recurringPrices(
      terms('2025-04-18'),
      TWO,
      civilDate('2027-01-18'),
      civilDate('2026-03-17'),
    );
    expect(ending?.next).toBeNull();
  });

  it('carry the revisions as a whole with what has joined by the month', () => {
    const dated = (from: string, amount: number) => ({
      from: civilDate(from),
      line: priceLine('OPTION', 1, cents(amount)),
    });
    const joined = [dated('2026-01-18', 10_000), dated('2026-05-18', 5_055)];
    const signed = terms('2025-04-18');
    const prices = recurringPrices(signed, TWO, null, civilDate('2026-03-17'), joined);
    expect(prices?.history.map(({ from, price, joined: by }) => [from, price, by.length])).toEqual([
      ['2025-04-18', 200_000, 0],
      ['2026-01-18', 214_515, 1],
      ['2026-05-18', 219_679, 2],
      ['2027-01-18', 223_633, 2],
    ]);
    expect(prices?.current.applied).toMatchObject([{ before: 210_000, after: 214_515 }]);
    const ending = recurringPrices(signed, TWO, civilDate('2026-04-18'), civilDate('2026-03-17'), joined);
    expect(ending?.next).toBeNull();
  });

  it('do not exist for what is sold once', () => {
    const sold = { ...terms('2025-04-18'), invoiceTerms: 'ORDER_DELIVERY' as const };
    expect(recurringPrices(sold, TWO, null, civilDate('2026-03-17'))).toBeNull();
  });

  it('each follow from the one before by the revisions in between, and are what their month costs', () => {
    const anyRevisions = fc.array(
      fc.record({ year: fc.integer({ min: 2024, max: 2032 }), rate: fc.integer({ min: -5000, max: 5000 }) }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(fc.nat({ max: 900 }), anyRevisions, fc.nat({ max: 4000 }), (start, years, later) => {
        const signedOn = addDays(civilDate('2024-01-01'), start);
        const revisions = countingRevisions(
          years.map(({ year, rate }) => revision(`${String(year)}-01-01`, rate)),
        );
        const prices = recurringPrices(terms(signedOn), revisions, null, addDays(signedOn, later));
        const froms = prices?.history.map(({ from }) => from) ?? [];
        expect(froms).toEqual([...new Set(froms)].sort());
        for (const { from, price, applied } of prices?.history ?? []) {
          expect(applied.reduce((_, { after }) => after, cents(200_000))).toBe(price);
          expect(applied.every(({ effectiveOn }) => signedOn < effectiveOn && effectiveOn <= from)).toBe(
            true,
          );
          const before = addMonths(from, -1);
          expect(applied.some(({ effectiveOn }) => effectiveOn > before) || from === signedOn).toBe(true);
        }
      }),
    );
  });
});

describe('announcing a revision', () => {
  const today = civilDate('2026-03-17');

  it('is for a coming 1 January', () => {
    expect(revisionDays(today)).toEqual(['2027-01-01', '2028-01-01']);
    expect(announceRevision(revision('2027-01-01', 180), today).ok).toBe(true);
    for (const day of ['2026-01-01', '2026-03-17', '2027-01-02', '2029-01-01']) {
      expect(announceRevision(revision(day, 180), today)).toEqual({
        ok: false,
        refusal: 'NOT_A_REVISION_DAY',
      });
    }
    expect(revisionDays(civilDate('2027-01-01'))[0]).toBe('2028-01-01');
  });

  it.each([0, 5001, -5001])('of %i ten-thousandths is refused', (rate) => {
    expect(announceRevision(revision('2027-01-01', rate), today)).toEqual({
      ok: false,
      refusal: 'RATE_OUT_OF_RANGE',
    });
  });

  it('once more for a day replaces what was announced for it', () => {
    expect(
      countingRevisions([
        revision('2027-01-01', 180),
        revision('2028-01-01', 200),
        revision('2027-01-01', 150),
      ]),
    ).toEqual([revision('2027-01-01', 150), revision('2028-01-01', 200)]);
  });
});
