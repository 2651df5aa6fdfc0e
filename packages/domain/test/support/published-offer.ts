import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The offer as it was published, Markdown (docs/offer.md). */
export const PUBLISHED_OFFER = readFileSync(join(import.meta.dirname, '../../../../docs/offer.md'), 'utf8');

/** A table of the offer: its cells by row and by the heading of their column. */
export interface OfferTable {
  readonly section: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Words alone, for comparing: no emphasis, one kind of space and none before a per cent sign. */
export function plainWords(markdown: string): string {
  return markdown
    .replace(/\*\*|^> ?(?:- )?|^-(?= )/gm, ' ')
    .replace(/[’]/g, "'")
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/ (?=[%,.])/g, '')
    .trim();
}

/** The tables in the order of the document, each with the heading above it. */
export function offerTables(markdown = PUBLISHED_OFFER): OfferTable[] {
  const tables: { section: string; columns: string[]; rows: string[][] }[] = [];
  let section = '';
  let open = false;
  for (const line of markdown.split('\n')) {
    if (line.startsWith('#')) section = line.replace(/^#+ /, '');
    if (!line.startsWith('|')) open = false;
    else if (/^\|[\s|:-]+\|$/.test(line)) continue;
    else {
      const cells = line.slice(1, -1).split('|').map(plainWords);
      if (open) tables.at(-1)?.rows.push(cells);
      else tables.push({ section, columns: cells, rows: [] });
      open = true;
    }
  }
  return tables;
}

/** The amounts in euros that `text` names, in cents: `1 800 €`, `+50 %` is none. */
export function centsIn(text: string): number[] {
  return [...plainWords(text).matchAll(/(\d[\d ]*) €/g)].map(
    ([, amount = '']) => Number(amount.replaceAll(' ', '')) * 100,
  );
}

/** The words of a quote or of the offer; a table's cells are parted by one bar, whatever its columns are aligned to. */
export function asCells(markdown: string): string {
  return plainWords(markdown)
    .replace(/(?<=\| ?):?-{3,}:? ?(?=\|)/g, '')
    .replace(/(?: ?\| ?)+/g, ' | ')
    .replace(/^ \| | \| $/g, '');
}

/** A line that says something: a row of a table, an item of a list, a paragraph. */
export interface OfferLine {
  /** The heading or the title in bold type that it stands under. */
  readonly under: string;
  readonly words: string;
}

/** Every line of the offer from its first section on, but for headings and the headings of columns. */
export function offerLines(markdown = PUBLISHED_OFFER): OfferLine[] {
  const lines = markdown.slice(markdown.indexOf('## 1.')).split('\n');
  let under = '';
  return lines.flatMap((line, index) => {
    const title = /^#+ (.*)$/.exec(line) ?? /^\*\*([^*]*?) ?:?\*\*$/.exec(line);
    if (title !== null) under = title[1]?.replace(/ :$/, '') ?? '';
    const isColumns = /^\|[\s|:-]+\|$/.test(lines[index + 1] ?? '');
    const says = title === null && !isColumns && !/^(?:---)?$/.test(line) && !/^\|[\s|:-]+\|$/.test(line);
    return says ? [{ under, words: line }] : [];
  });
}
