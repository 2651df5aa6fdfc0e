import type { FrozenTerms } from '@akouendy/domain/contracts';
import { lineWords, type OfferWords } from '@akouendy/domain/catalogue/words';

/** What a contract is called, in the offer's own words: `DEPLOY 20`, `Régie, forfait 10 jours`, `2 × Application simple`. */
export function titleOf({ kind, lines }: Pick<FrozenTerms, 'kind' | 'lines'>, words: OfferWords): string {
  const names = lines.map(({ item, quantity }) => {
    const name = lineWords(words, kind, item)?.fr ?? item;
    return quantity > 1 ? `${String(quantity)} × ${name}` : name;
  });
  const [main = ''] = names;
  switch (kind) {
    case 'BUILD':
    case 'RUN':
      return `${kind} ${main}`;
    case 'REGIE':
      return `Régie, ${main.charAt(0).toLowerCase()}${main.slice(1)}`;
    case 'APPLICATION':
      return names.join(' + ');
    case 'DEPLOY':
    case 'PACK':
      return main;
  }
}
