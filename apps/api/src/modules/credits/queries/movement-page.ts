import type { Movement } from '@akouendy/domain';

/** Lines of a statement, newest first, and where to read on. */
export interface MovementPage {
  readonly nodes: readonly Movement[];
  readonly totalCount: number;
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
}

/**
 * `first` lines of `movements` (given oldest first) after the line that `after` names, newest first;
 * `null` when `after` is no cursor. A cursor names its line by what it is, not by its place: lines that
 * come in between, before or behind do not make a reader miss or repeat the others. When its own line is
 * gone, the page goes on with the lines of its date.
 */
export function movementPage(
  movements: readonly Movement[],
  first: number,
  after: string | null,
): MovementPage | null {
  const newestFirst = named(movements).reverse();
  const start = after === null ? 0 : startAfter(newestFirst, after);
  if (start === null) return null;
  const lines = newestFirst.slice(start, start + first);
  const last = lines.at(-1);
  return {
    nodes: lines.map(({ movement }) => movement),
    totalCount: movements.length,
    endCursor: last === undefined ? null : Buffer.from(last.name).toString('base64url'),
    hasNextPage: start + lines.length < movements.length,
  };
}

interface NamedMovement {
  readonly movement: Movement;
  /** Starts with the date; no two lines share it. */
  readonly name: string;
}

function startAfter(newestFirst: readonly NamedMovement[], cursor: string): number | null {
  const wanted = Buffer.from(cursor, 'base64url').toString();
  const [date] = STARTS_WITH_DATE.exec(wanted) ?? [];
  if (date === undefined) return null;
  const same = newestFirst.findIndex(({ name }) => name === wanted);
  if (same >= 0) return same + 1;
  const notNewer = newestFirst.findIndex(({ movement }) => movement.date <= date);
  return notNewer < 0 ? newestFirst.length : notNewer;
}

const STARTS_WITH_DATE = /^\d{4}-\d{2}-\d{2}(?= )/;

/** A booking may take from both pools of a lot, so lines of one name are numbered. */
function named(movements: readonly Movement[]): NamedMovement[] {
  const seen = new Map<string, number>();
  return movements.map((movement) => {
    const which = movement.kind === 'CONSUMED' ? movement.bookingId : movement.kind;
    const name = [movement.date, movement.lotId, which].join(' ');
    const number = (seen.get(name) ?? 0) + 1;
    seen.set(name, number);
    return { movement, name: `${name} ${String(number)}` };
  });
}
