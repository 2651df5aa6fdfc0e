import fc from 'fast-check';
import { addDays, civilDate } from '../calendar/index.ts';
import { InvalidInput } from '../kernel/index.ts';
import {
  firstGap,
  nextNumber,
  readNumber,
  writeNumber,
  type DocumentNumber,
  type DocumentSeries,
  type NumberedDocument,
} from './numbering.ts';

const written = (text: string): DocumentNumber => writeNumber(readNumber(text));
const document = (number: string, issuedOn: string): NumberedDocument => ({
  number: written(number),
  issuedOn: civilDate(issuedOn),
});

describe('the number of a document', () => {
  it('is written with its series, its year and six digits', () => {
    expect(writeNumber({ series: 'INVOICE', year: 2026, sequence: 1 })).toBe('F2026-000001');
    expect(writeNumber({ series: 'CREDIT_NOTE', year: 2026, sequence: 999_999 })).toBe('A2026-999999');
    expect(readNumber('A2026-000042')).toEqual({ series: 'CREDIT_NOTE', year: 2026, sequence: 42 });
  });

  it.each([
    '',
    'F2026-000000',
    'F2026-1',
    'F2026-0000001',
    'B2026-000001',
    'f2026-000001',
    'F0026-000001',
    ' F2026-000001',
  ])('"%s" is none', (text) => {
    expect(() => readNumber(text)).toThrow(InvalidInput);
  });

  it.each([0, -1, 1.5, 1_000_000])('has no sequence %d', (sequence) => {
    expect(() => writeNumber({ series: 'INVOICE', year: 2026, sequence })).toThrow(InvalidInput);
  });
});

describe('the next number', () => {
  it('starts a series, follows the last, and starts again with the year', () => {
    const next = (issuedOn: string, last: NumberedDocument | null) =>
      nextNumber('INVOICE', civilDate(issuedOn), last);
    expect(next('2026-03-01', null)).toEqual({ ok: true, value: 'F2026-000001' });
    expect(next('2026-12-31', document('F2026-000041', '2026-12-31'))).toEqual({
      ok: true,
      value: 'F2026-000042',
    });
    expect(next('2027-01-01', document('F2026-000042', '2026-12-31'))).toEqual({
      ok: true,
      value: 'F2027-000001',
    });
  });

  it('is not given to a document dated before the last', () => {
    const last = document('F2027-000001', '2027-01-02');
    for (const date of ['2027-01-01', '2026-12-31']) {
      expect(nextNumber('INVOICE', civilDate(date), last)).toEqual({
        ok: false,
        refusal: { kind: 'DATED_BEFORE_THE_LAST', last },
      });
    }
  });

  it('of a series does not follow another series', () => {
    expect(() =>
      nextNumber('CREDIT_NOTE', civilDate('2026-05-01'), document('F2026-000001', '2026-04-01')),
    ).toThrow(InvalidInput);
  });

  it('leaves no gap, whatever is issued in whatever order of series, over the turn of years', () => {
    const anyIssue = fc.record({
      series: fc.constantFrom<DocumentSeries>('INVOICE', 'CREDIT_NOTE'),
      days: fc.integer({ min: -20, max: 90 }),
    });
    fc.assert(
      fc.property(fc.array(anyIssue, { maxLength: 60 }), (issues) => {
        const last = new Map<DocumentSeries, NumberedDocument>();
        const numbers: DocumentNumber[] = [];
        let today = civilDate('2026-09-01');
        for (const { series, days } of issues) {
          const issuedOn = addDays(today, days);
          const result = nextNumber(series, issuedOn, last.get(series) ?? null);
          if (!result.ok) continue;
          last.set(series, { number: result.value, issuedOn });
          numbers.push(result.value);
          if (issuedOn > today) today = issuedOn;
        }
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(firstGap(numbers)).toBeNull();
      }),
    );
  });
});

describe('a gap', () => {
  it.each([
    [[], null],
    [['F2026-000001', 'A2026-000001', 'F2026-000002', 'F2025-000001'], null],
    [['F2026-000002', 'F2026-000001', 'F2026-000004'], 'F2026-000003'],
    [['A2026-000002'], 'A2026-000001'],
    [['F2026-000001', 'F2026-000001'], 'F2026-000002'],
  ])('of %j is %s', (numbers, gap) => {
    expect(firstGap(numbers.map(written))).toBe(gap);
  });
});
