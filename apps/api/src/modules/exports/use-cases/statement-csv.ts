import type { StatementLine } from '@akouendy/domain/statement';

const COLUMNS = [
  'date',
  'kind',
  'halfDays',
  'change',
  'balanceAfter',
  'delivered',
  'bookingId',
  'lotId',
] as const satisfies readonly (keyof StatementLine)[];

/** A statement as CSV (RFC 4180), oldest line first; half-days, nothing where a line has nothing to say. */
export function* statementCsv(lines: readonly StatementLine[]): Generator<string> {
  yield `${COLUMNS.join(',')}\r\n`;
  // Dates, numbers, ids and names of kinds: nothing of it needs quotes.
  for (const line of lines) yield `${COLUMNS.map((column) => String(line[column] ?? '')).join(',')}\r\n`;
}
