import fc from 'fast-check';
import { LONGEST_PURCHASE_ORDER_REFERENCE, readPurchaseOrderReference } from './purchase-order.ts';

const ok = (value: string | null) => ({ ok: true, value });
const refused = (refusal: string) => ({ ok: false, refusal });

describe('the purchase order reference of an order', () => {
  it.each<[string | null, string | null]>([
    ['BC-2026-0042', 'BC-2026-0042'],
    ['  4500 / 0012345\n', '4500 / 0012345'],
    ['4500   12', '4500 12'],
    ['é'.repeat(50), 'é'.repeat(50)],
    ['😀'.repeat(50), '😀'.repeat(50)],
    [null, null],
    ['', null],
    [' \t ', null],
  ])('%j is read as %j where none is required', (typed, reference) => {
    expect(readPurchaseOrderReference(typed, false)).toEqual(ok(reference));
  });

  it.each([
    ['x'.repeat(51), 'TOO_LONG'],
    ['BC-1\nBC-2', 'INVALID_CHARACTER'],
    ['BC\u0000', 'INVALID_CHARACTER'],
    ['BC\u202e1', 'INVALID_CHARACTER'],
    ['\u200b', 'INVALID_CHARACTER'],
  ])('%j is refused, required or not: %s', (typed, problem) => {
    for (const required of [true, false])
      expect(readPurchaseOrderReference(typed, required)).toEqual(refused(problem));
  });

  it('is there exactly when it is required, and otherwise the same, which reads the same again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        const [free, required] = [false, true].map((each) => readPurchaseOrderReference(typed, each));
        expect(required).toEqual(free?.ok === true && free.value === null ? refused('REQUIRED') : free);
        if (free?.ok !== true || free.value === null) return;
        expect([...free.value].length).toBeLessThanOrEqual(LONGEST_PURCHASE_ORDER_REFERENCE);
        expect(readPurchaseOrderReference(free.value, true)).toEqual(free);
      }),
    );
  });
});
