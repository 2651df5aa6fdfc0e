import { readRate } from './rate-text.ts';

describe('a percentage that was typed', () => {
  it.each([
    ['2,15', 215],
    ['+2.15 %', 215],
    ['-1', -100],
    ['− 0,5', -50],
    ['50', 5000],
  ])('%s is read', (text, rate) => {
    expect(readRate(text)).toBe(rate);
  });

  it.each(['', '0', '0,00', 'deux', '2,155', '50,01', '-51', '1e1', '215'])('%j is none', (text) => {
    expect(readRate(text)).toBeNull();
  });
});
