import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asCells, centsIn, offerLines, PUBLISHED_OFFER } from './support/published-offer.ts';
import { TEXT_WITHOUT_RULE } from './support/text-without-rule.ts';

const rooms = join(import.meta.dirname, '../src');
const OFFER = asCells(PUBLISHED_OFFER);

/** What a README is made of here: a quote, an example that the tests execute, or a heading, which parts them. */
const PART =
  /(?<quote>(?:^>.*\n)+)|^```json (?:scenario|example)\n(?<example>[^]*?)^```$|(?<heading>^#+ .*\n)/gm;

/** A clause that a room quotes; `executed` when an example follows it, before any other quote or heading. */
interface Quote {
  readonly room: string;
  readonly words: string;
  readonly executed: boolean;
  /** The examples that follow it, as they are written. */
  readonly examples: string;
}

function quotesOf(room: string, readme: string): Quote[] {
  const parts = [...readme.matchAll(PART)].map(({ groups }) => groups ?? {});
  return parts.flatMap(({ quote }, index) => {
    if (quote === undefined) return [];
    const after = parts.slice(index + 1);
    const end = after.findIndex(({ example }) => example === undefined);
    const examples = after.slice(0, end === -1 ? undefined : end).map(({ example }) => example);
    const executed = examples.length > 0;
    // An empty quoted line parts two clauses that one example shows.
    return quote
      .split(/^>\s*$/m)
      .map((words) => ({ room, words: asCells(words), executed, examples: examples.join() }));
  });
}

const quotes = readdirSync(rooms, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: room }) => quotesOf(room, readFileSync(join(rooms, room, 'README.md'), 'utf8')));

/** `[…]` stands for words that are left out. */
const partsOf = (quote: string): string[] => quote.split('[…]').map((words) => words.trim());

/** The first part of `quote` that the offer does not say after the parts before it, or `null`. */
function unsaid(quote: string): string | null {
  let from = 0;
  for (const part of partsOf(quote)) {
    const at = OFFER.indexOf(part, from);
    if (at === -1) return part;
    from = at + part.length;
  }
  return null;
}

describe('what the READMEs quote', () => {
  it.each(quotes.map(({ room, words }) => [room, words]))('%s: %s', (_, words) => {
    expect(unsaid(words)).toBeNull();
  });

  it('is found word for word or not at all', () => {
    expect(unsaid('Délai de paiement : 30 jours date de facture')).toBeNull();
    expect(unsaid('Délai de paiement : 45 jours date de facture')).not.toBeNull();
    expect(unsaid('Préavis résiliation […] Délai de paiement')).not.toBeNull();
    expect(unsaid('Préavis résiliation : […] avant échéance')).toBeNull();
  });

  it('stands beside an example that is executed', () => {
    expect(quotes.filter(({ executed }) => !executed)).toEqual([]);
  });

  it('names no price that its examples do not have', () => {
    const unproven = quotes.map(({ words, examples }) => {
      // What a pack saves is the difference of two prices, and is compared with them beside the catalogue's tables.
      const prices = centsIn(words.replace(/Économie : .*/, ''));
      return { words, missing: prices.filter((price) => !new RegExp(`\\b${price}\\b`).test(examples)) };
    });
    expect(unproven.filter(({ missing }) => missing.length > 0)).toEqual([]);
  });
});

/** Where in the offer the words of a quote stand: every character that an executed example goes with. */
function quotedCharacters(): Uint8Array {
  const quoted = new Uint8Array(OFFER.length);
  for (const part of quotes.filter(({ executed }) => executed).flatMap(({ words }) => partsOf(words))) {
    for (let at = OFFER.indexOf(part); at !== -1; at = OFFER.indexOf(part, at + 1)) {
      quoted.fill(1, at, at + part.length);
    }
  }
  return quoted;
}

describe('every line of the offer', () => {
  const quoted = quotedCharacters();
  let end = 0;
  const lines = offerLines().map((line) => {
    const words = asCells(line.words);
    const from = OFFER.indexOf(words, end);
    end = from + words.length;
    // The bars between the cells of a table are no words.
    const isQuoted = [...words].every((letter, index) => /[ |]/.test(letter) || quoted[from + index] === 1);
    const reasons = TEXT_WITHOUT_RULE.filter(({ under, line: start }) =>
      start === undefined ? line.under === under : line.under === under && words.startsWith(start),
    );
    return { under: line.under, words, found: from !== -1, isQuoted, reasons };
  });

  it('is a clause that is quoted whole beside an executed example, or a text without a rule', () => {
    expect(lines.filter(({ found }) => !found)).toEqual([]);
    expect(
      lines
        .filter(({ isQuoted, reasons }) => !isQuoted && reasons.length === 0)
        .map(({ under, words }) => `${under}: ${words}`),
    ).toEqual([]);
  });

  it('is not both, and no reason stands for a line that is not there', () => {
    expect(
      lines.filter(({ isQuoted, reasons }) => isQuoted && reasons.length > 0).map(({ words }) => words),
    ).toEqual([]);
    const used = new Set(lines.flatMap(({ reasons }) => reasons));
    expect(TEXT_WITHOUT_RULE.filter((reason) => !used.has(reason))).toEqual([]);
  });
});
