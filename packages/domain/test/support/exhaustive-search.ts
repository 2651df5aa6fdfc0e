import type { CreditLedger, CreditLot } from '../../src/credits/index.ts';
import type { CivilDate } from '../../src/calendar/index.ts';

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

/**
 * Of `granted` half-days as many outlive the window as whole ones fit into the rate: counted up, so that the
 * engine's own rounding is not used.
 */
function outliving({ granted, carryOver }: CreditLot): number {
  let count = 0;
  while (carryOver !== null && (count + 1) * 10_000 <= granted * carryOver.rate) count += 1;
  return count;
}

function tokensOf(lot: CreditLot): Token[] {
  const { from, window, carryOver } = lot;
  const more = outliving(lot);
  return Array.from({ length: lot.granted }, (_, index) => {
    const after = index < more ? (carryOver?.months ?? 0) : 0;
    switch (window.kind) {
      case 'OPEN':
        return { from, until: null };
      case 'UNTIL':
        return { from, until: monthsLater(window.until, after) };
      case 'MONTHS':
        return { from, until: monthsLater(from, window.months + after) };
    }
  });
}

/** The day of the month stays, or is the month's last: by the lengths of the months, not by the engine's calendar. */
function monthsLater(date: CivilDate, months: number): CivilDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  const [newYear, newMonth] = [Math.floor(count / 12), count % 12];
  const leap = (newYear % 4 === 0 && newYear % 100 !== 0) || newYear % 400 === 0;
  const length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][newMonth] ?? 31;
  const padded = (value: number): string => String(value).padStart(2, '0');
  return `${newYear}-${padded(newMonth + 1)}-${padded(Math.min(day, length))}` as CivilDate;
}

function covers(token: Token, date: CivilDate): boolean {
  return token.from <= date && (token.until === null || date < token.until);
}
