const MINUS = '−';

/** A number that `Intl` wrote, which marks what is below zero with a hyphen, with the minus sign instead. */
export function withMinus(number: string): string {
  return number.replace('-', MINUS);
}
