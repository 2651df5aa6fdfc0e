import type { HalfDays, LotId } from '../kernel/index.ts';
import { LINE_KINDS, type LineKind, type StatementLine } from './statement.ts';

/** What all lines of one kind have brought (positive) or taken (negative) up to a line. */
export interface KindTotal {
  readonly kind: LineKind;
  readonly lines: number;
  readonly change: number;
}

/** What a lot holds once a line has happened: `granted − taken − expired = left`. */
export interface LotBalance {
  readonly lotId: LotId;
  readonly granted: HalfDays;
  /** By work and adjustments. */
  readonly taken: HalfDays;
  readonly expired: HalfDays;
  readonly left: HalfDays;
}

/** How the balance after a line came about: the kinds add up to it, and so does what is left of the lots. */
export interface LineExplanation {
  readonly line: StatementLine;
  /** In the order of `LINE_KINDS`; only kinds that have changed the balance. */
  readonly kinds: readonly KindTotal[];
  /** In the order in which they were granted. */
  readonly lots: readonly LotBalance[];
}

/** Explains the balance after the line `id` of a statement, given oldest first; `null` when it has no such line. */
export function explainLine(statement: readonly StatementLine[], id: string): LineExplanation | null {
  const place = statement.findIndex((line) => line.id === id);
  const line = statement[place];
  if (line === undefined) return null;
  const changing = statement.slice(0, place + 1).filter(({ change }) => change !== 0);
  const byKind = Map.groupBy(changing, ({ kind }) => kind);
  return {
    line,
    kinds: LINE_KINDS.flatMap((kind) => {
      const lines = byKind.get(kind);
      return lines === undefined ? [] : [{ kind, lines: lines.length, change: sum(lines) }];
    }),
    lots: [...Map.groupBy(changing, ({ lotId }) => lotId)].flatMap(([lotId, lines]) =>
      lotId === null ? [] : [lotBalance(lotId, lines)],
    ),
  };
}

function lotBalance(lotId: LotId, lines: readonly StatementLine[]): LotBalance {
  const granted = sum(lines.filter(({ change }) => change > 0)) as HalfDays;
  const expired = -sum(lines.filter(({ kind }) => kind === 'EXPIRED'));
  const left = sum(lines);
  return {
    lotId,
    granted,
    taken: (granted - expired - left) as HalfDays,
    // Minus nothing is nothing.
    expired: Math.abs(expired) as HalfDays,
    left: left as HalfDays,
  };
}

function sum(lines: readonly StatementLine[]): number {
  return lines.reduce((total, { change }) => total + change, 0);
}
