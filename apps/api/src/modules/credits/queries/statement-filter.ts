import type { CivilDate } from '@akouendy/domain';
import type { LineKind, StatementLine } from '@akouendy/domain/statement';

/** Which lines of a statement: those that fit everything that is not `null`. */
export interface StatementFilter {
  /** Both days are inside. */
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  /** Of any of these kinds. */
  readonly kinds: readonly LineKind[] | null;
  readonly lotId: string | null;
  /** A part of what the line says, in any letters. */
  readonly search: string | null;
}

/** The lines of `lines` that fit `filter`, in their order; `textOf` is all that a line says, for searching in it. */
export function filterLines(
  lines: readonly StatementLine[],
  { from, to, kinds, lotId, search }: StatementFilter,
  textOf: (line: StatementLine) => string,
): readonly StatementLine[] {
  const wanted = search === null ? '' : plain(search);
  return lines.filter(
    (line) =>
      (from === null || line.date >= from) &&
      (to === null || line.date <= to) &&
      (kinds === null || kinds.includes(line.kind)) &&
      (lotId === null || line.lotId === lotId.toLowerCase()) &&
      (wanted === '' || plain(textOf(line)).includes(wanted)),
  );
}

/** Without accents and capitals. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
