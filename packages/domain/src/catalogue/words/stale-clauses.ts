import { clausesOf, type Clause } from './clauses.ts';
import type { OfferWords, Words } from './offer-words.ts';

/** The clauses that state figures, by the place of the figure in the offer; places as `clausesOf` has them. */
export const STATED_IN: Readonly<Record<string, readonly string[]>> = {
  'run.outOfHours.hourlyPrice': ['run.outOfHours'],
  'run.terminationNoticeMonths': ['conditions.4'],
  'deploy.carryOver.rate': ['deploy.packageConditions.3'],
  'deploy.carryOver.months': ['deploy.packageConditions.3'],
  'deploy.noticeWorkingDays': ['deploy.regieConditions.0', 'deploy.packageConditions.2'],
  'commitments.availability': ['commitments.AVAILABILITY'],
  'conditions.paymentDays': ['conditions.2'],
};

/** A clause that would go on stating a figure as it was, and the place of that figure. */
export interface StaleClause {
  readonly figure: string;
  readonly clause: Clause;
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
