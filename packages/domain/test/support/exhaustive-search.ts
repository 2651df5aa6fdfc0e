import { carryOverCap, type CreditLedger, type CreditLot } from '../../src/credits/index.ts';
import { addMonths, type CivilDate } from '../../src/calendar/index.ts';

interface Token {
  readonly from: CivilDate;
  readonly until: CivilDate | null;
}

/**
 * The most half-days of `ledger` that any assignment whatever can serve, found by trying them all:
 * every wanted half-day either takes one of the free half-days valid on its date or stays unserved.
 * Written from the clause, not from the engine: one token a half-day, no pools, no order.
 */
export function mostServed(ledger: CreditLedger): number {
  const tokens = ledger.lots.flatMap(tokensOf);
  const wanted = ledger.consumptions.flatMap(({ date, halfDays }) =>
    Array.from({ length: halfDays }, () => date),
  );
  const known = new Map<string, number>();
  const best = (index: number, used: bigint): number => {
    const date = wanted[index];
    if (date === undefined) return 0;
    const key = `${index}/${used}`;
    const answered = known.get(key);
    if (answered !== undefined) return answered;
    let most = best(index + 1, used);
    const tried = new Set<string>();
    for (const [position, token] of tokens.entries()) {
      const bit = 1n << BigInt(position);
      const look = `${token.from}/${token.until ?? ''}`;
      if ((used & bit) !== 0n || tried.has(look) || !covers(token, date)) continue;
      tried.add(look);
      most = Math.max(most, 1 + best(index + 1, used | bit));
    }
    known.set(key, most);
    return most;
  };
  return best(0, 0n);
}

function tokensOf(lot: CreditLot): Token[] {
  const cap = carryOverCap(lot);
  const { from, window, carryOver } = lot;
  return Array.from({ length: lot.granted }, (_, index) => {
    if (window.kind === 'OPEN') return { from, until: null };
    if (window.kind === 'UNTIL') return { from, until: window.until };
    const months = window.months + (index < cap ? (carryOver?.months ?? 0) : 0);
    return { from, until: addMonths(from, months) };
  });
}

function covers(token: Token, date: CivilDate): boolean {
  return token.from <= date && (token.until === null || date < token.until);
}
