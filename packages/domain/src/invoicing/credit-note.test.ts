import fc from 'fast-check';
import { basisPoints, cents, type Result } from '../kernel/index.ts';
import { creditNoteTotals, leftToCredit, type CreditNoteRefusal } from './credit-note.ts';
import { invoiceTotals, type InvoiceTotals, type TaxedLine } from './vat.ts';

const line = (net: number, rate = 2000): TaxedLine => ({ net: cents(net), rate: basisPoints(rate) });

function granted(result: Result<InvoiceTotals, CreditNoteRefusal>): InvoiceTotals {
  if (!result.ok) throw new Error(result.refusal.kind);
  return result.value;
}

describe('a credit note', () => {
  it('takes back what is left at its rate, and no cent more', () => {
    const invoice = invoiceTotals([line(90_000), line(500, 0)]);
    const first = granted(creditNoteTotals(invoice, [], [line(40_000)]));
    expect(first).toMatchObject({ net: 40_000, vat: 8000, gross: 48_000 });
    expect(creditNoteTotals(invoice, [first], [line(50_001)])).toEqual({
      ok: false,
      refusal: { kind: 'MORE_THAN_IS_LEFT', rate: 2000, asked: 50_001, left: 50_000 },
    });
    expect(leftToCredit(invoice, [first])).toMatchObject({ net: 50_500, vat: 10_000, gross: 60_500 });
    const rest = granted(creditNoteTotals(invoice, [first], [line(50_000), line(500, 0)]));
    expect(leftToCredit(invoice, [first, rest])).toMatchObject({ net: 0, vat: 0, gross: 0 });
  });

  it('takes back no more VAT than the invoice charged, where each half would be rounded up', () => {
    const invoice = invoiceTotals([line(6)]);
    expect(invoice.vat).toBe(1);
    const first = granted(creditNoteTotals(invoice, [], [line(3)]));
    const second = granted(creditNoteTotals(invoice, [first], [line(3)]));
    expect([first.vat, second.vat]).toEqual([1, 0]);
  });

  it('takes back no more VAT than is left, before the last one too', () => {
    const invoice = invoiceTotals([line(13)]);
    const notes: InvoiceTotals[] = [];
    for (let count = 0; count < 4; count += 1)
      notes.push(granted(creditNoteTotals(invoice, notes, [line(3)])));
    expect([invoice.vat, ...notes.map(({ vat }) => vat)]).toEqual([3, 1, 1, 1, 0]);
  });

  it('takes the last cent of VAT with the last of net, where each half would be rounded down', () => {
    const invoice = invoiceTotals([line(4)]);
    expect(invoice.vat).toBe(1);
    const first = granted(creditNoteTotals(invoice, [], [line(2)]));
    expect([first.vat, granted(creditNoteTotals(invoice, [first], [line(2)])).vat]).toEqual([0, 1]);
  });

  it.each([[[]], [[line(0)]], [[line(-5)]], [[line(10), line(-5)]]])('of nothing is none: %j', (lines) => {
    expect(creditNoteTotals(invoiceTotals([line(100)]), [], lines)).toEqual({
      ok: false,
      refusal: { kind: 'NOTHING_TO_CREDIT' },
    });
  });

  it('of a rate that the invoice does not have is more than is left', () => {
    expect(creditNoteTotals(invoiceTotals([line(100)]), [], [line(1, 1000)])).toMatchObject({
      refusal: { kind: 'MORE_THAN_IS_LEFT', left: 0 },
    });
  });

  it('never exceeds its invoice with those before it, net, VAT or gross, and together they can take it all', () => {
    const anyAmount = fc.oneof(fc.constant(3), fc.integer({ min: 1, max: 40 }));
    const anyRate = fc.constantFrom(2000, 550, 0);
    const anyLines = fc.array(
      fc.tuple(anyAmount, anyRate).map((of) => line(...of)),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(anyLines, fc.array(anyLines, { maxLength: 12 }), (lines, asked) => {
        const invoice = invoiceTotals(lines);
        const notes: InvoiceTotals[] = [];
        for (const ask of asked) {
          const result = creditNoteTotals(invoice, notes, ask);
          if (result.ok) notes.push(result.value);
          for (const { net, vat } of leftToCredit(invoice, notes).byRate) {
            expect(net).toBeGreaterThanOrEqual(0);
            expect(vat).toBeGreaterThanOrEqual(0);
          }
        }
        const rest = leftToCredit(invoice, notes).byRate.filter(({ net }) => net > 0);
        if (rest.length > 0) notes.push(granted(creditNoteTotals(invoice, notes, rest)));
        expect(leftToCredit(invoice, notes)).toMatchObject({ net: 0, vat: 0, gross: 0 });
      }),
    );
  });
});
