import { lineWords } from './line-words.ts';
import type { OfferWords, Words } from './offer-words.ts';
import { times } from './said-of.ts';

/** What of a contract's terms names it. */
interface Named {
  readonly kind: Parameters<typeof lineWords>[1];
  readonly lines: readonly { readonly item: string; readonly quantity: number }[];
}

/**
 * What a contract is called, in the offer's own words: `DEPLOY 20`; `Régie, forfait 10 jours`, `Régie, package of 10 days`;
 * `2 × Application simple`. A line that the offer does not name is called by its code.
 */
export function contractTitle(words: OfferWords, { kind, lines }: Named): Words {
  const names = lines.map(({ item, quantity }) =>
    times(quantity, lineWords(words, kind, item) ?? { fr: item, en: item }),
  );
  const inEach = (title: (names: readonly string[]) => string): Words => ({
    fr: title(names.map(({ fr }) => fr)),
    en: title(names.map(({ en }) => en)),
  });
  switch (kind) {
    case 'BUILD':
    case 'RUN':
      return inEach(([main = '']) => `${kind} ${main}`);
    case 'REGIE':
      return inEach(([main = '']) => `Régie, ${main.charAt(0).toLowerCase()}${main.slice(1)}`);
    case 'APPLICATION':
      return inEach((all) => all.join(' + '));
    case 'DEPLOY':
    case 'PACK':
      return inEach(([main = '']) => main);
  }
}
