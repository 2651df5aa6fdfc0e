import type { CivilDate } from '../calendar/index.ts';
import { InvalidInput, ok, refuse, type Brand, type Result } from '../kernel/index.ts';

/** The number of an issued document, `F2026-000001`. */
export type DocumentNumber = Brand<string, 'DocumentNumber'>;

/** Documents that are numbered apart from one another. */
export type DocumentSeries = 'INVOICE' | 'CREDIT_NOTE';

/** What a number says. */
export interface NumberParts {
  readonly series: DocumentSeries;
  readonly year: number;
  /** From 1, without a gap. */
  readonly sequence: number;
}

/** A document that bears its number. */
export interface NumberedDocument {
  readonly number: DocumentNumber;
  readonly issuedOn: CivilDate;
}

const PREFIXES: Readonly<Record<DocumentSeries, string>> = { INVOICE: 'F', CREDIT_NOTE: 'A' };
const SERIES = Object.keys(PREFIXES) as DocumentSeries[];
const LAST_SEQUENCE = 999_999;

/** The number as it is printed. Throws `InvalidInput` beyond six digits or four of a year. */
export function writeNumber({ series, year, sequence }: NumberParts): DocumentNumber {
  if (!isWithin(year, 1000, 9999) || !isWithin(sequence, 1, LAST_SEQUENCE)) {
    throw new InvalidInput(`${String(year)}-${String(sequence)} is no number of a document`);
  }
  return `${PREFIXES[series]}${year}-${String(sequence).padStart(6, '0')}` as DocumentNumber;
}

/** What `text` says as a number. Throws `InvalidInput` when it is none. */
export function readNumber(text: string): NumberParts {
  const [, prefix, year, digits] = /^([A-Z])([1-9]\d{3})-(\d{6})$/.exec(text) ?? [];
  const series = SERIES.find((one) => PREFIXES[one] === prefix);
  const sequence = Number(digits);
  if (series === undefined || sequence === 0) throw new InvalidInput(`"${text}" is no number of a document`);
  return { series, year: Number(year), sequence };
}

/** The year whose numbers a document of `issuedOn`, a date in Paris, bears. */
export function numberingYear(issuedOn: CivilDate): number {
  return Number(issuedOn.slice(0, 4));
}

/**
 * The number of a document issued on `issuedOn`, given the last one of its series, of whatever year;
 * `null` before the first. Numbers follow one another without a gap, start again with the year, and
 * follow the dates: one dated before the last is refused (§5).
 */
export function nextNumber(
  series: DocumentSeries,
  issuedOn: CivilDate,
  last: NumberedDocument | null,
): Result<DocumentNumber, { readonly kind: 'DATED_BEFORE_THE_LAST'; readonly last: NumberedDocument }> {
  const year = numberingYear(issuedOn);
  if (last === null) return ok(writeNumber({ series, year, sequence: 1 }));
  const before = readNumber(last.number);
  if (before.series !== series) throw new InvalidInput(`${last.number} is of another series`);
  if (issuedOn < last.issuedOn) return refuse({ kind: 'DATED_BEFORE_THE_LAST', last });
  const sequence = before.year === year ? before.sequence + 1 : 1;
  return ok(writeNumber({ series, year, sequence }));
}

/** The first number missing from `numbers`, of any series and year, or `null` when there is no gap. */
export function firstGap(numbers: readonly DocumentNumber[]): DocumentNumber | null {
  const parts = numbers.map(readNumber);
  for (const [, group] of Map.groupBy(parts, ({ series, year }) => `${series} ${year}`)) {
    const sequences = group.map(({ sequence }) => sequence).sort((a, b) => a - b);
    const gap = sequences.findIndex((sequence, index) => sequence !== index + 1);
    const [first] = group;
    if (gap !== -1 && first !== undefined) return writeNumber({ ...first, sequence: gap + 1 });
  }
  return null;
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= most;
}
