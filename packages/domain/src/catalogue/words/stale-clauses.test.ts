import { OFFER_2025_01 } from '../offer-2025-01.ts';
import { figuresOf, type FigureKind, type FigureName } from '../versions/index.ts';
import { clausesOf } from './clauses.ts';
import { OFFER_WORDS_2025_01 } from './offer-words-2025-01.ts';
import type { Words } from './offer-words.ts';
import { staleClauses, statedBy } from './stale-clauses.ts';
import { STATED_IN } from './stated-in.ts';

const CLAUSES = clausesOf(OFFER_WORDS_2025_01);
const RATE = 'deploy.carryOver.rate';
const CARRY_OVER = 'deploy.packageConditions.3';

/** Words with numerals that no figure which a version may change decides, by where they are. */
const NO_FIGURE: readonly (readonly [RegExp, string])[] = [
  [/^deploy\.packageConditions\.0$/, 'A package is for a year; no version changes that.'],
  [/^(deploy\.packageConditions\.1|conditions\.0)$/, 'How is invoiced is no figure.'],
  [/^conditions\.3$/, 'The day of a revision is no figure.'],
  [/^run\.(plans\.(PREMIUM|ENTERPRISE)|onCallOptions\.FULL)\./, 'Round the clock is what they are.'],
  [/^packs\.ENTERPRISE_PACK\.contents\.3\.description$/, 'Round the clock is what Premium is.'],
  [/^run\.operationTasks\./, 'Monitoring is round the clock.'],
  [
    /^run\.(priorities|gridCriteria|gridExamples)\./,
    'The grid that incidents are qualified by is no figure.',
  ],
  [/^deploy\.regie\.(HALF_DAY|DAY)$/, 'A half-day and a day are what they are.'],
];

/** Every text of the words, by its place. */
function textsIn(value: unknown, above = ''): [string, Words][] {
  if (typeof value !== 'object' || value === null) return [];
  if ('fr' in value && 'en' in value) return [[above, value as Words]];
  return Object.entries(value).flatMap(([name, inner]) =>
    textsIn(inner, above === '' ? name : `${above}.${name}`),
  );
}

it('every text with a numeral is a clause known by the figures that it states, or has a reason', () => {
  const stating = new Set(Object.values(STATED_IN).flat());
  const clauses = new Map(CLAUSES.map(({ place, words }) => [words, place]));
  const unknown = textsIn(OFFER_WORDS_2025_01)
    .filter(([, { fr }]) => /\d/.test(fr.replaceAll(/K8s|RKE2|etcd|x3/g, '')))
    .filter(([place]) => !NO_FIGURE.some(([places]) => places.test(place)))
    .filter(([, words]) => !stating.has(clauses.get(words) ?? ''));
  expect(unknown).toEqual([]);
  expect([...stating].filter((place) => !CLAUSES.some((clause) => clause.place === place))).toEqual([]);
});

/** Figures that the words do not state: pages and the agreed text write them from the figure. */
const ONLY_FIGURES: ReadonlySet<FigureName> = new Set<FigureName>([
  ...(['BUILD_PRICE', 'BUILD_DELAY', 'BUILD_OPTION_PRICE', 'BUILD_OPTION_SHARE'] as const),
  ...(['RUN_PRICE', 'RUN_NODES', 'ON_CALL_PRICE', 'RESPONSE', 'RESOLUTION', 'ADDITIONAL_CLUSTER'] as const),
  ...(['WEEKLY_MEETING', 'COMMITMENT', 'RENEWAL', 'APPLICATION_PRICE', 'FEWEST_DAYS', 'MOST_DAYS'] as const),
  ...(['REGIE_PRICE', 'PACKAGE_PRICE', 'PACK_PRICE', 'PACK_REFERENCE'] as const),
]);

it('every figure is stated by a clause, or by none of its name but these', () => {
  const unstated = figuresOf(OFFER_2025_01).filter(({ place }) => STATED_IN[place] === undefined);
  expect(unstated.filter(({ name }) => !ONLY_FIGURES.has(name)).map(({ place }) => place)).toEqual([
    // "Cluster HA multi-AZ 10+ workers": three masters at least, whatever their number.
    'build.plans.ENTERPRISE.masters',
    // "Rapports mensuels" is of the two others.
    'run.plans.ESSENTIEL.report',
    'run.plans.ENTERPRISE.report',
  ]);
});

it.each(Object.entries(STATED_IN))('%s is a figure that %s state', (figure, stated) => {
  const found = figuresOf(OFFER_2025_01).find(({ place }) => place === figure);
  if (found === undefined) throw new Error(`${figure} is no figure`);
  const said = String(found.value / (COUNTED_IN[found.kind] ?? 1)).replace('.', ',');
  for (const place of stated) {
    const text = CLAUSES.find((clause) => clause.place === place)?.words.fr ?? '';
    expect(text.replace('trimestre', '3').replace('mensuel', '12')).toContain(said);
    expect(statedBy(place)).toContain(figure);
  }
});

/** How many of what a figure is counted in make one of what a text says. */
const COUNTED_IN: Partial<Record<FigureKind, number>> = { PRICE: 100, SHARE: 100, HOURS: 60, HALF_DAYS: 2 };

it('every clause is about something of its own, in both languages', () => {
  for (const language of ['fr', 'en'] as const) {
    const topics = CLAUSES.map(({ about }) => about[language]);
    expect(new Set(topics).size).toBe(CLAUSES.length);
    expect(topics.join()).not.toMatch(/undefined|,\s*,/);
  }
  expect(CLAUSES.find(({ place }) => place === 'packs.PRODUCTION_PACK.contents.3.title')?.about).toEqual({
    fr: 'Pack Production, titre de « RUN Standard (12 mois) »',
    en: 'Production pack, title of “RUN Standard (12 months)”',
  });
});

describe('the clauses that a change of figures leaves stale', () => {
  const clause = CLAUSES.find(({ place }) => place === CARRY_OVER);
  const before = clause?.words ?? { fr: '', en: '' };
  const anew = { fr: 'À hauteur de 50 %', en: 'Up to 50%' };

  it.each([
    ['not said anew', new Map()],
    ['said anew in French only', new Map([[CARRY_OVER, { ...before, fr: anew.fr }]])],
    ['said anew in English only', new Map([[CARRY_OVER, { ...before, en: anew.en }]])],
    ['another clause said anew', new Map([['conditions.2', anew]])],
  ])('are those of it: %s', (_, said) => {
    expect(staleClauses(OFFER_WORDS_2025_01, [RATE], said)).toEqual([{ figure: RATE, clause }]);
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
