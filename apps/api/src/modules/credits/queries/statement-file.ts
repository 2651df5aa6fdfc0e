import { pipeline, Readable } from 'node:stream';

import { daysBetween, type CivilDate, type HalfDays } from '@akouendy/domain';
import type { StatementLine } from '@akouendy/domain/statement';
import { stringify } from 'csv-stringify';
import { writeXlsxStream, type CellValue } from 'hucre/xlsx';

import { Language } from '../../../platform/access/language.ts';
import { statementWording, type LineTeller, type StatementKey } from './statement-words.ts';

/** The formats that a statement is handed out in. */
export type StatementFormat = 'csv' | 'xlsx';

/** What a browser is told that it gets. */
export const MEDIA_TYPES: Readonly<Record<StatementFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** One value of a line: a day, half-days, or a text; `null` for nothing. */
type Value = { readonly day: CivilDate } | { readonly halfDays: number } | string | null;

interface Column {
  readonly key: Extract<StatementKey, `column.${string}`>;
  /** Characters that it shows in a spreadsheet. */
  readonly width: number;
  readonly value: (line: StatementLine, words: ReturnType<LineTeller>) => Value;
}

const COLUMNS: readonly Column[] = [
  { key: 'column.date', width: 12, value: ({ date }) => ({ day: date }) },
  { key: 'column.kind', width: 20, value: (_, { kind }) => kind },
  { key: 'column.movement', width: 38, value: (_, { movement }) => movement },
  { key: 'column.lot', width: 18, value: (_, { lot }) => lot },
  { key: 'column.contract', width: 14, value: (_, { contract }) => contract },
  { key: 'column.in', width: 14, value: ({ change }) => (change > 0 ? { halfDays: change } : null) },
  { key: 'column.out', width: 14, value: ({ change }) => (change < 0 ? { halfDays: -change } : null) },
  { key: 'column.concerned', width: 16, value: ({ halfDays }) => ({ halfDays }) },
  { key: 'column.balance', width: 14, value: ({ balanceAfter }) => ({ halfDays: balanceAfter }) },
  { key: 'column.state', width: 12, value: (_, { state }) => state },
  { key: 'column.who', width: 22, value: (_, { who }) => who },
  { key: 'column.reason', width: 60, value: (_, { reason }) => reason },
];

/**
 * The lines as a file, written while it is read: whoever reads slowly makes the rest wait, and no more of it is held than
 * what is on its way.
 */
export function statementFile(
  format: StatementFormat,
  lines: Iterable<StatementLine>,
  tell: LineTeller,
  language: Language,
): Readable {
  return format === 'csv' ? csvOf(lines, tell, language) : xlsxOf(lines, tell, language);
}

/**
 * RFC 4180 in UTF-8 that says so; fields are apart as a spreadsheet of the language expects it, whose decimal sign a French
 * comma is. No field is ever run as a formula, whoever wrote it.
 */
function csvOf(lines: Iterable<StatementLine>, tell: LineTeller, language: Language): Readable {
  const french = language === Language.FR;
  const { text } = statementWording(language);
  const field = (value: Value): string => {
    if (value === null || typeof value === 'string') return value ?? '';
    return 'day' in value ? value.day : daysFigure(value.halfDays, french ? ',' : '.');
  };
  function* records(): Generator<string[]> {
    yield COLUMNS.map(({ key }) => text(key));
    for (const line of lines) {
      const words = tell(line);
      yield COLUMNS.map(({ value }) => field(value(line, words)));
    }
  }
  const writer = stringify({
    bom: true,
    delimiter: french ? ';' : ',',
    record_delimiter: 'windows',
    escape_formulas: true,
  });
  return pipeline(Readable.from(records()), writer, () => undefined);
}

/** A workbook with dates and figures as such; texts are cells of text, which nothing computes. */
function xlsxOf(lines: Iterable<StatementLine>, tell: LineTeller, language: Language): Readable {
  const { text } = statementWording(language);
  const cell = (value: Value): CellValue => {
    if (value === null || typeof value === 'string') return value === '' ? null : value;
    return 'day' in value ? serialOf(value.day) : value.halfDays / 2;
  };
  function* rows(): Generator<CellValue[]> {
    for (const line of lines) {
      const words = tell(line);
      yield COLUMNS.map(({ value }) => cell(value(line, words)));
    }
  }
  const stream = writeXlsxStream(rows(), {
    name: text('sheet'),
    columns: COLUMNS.map(({ key, width }) => ({
      header: text(key),
      width,
      ...(key === 'column.date' ? { numFmt: language === Language.FR ? 'dd/mm/yyyy' : 'd mmm yyyy' } : {}),
    })),
    freezePane: { rows: 1 },
  });
  return Readable.fromWeb(stream as Parameters<typeof Readable.fromWeb>[0]);
}

/** `2,5`, with the decimal sign of a language. */
function daysFigure(halfDays: HalfDays | number, sign: string): string {
  return `${String(Math.floor(halfDays / 2))}${halfDays % 2 === 0 ? '' : `${sign}5`}`;
}

/** The day before the first that a spreadsheet counts, with the 29 February 1900 that it believes in. */
const BEFORE_THE_FIRST = '1899-12-30' as CivilDate;

function serialOf(date: CivilDate): number {
  return daysBetween(BEFORE_THE_FIRST, date);
}
