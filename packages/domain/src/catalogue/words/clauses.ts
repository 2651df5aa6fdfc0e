import { valueAt, withValueAt } from '../at-place.ts';
import { CLAUSE_PLACES } from './clause-places.ts';
import type { OfferWords, Words } from './offer-words.ts';

/** A text of the offer that states its figures, by its place in the words. */
export interface Clause {
  readonly place: string;
  /** What it is about: `RUN Standard, plage horaire`. */
  readonly about: Words;
  readonly words: Words;
}

/** What names something is read in titles, where there is room for so many characters. */
const LONGEST_NAME = 80;
const LONGEST_TEXT = 800;

/** The clauses that state figures, in the order of the offer: a new version may say them anew. */
export function clausesOf(words: OfferWords): Clause[] {
  return CLAUSE_PLACES.flatMap(({ place, at, about }) => {
    const said = valueAt(words, at) as Words | undefined;
    return said === undefined ? [] : [{ place, about: about(words), words: said }];
  });
}

/** How many characters the clause at `place` may have. */
export function longestClause(place: string): number {
  return /^deploy\.(regie|packages)\.|\.title$/.test(place) ? LONGEST_NAME : LONGEST_TEXT;
}

/** `words` as those of the version `version`, with the clauses that `changes` names by their place. */
export function reviseWords(
  words: OfferWords,
  changes: ReadonlyMap<string, Words>,
  version: string,
): OfferWords {
  return CLAUSE_PLACES.reduce<OfferWords>(
    (revised, { place, at }) => {
      const said = changes.get(place);
      return said === undefined ? revised : (withValueAt(revised, at, said) as OfferWords);
    },
    { ...words, version },
  );
}
