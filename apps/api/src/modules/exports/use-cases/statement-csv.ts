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

/**
 * A statement as CSV (RFC 4180), oldest line first; half-days, nothing where a line has nothing to say. `authorOf` tells
 * the id of who is behind a line.
 */
export function* statementCsv(
  lines: readonly StatementLine[],
  authorOf: (line: StatementLine) => string | null,
): Generator<string> {
  yield `${[...COLUMNS, 'personId'].join(',')}\r\n`;
  // Dates, numbers, ids and names of kinds: nothing of it needs quotes.
  for (const line of lines) {
    const values = [...COLUMNS.map((column) => line[column]), authorOf(line)];
    yield `${values.map((value) => String(value ?? '')).join(',')}\r\n`;
  }
}
