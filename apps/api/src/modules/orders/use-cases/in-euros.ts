import type { Cents } from '@akouendy/domain';

/** As the trail keeps an amount, for whoever reads it in whichever language: `15000.00 EUR`. */
export function inEuros(amount: Cents): string {
  return `${String(Math.trunc(amount / 100))}.${String(amount % 100).padStart(2, '0')} EUR`;
}
