import type { StatementLine } from '@akouendy/domain/statement';

/** Lines of a statement, newest first, and where to read on. */
export interface MovementPage {
  readonly nodes: readonly StatementLine[];
  readonly totalCount: number;
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
}

/**
 * `first` of `lines` (given oldest first) after the line that `after` names, newest first; `null` when `after` is no
 * cursor. A cursor names its line by what it is, not by its place: lines that come in between, before or behind do not
 * make a reader miss or repeat the others. When its own line is gone, the page goes on with the lines of its date.
 */
export function movementPage(
  lines: readonly StatementLine[],
  first: number,
  after: string | null,
): MovementPage | null {
  const newestFirst = lines.toReversed();
  const start = after === null ? 0 : startAfter(newestFirst, after);
  if (start === null) return null;
  const nodes = newestFirst.slice(start, start + first);
  const last = nodes.at(-1);
  return {
    nodes,
    totalCount: lines.length,
    endCursor: last === undefined ? null : Buffer.from(last.id).toString('base64url'),
    hasNextPage: start + nodes.length < lines.length,
  };
}

function startAfter(newestFirst: readonly StatementLine[], cursor: string): number | null {
  const wanted = Buffer.from(cursor, 'base64url').toString();
  const [date] = STARTS_WITH_DATE.exec(wanted) ?? [];
  if (date === undefined) return null;
  const same = newestFirst.findIndex(({ id }) => id === wanted);
  if (same >= 0) return same + 1;
  const notNewer = newestFirst.findIndex((line) => line.date <= date);
  return notNewer < 0 ? newestFirst.length : notNewer;
}

const STARTS_WITH_DATE = /^\d{4}-\d{2}-\d{2}(?=_)/;
