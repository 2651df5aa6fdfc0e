import { readFigure, writeFigure } from './figure-text.ts';

describe('a figure in its field', () => {
  it.each([
    ['PRICE', '4 500', 450_000],
    ['PRICE', '4\u202f500,5', 450_050],
    ['PRICE', '0.07', 7],
    ['PRICE', '1,005', null],
    ['PRICE', '0', null],
    ['PRICE', '-5', null],
    ['PRICE', '', null],
    ['PRICE', '1000000,01', null],
    ['SHARE', '99,9', 9990],
    ['SHARE', '100,01', null],
    ['MONTHS', '12', 12],
    ['MONTHS', '1,5', null],
    ['DAYS', '0', 0],
    ['WHOLE_DAYS', '0', null],
    ['HALF_DAYS', '2,5', 5],
    ['HALF_DAYS', '2,25', null],
    ['HOURS', '4', 240],
    ['HOURS', '1,5', null],
    ['CLOCK', '24', 24],
    ['CLOCK', '25', null],
    ['NODES', '10,5', null],
    ['REPORTS', '12', 12],
    ['REPORTS', '13', null],
  ] as const)('%s typed as “%s” is %s', (kind, text, value) => {
    expect(readFigure(kind, text)).toBe(value);
  });

  it.each([
    ['PRICE', 450_050, '4500,50', '4500.50'],
    ['PRICE', 450_000, '4500', '4500'],
    ['SHARE', 9990, '99,90', '99.90'],
    ['MONTHS', 12, '12', '12'],
    ['HALF_DAYS', 5, '2,5', '2.5'],
    ['HALF_DAYS', 40, '20', '20'],
    ['HOURS', 240, '4', '4'],
  ] as const)('%s %i is written so that it is read again', (kind, value, french, english) => {
    expect([writeFigure(kind, value, 'fr'), writeFigure(kind, value, 'en')]).toEqual([french, english]);
    expect([french, english].map((text) => readFigure(kind, text))).toEqual([value, value]);
  });
});
