import { civilDate, type CivilDate } from '@akouendy/domain';
import { LINE_KINDS, type LineKind } from '@akouendy/domain/statement';

import type { StatementFilter } from '../queries/statement-filter.ts';
import type { StatementFormat } from '../queries/statement-file.ts';

/** What is to be exported, or the parameter that cannot be read. */
export type ExportQuery =
  { readonly format: StatementFormat; readonly filter: StatementFilter } | { readonly invalid: string };

/** Characters of a search, as the page's field takes them. */
const LONGEST_SEARCH = 200;

/** Reads `?format=csv&from=…&to=…&kinds=A,B&lotId=…&search=…`; each is asked for once, and only `format` must be there. */
export function readExportQuery(query: Readonly<Record<string, unknown>>): ExportQuery {
  const { format = '', from = '', to = '', kinds = '', lotId = '', search = '', ...unknown } = query;
  const [stranger] = Object.keys(unknown);
  if (stranger !== undefined) return { invalid: 'query' };
  if (format !== 'csv' && format !== 'xlsx') return { invalid: 'format' };
  const [first, last] = [readDate(from), readDate(to)];
  if (first === 'INVALID') return { invalid: 'from' };
  if (last === 'INVALID') return { invalid: 'to' };
  const wanted = readKinds(kinds);
  if (wanted === 'INVALID') return { invalid: 'kinds' };
  if (typeof lotId !== 'string') return { invalid: 'lotId' };
  if (typeof search !== 'string' || search.length > LONGEST_SEARCH) return { invalid: 'search' };
  const filter = { from: first, to: last, kinds: wanted, lotId: lotId || null, search: search || null };
  return { format, filter };
}

function readDate(value: unknown): CivilDate | null | 'INVALID' {
  if (value === '') return null;
  if (typeof value !== 'string') return 'INVALID';
  try {
    return civilDate(value);
  } catch {
    return 'INVALID';
  }
}

function readKinds(value: unknown): LineKind[] | null | 'INVALID' {
  if (value === '') return null;
  if (typeof value !== 'string') return 'INVALID';
  const known: readonly string[] = LINE_KINDS;
  const kinds = value.split(',');
  return kinds.every((kind) => known.includes(kind)) ? (kinds as LineKind[]) : 'INVALID';
}
