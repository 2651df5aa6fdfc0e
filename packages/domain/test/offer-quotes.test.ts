import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainWords, PUBLISHED_OFFER } from './support/published-offer.ts';

const rooms = join(import.meta.dirname, '../src');
const OFFER = asCells(plainWords(PUBLISHED_OFFER));

/** A quoted paragraph; `[…]` stands for words that are left out. */
const QUOTE = /(?:^>.*\n)+/gm;

const quotes = readdirSync(rooms, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: room }) =>
    [...readFileSync(join(rooms, room, 'README.md'), 'utf8').matchAll(QUOTE)].flatMap(([quote]) =>
      quote.split(/^>\s*$/m).map((paragraph) => [room, asCells(plainWords(paragraph))] as const),
    ),
  );

/** A table's cells are parted by one bar, whatever its columns are aligned to. */
function asCells(words: string): string {
  return words.replace(/(?: ?\| ?)+/g, ' | ').trim();
}

/** The first part of `quote` that the offer does not say after the parts before it, or `null`. */
function unsaid(quote: string): string | null {
  let from = 0;
  for (const part of quote.split('[…]').map((words) => words.trim())) {
    const at = OFFER.indexOf(part, from);
    if (at === -1) return part;
    from = at + part.length;
  }
  return null;
}

describe('what the READMEs quote', () => {
  it.each(quotes)('%s: %s', (_, quote) => {
    expect(unsaid(quote)).toBeNull();
  });

  it('is found word for word or not at all', () => {
    expect(unsaid('Délai de paiement : 30 jours date de facture')).toBeNull();
    expect(unsaid('Délai de paiement : 45 jours date de facture')).not.toBeNull();
    expect(unsaid('Préavis résiliation […] Délai de paiement')).not.toBeNull();
    expect(unsaid('Préavis résiliation : […] avant échéance')).toBeNull();
  });

  it('stands in every room that computes from a clause', () => {
    expect([...new Set(quotes.map(([room]) => room))]).toEqual(
      expect.arrayContaining(['availability', 'bookings', 'contracts', 'credits', 'invoicing', 'support']),
    );
  });
});
