import fc from 'fast-check';
import { basisPoints, cents, InvalidInput, sumCents } from '../kernel/index.ts';
import { invoiceTotals, totalsOf, type TaxedLine } from './vat.ts';
import { PAYMENT_MENTIONS, VAT_MENTIONS } from './mentions/index.ts';
import { VAT_RULES, type VatScheme } from './vat-rules.ts';

const line = (net: number, rate: number): TaxedLine => ({ net: cents(net), rate: basisPoints(rate) });
const anyLine = fc
  .tuple(fc.nat({ max: 10 ** 9 }), fc.constantFrom(2000, 1000, 550, 210, 0))
  .map((of) => line(...of));

describe('the VAT of an invoice', () => {
  it('is rounded once per rate, not once per line', () => {
    // Three lines of 2,5 cents of VAT: 7,5 cents, rounded to 8; line by line they would be 9.
    const totals = invoiceTotals([line(25, 1000), line(25, 1000), line(25, 1000)]);
    expect(totals).toMatchObject({ net: 75, vat: 8, gross: 83 });
    expect(totals.byRate).toEqual([{ rate: 1000, net: 75, vat: 8, rounding: 5000 }]);
  });

  it('keeps rates apart, the highest first', () => {
    const totals = invoiceTotals([line(10_001, 550), line(33_333, 2000), line(-333, 2000), line(50, 0)]);
    expect(totals.byRate).toEqual([
      { rate: 2000, net: 33_000, vat: 6600, rounding: 0 },
      { rate: 550, net: 10_001, vat: 550, rounding: -550 },
      { rate: 0, net: 50, vat: 0, rounding: 0 },
    ]);
    expect(totals).toMatchObject({ net: 43_051, vat: 7150, gross: 50_201 });
  });

  it.each([
    [12, 2], // 2,4
    [13, 3], // 2,6
    [2, 0], // 0,4
    [3, 1], // 0,6
  ])('of %i cents at 20 %% is %i', (net, vat) => {
    expect(totalsOf(cents(net), 'FR').vat).toBe(vat);
  });

  it('adds up, whatever the lines and their order', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 12 }), fc.nat(), (lines, turn) => {
        const totals = invoiceTotals(lines);
        expect(totals.net).toBe(sumCents(lines.map(({ net }) => net)));
        expect(totals.gross).toBe(totals.net + totals.vat);
        expect(totals.vat).toBe(sumCents(totals.byRate.map(({ vat }) => vat)));
        for (const { net, rate, vat, rounding } of totals.byRate) {
          expect(net * rate + rounding).toBe(vat * 10_000);
          expect(rounding > -5000 && rounding <= 5000).toBe(true);
        }
        const at = lines.length === 0 ? 0 : turn % lines.length;
        expect(invoiceTotals([...lines.slice(at), ...lines.slice(0, at)])).toEqual(totals);
      }),
    );
  });

  it('is of nothing for an invoice without lines, and never of less', () => {
    expect(invoiceTotals([])).toEqual({ net: 0, vat: 0, gross: 0, byRate: [] });
    expect(() => invoiceTotals([line(100, 2000), line(-101, 2000)])).toThrow(InvalidInput);
    expect(() => invoiceTotals([line(100, 2000), line(-1, 0)])).toThrow(InvalidInput);
  });
});

describe('what a scheme asks of an invoice', () => {
  it.each<[VatScheme, number, string, boolean]>([
    ['FR', 2000, 'S', false],
    ['EU_REVERSE_CHARGE', 0, 'AE', true],
    ['EXPORT', 0, 'O', false],
  ])('%s', (scheme, rate, category, needsVatNumber) => {
    expect(VAT_RULES[scheme]).toMatchObject({ rate, category, needsVatNumber });
  });

  it('is a sentence wherever no VAT is charged', () => {
    for (const scheme of Object.keys(VAT_RULES) as VatScheme[])
      expect(VAT_MENTIONS[scheme] === null).toBe(VAT_RULES[scheme].rate > 0);
    expect(VAT_MENTIONS.EU_REVERSE_CHARGE?.fr).toMatch(/^Autoliquidation/);
    expect(PAYMENT_MENTIONS).toHaveLength(3);
  });
});
