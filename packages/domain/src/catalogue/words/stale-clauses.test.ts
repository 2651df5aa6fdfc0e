import { OFFER_2025_01 } from '../offer-2025-01.ts';
import { figuresOf } from '../versions/index.ts';
import { clausesOf } from './clauses.ts';
import { OFFER_WORDS_2025_01 } from './offer-words-2025-01.ts';
import { STATED_IN, staleClauses } from './stale-clauses.ts';

const CLAUSES = clausesOf(OFFER_WORDS_2025_01);
const RATE = 'deploy.carryOver.rate';
const CARRY_OVER = 'deploy.packageConditions.3';

/** Clauses with numerals that no figure of the offer decides. */
const NO_FIGURE: Readonly<Record<string, string>> = {
  'deploy.packageConditions.0': 'A package is for a year; no version changes that.',
  'deploy.packageConditions.1': 'How is invoiced is no figure.',
  'conditions.0': 'How is invoiced is no figure.',
  'conditions.3': 'The day of a revision is no figure.',
};

it('every clause with a numeral is known by the figures that it states, or has a reason', () => {
  const stating = new Set(Object.values(STATED_IN).flat());
  const withNumerals = CLAUSES.filter(({ words: { fr } }) => /\d/.test(fr)).map(({ place }) => place);
  expect(withNumerals.filter((place) => !stating.has(place) && NO_FIGURE[place] === undefined)).toEqual([]);
  const places = CLAUSES.map(({ place }) => place);
  expect([...stating, ...Object.keys(NO_FIGURE)].filter((place) => !places.includes(place))).toEqual([]);
});

it.each(Object.entries(STATED_IN))('%s is a figure that %s state', (figure, stated) => {
  const found = figuresOf(OFFER_2025_01).find(({ place }) => place === figure);
  const numeral = { PRICE: 100, SHARE: 100, MONTHS: 1, DAYS: 1, MINUTES: 1 }[found?.kind ?? 'DAYS'];
  const said = String((found?.value ?? NaN) / numeral).replace('.', ',');
  for (const place of stated) {
    const text = CLAUSES.find((clause) => clause.place === place)?.words.fr ?? '';
    // Three months are said as a quarter.
    expect(figure === 'deploy.carryOver.months' ? text.replace('trimestre', '3') : text).toContain(said);
  }
});

describe('the clauses that a change of figures leaves stale', () => {
  const before = CLAUSES.find(({ place }) => place === CARRY_OVER)?.words ?? { fr: '', en: '' };
  const anew = { fr: 'À hauteur de 50 %', en: 'Up to 50%' };

  it.each([
    ['not said anew', new Map()],
    ['said anew in French only', new Map([[CARRY_OVER, { ...before, fr: anew.fr }]])],
    ['said anew in English only', new Map([[CARRY_OVER, { ...before, en: anew.en }]])],
    ['another clause said anew', new Map([['conditions.2', anew]])],
  ])('are those of it: %s', (_, said) => {
    expect(staleClauses(OFFER_WORDS_2025_01, [RATE], said)).toEqual([
      { figure: RATE, clause: { place: CARRY_OVER, words: before } },
    ]);
  });

  it('are none once it is said anew in both, and for a figure that no clause states', () => {
    expect(staleClauses(OFFER_WORDS_2025_01, [RATE], new Map([[CARRY_OVER, anew]]))).toEqual([]);
    expect(staleClauses(OFFER_WORDS_2025_01, ['run.plans.STANDARD.monthlyPrice'], new Map())).toEqual([]);
  });

  it('are both of a figure that two clauses state', () => {
    const stale = staleClauses(OFFER_WORDS_2025_01, ['deploy.noticeWorkingDays'], new Map());
    expect(stale.map(({ clause }) => clause.place)).toEqual([
      'deploy.regieConditions.0',
      'deploy.packageConditions.2',
    ]);
  });
});
