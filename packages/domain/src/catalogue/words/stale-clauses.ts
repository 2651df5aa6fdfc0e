import { clausesOf, type Clause } from './clauses.ts';
import type { OfferWords, Words } from './offer-words.ts';
import { STATED_IN } from './stated-in.ts';

/** A clause that would go on stating a figure as it was, and the place of that figure. */
export interface StaleClause {
  readonly figure: string;
  readonly clause: Clause;
}

/** The places of the figures that the clause at `place` states, in the order of the offer. */
export function statedBy(place: string): string[] {
  return Object.entries(STATED_IN).flatMap(([figure, clauses]) => (clauses.includes(place) ? [figure] : []));
}

/**
 * The clauses of `words` that state one of the `changed` figures and that `said` does not say anew in both languages: who
 * agrees to an offer must not read one figure and be held to another.
 */
export function staleClauses(
  words: OfferWords,
  changed: readonly string[],
  said: ReadonlyMap<string, Words>,
): StaleClause[] {
  const clauses = clausesOf(words);
  return changed.flatMap((figure) =>
    clauses
      .filter(({ place }) => (STATED_IN[figure] ?? []).includes(place))
      .filter(({ place, words: { fr, en } }) => {
        const anew = said.get(place);
        return anew === undefined || anew.fr === fr || anew.en === en;
      })
      .map((clause) => ({ figure, clause })),
  );
}
