import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

/** Whether a password is easily guessed, and whether it is so because of what anybody knows of its owner. */
export type Guessable = 'NOT' | 'KNOWN' | 'ABOUT_YOU';

/** The estimate that is asked for: more than ten thousand million guesses, the highest of the library. */
const HARD_TO_GUESS = 4;

/** Characters that are looked at: what begins so is hard enough already, and looking at more only costs time. */
const LOOKED_AT = 64;

/** Characters that must be left of a password without the words that belong to its owner. */
const OWN_CHARACTERS = 8;

/** Words that are on every page of the portal. */
const OURS = ['akouendy', 'portail', 'portal', 'kubernetes'];

let estimator: Promise<ZxcvbnFactory> | undefined;

/**
 * How easily `password` is guessed by somebody who has the lists of common and leaked passwords, a dictionary in both
 * languages, the rows of the keyboard, and `about`: names and addresses that belong to its owner.
 */
export async function howGuessable(password: string, about: readonly string[]): Promise<Guessable> {
  const words = [...about.flatMap(wordsOf), ...OURS];
  if (ownCharacters(password, words) < OWN_CHARACTERS) return 'ABOUT_YOU';
  estimator ??= loadEstimator();
  return (await estimator).check(password.normalize('NFKC'), words).score < HARD_TO_GUESS ? 'KNOWN' : 'NOT';
}

/** How many characters of `password` are left without `words`. */
function ownCharacters(password: string, words: readonly string[]): number {
  const longestFirst = [...words].sort((one, other) => other.length - one.length);
  const left = longestFirst.reduce((rest, word) => rest.replaceAll(word, ''), plain(password));
  return [...left].length;
}

/** The text as a whole and word by word, without accents and capitals; words of two letters are in everything. */
function wordsOf(text: string): string[] {
  return [text, ...text.split(/[^\p{L}\p{N}]+/u)].map(plain).filter(({ length }) => length > 2);
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Loaded when a password is chosen for the first time: the lists take some memory and a moment. */
async function loadEstimator(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, common, french, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-fr'),
    import('@zxcvbn-ts/language-en'),
  ]);
  return new Factory({
    dictionary: {
      'passwords-common': common.dictionary['passwords-common'],
      ...french.dictionary,
      'wikipedia-en': english.dictionary['wikipedia-en'],
      'firstnames-en': english.dictionary['firstnames-en'],
    },
    graphs: common.adjacencyGraphs,
    maxLength: LOOKED_AT,
    // More of them multiply the time and find little more.
    l33tMaxSubstitutions: 2,
  });
}
