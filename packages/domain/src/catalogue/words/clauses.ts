import type { OfferWords, Words } from './offer-words.ts';

/** A text of the offer that states its figures, by its place in the words. */
export interface Clause {
  readonly place: string;
  readonly words: Words;
}

/** The clauses that state figures, in the order of the offer: a new version may say them anew. */
export function clausesOf({ run, deploy, commitments, conditions }: OfferWords): Clause[] {
  const numbered = (place: string, list: readonly Words[]): Clause[] =>
    list.map((words, index) => ({ place: `${place}.${String(index)}`, words }));
  return [
    { place: 'run.outOfHours', words: run.outOfHours },
    ...numbered('deploy.regieConditions', deploy.regieConditions),
    ...numbered('deploy.packageConditions', deploy.packageConditions),
    { place: 'commitments.AVAILABILITY', words: commitments.AVAILABILITY.description },
    ...numbered('conditions', conditions),
  ];
}

/** `words` as those of the version `version`, with the clauses that `changes` names by their place. */
export function reviseWords(
  words: OfferWords,
  changes: ReadonlyMap<string, Words>,
  version: string,
): OfferWords {
  const said = (place: string, before: Words): Words => changes.get(place) ?? before;
  const all = (place: string, list: readonly Words[]): Words[] =>
    list.map((before, index) => said(`${place}.${String(index)}`, before));
  const { run, deploy, commitments, conditions } = words;
  return {
    ...words,
    version,
    run: { ...run, outOfHours: said('run.outOfHours', run.outOfHours) },
    deploy: {
      ...deploy,
      regieConditions: all('deploy.regieConditions', deploy.regieConditions),
      packageConditions: all('deploy.packageConditions', deploy.packageConditions),
    },
    commitments: {
      ...commitments,
      AVAILABILITY: {
        ...commitments.AVAILABILITY,
        description: said('commitments.AVAILABILITY', commitments.AVAILABILITY.description),
      },
    },
    conditions: all('conditions', conditions),
  };
}
