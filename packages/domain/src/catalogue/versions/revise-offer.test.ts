import fc from 'fast-check';
import type { CivilDate } from '../../calendar/index.ts';
import { figureChanges } from './figure-changes.ts';
import { figuresOf } from './figures.ts';
import { OFFER_2025_01 } from '../offer-2025-01.ts';
import { FIGURE_LIMITS, REPORT_FIGURES } from './figure-kinds.ts';
import { reviseOffer } from './revise-offer.ts';
import { versionName } from './version-name.ts';
import { clausesOf, figureItem, OFFER_WORDS_2025_01, reviseWords } from '../words/index.ts';

const APRIL = { version: '2026-04', publishedOn: '2026-04-01' as CivilDate };
const revise = (changes: Readonly<Record<string, number>>) =>
  reviseOffer(OFFER_2025_01, new Map(Object.entries(changes)), APRIL);

describe('a new version of the offer', () => {
  it('has the figures that were changed and keeps all others', () => {
    const result = revise({ 'run.plans.STANDARD.monthlyPrice': 95_000, 'deploy.carryOver.rate': 3000 });
    if (!result.ok) throw new Error(result.refusal.kind);
    expect(figureChanges(OFFER_2025_01, result.value)).toEqual([
      {
        name: 'RUN_PRICE',
        kind: 'PRICE',
        place: 'run.plans.STANDARD.monthlyPrice',
        code: 'STANDARD',
        value: 90_000,
        after: 95_000,
      },
      {
        name: 'CARRY_OVER',
        kind: 'SHARE',
        place: 'deploy.carryOver.rate',
        code: null,
        value: 2500,
        after: 3000,
      },
    ]);
    expect(result.value).toMatchObject(APRIL);
    expect(OFFER_2025_01.run.plans.STANDARD.monthlyPrice).toBe(90_000);
  });

  it('has a price of a day that follows the price of its package, rounded half up', () => {
    const result = revise({ 'deploy.packages.DEPLOY_20.price': 1_500_010 });
    if (!result.ok) throw new Error(result.refusal.kind);
    const { DEPLOY_20, DEPLOY_10 } = result.value.deploy.packages;
    expect([DEPLOY_20.dayEquivalentPrice, DEPLOY_10.dayEquivalentPrice]).toEqual([75_001, 80_000]);
    const longer = revise({ 'deploy.packages.DEPLOY_20.halfDays': 49 });
    if (!longer.ok) throw new Error(longer.refusal.kind);
    expect(longer.value.deploy.packages.DEPLOY_20).toEqual({
      halfDays: 49,
      price: 1_500_000,
      dayEquivalentPrice: 61_224,
    });
  });

  it('has hours and reports as the offer keeps them', () => {
    const result = revise({
      'run.plans.STANDARD.coverage.0.untilHour': 20,
      'run.plans.STANDARD.report': 52,
      'run.plans.STANDARD.responseMinutes': 180,
    });
    if (!result.ok) throw new Error(result.refusal.kind);
    const { STANDARD } = OFFER_2025_01.run.plans;
    const [window] = STANDARD.coverage;
    expect(result.value.run.plans.STANDARD).toEqual({
      ...STANDARD,
      coverage: [{ ...window, untilHour: 20 }],
      report: 'WEEKLY',
      responseMinutes: 180,
    });
    expect(result.value.run.plans.ESSENTIEL).toEqual(OFFER_2025_01.run.plans.ESSENTIEL);
  });

  it.each([
    [
      { 'run.plans.ENTERPRISE.monthlyPrice': 100 },
      { kind: 'NO_SUCH_FIGURE', place: 'run.plans.ENTERPRISE.monthlyPrice' },
    ],
    [{ version: 1 }, { kind: 'NO_SUCH_FIGURE', place: 'version' }],
    [{ 'build.plans.STARTER.price': 0 }, { kind: 'OUT_OF_RANGE', place: 'build.plans.STARTER.price' }],
    [{ 'build.plans.STARTER.price': 0.5 }, { kind: 'OUT_OF_RANGE', place: 'build.plans.STARTER.price' }],
    [{ 'deploy.carryOver.rate': 10_001 }, { kind: 'OUT_OF_RANGE', place: 'deploy.carryOver.rate' }],
    [
      { 'run.plans.STANDARD.responseMinutes': 90 },
      { kind: 'OUT_OF_RANGE', place: 'run.plans.STANDARD.responseMinutes' },
    ],
    [{ 'run.plans.PREMIUM.report': 13 }, { kind: 'OUT_OF_RANGE', place: 'run.plans.PREMIUM.report' }],
    [
      { 'deploy.packages.DEPLOY_10.halfDays': 0 },
      { kind: 'OUT_OF_RANGE', place: 'deploy.packages.DEPLOY_10.halfDays' },
    ],
    // What is unlimited, what a pack does not have, a day of régie and round the clock are no figures.
    ...[
      'run.plans.ENTERPRISE.mostNodes',
      'packs.STARTER_PACK.yearlyHalfDays',
      'deploy.regie.DAY.halfDays',
      'run.plans.PREMIUM.coverage.0.fromHour',
    ].map((place): [object, object] => [{ [place]: 10 }, { kind: 'NO_SUCH_FIGURE', place }]),
    [
      { 'run.terminationNoticeMonths': 13 },
      {
        kind: 'NOTICE_BEYOND_TERM',
        places: ['run.terminationNoticeMonths', 'run.commitmentMonths', 'run.renewalMonths'],
      },
    ],
    [
      { 'run.renewalMonths': 2 },
      { kind: 'NOTICE_BEYOND_TERM', places: ['run.terminationNoticeMonths', 'run.renewalMonths'] },
    ],
    [
      { 'run.supportGrid.P1.responseMinutes': 241 },
      {
        kind: 'RESPONSE_AFTER_RESOLUTION',
        places: ['run.supportGrid.P1.responseMinutes', 'run.supportGrid.P1.resolutionMinutes'],
      },
    ],
    [
      { 'run.plans.STANDARD.responseMinutes': 300 },
      {
        kind: 'RESPONSE_AFTER_RESOLUTION',
        places: ['run.plans.STANDARD.responseMinutes', 'run.supportGrid.P1.resolutionMinutes'],
      },
    ],
    [
      { 'packs.STARTER_PACK.price': 1_890_001 },
      {
        kind: 'PACK_ABOVE_ITS_REFERENCE',
        places: ['packs.STARTER_PACK.price', 'packs.STARTER_PACK.referencePrice'],
      },
    ],
    [
      { 'build.plans.STANDARD.masters': 2 },
      { kind: 'CONTROL_PLANE', places: ['build.plans.STANDARD.masters'] },
    ],
    [
      { 'build.plans.ENTERPRISE.masters': 1 },
      { kind: 'CONTROL_PLANE', places: ['build.plans.ENTERPRISE.masters'] },
    ],
    [
      { 'run.plans.ESSENTIEL.coverage.0.untilHour': 9 },
      {
        kind: 'HOURS_TURNED',
        places: ['run.plans.ESSENTIEL.coverage.0.fromHour', 'run.plans.ESSENTIEL.coverage.0.untilHour'],
      },
    ],
    [
      { 'deploy.applications.SIMPLE.fewestWorkingDays': 4 },
      {
        kind: 'FEWEST_ABOVE_MOST',
        places: [
          'deploy.applications.SIMPLE.fewestWorkingDays',
          'deploy.applications.SIMPLE.mostWorkingDays',
        ],
      },
    ],
  ])('is refused with %j', (changes, refusal) => {
    expect(revise(changes as Record<string, number>)).toEqual({ ok: false, refusal });
  });

  it('differs from the former one in what was changed, and in nothing else, or is refused for a rule', () => {
    const figures = figuresOf(OFFER_2025_01);
    const change = fc.constantFrom(...figures).chain(({ place, kind }) => {
      const [least, most] = FIGURE_LIMITS[kind];
      const whole = fc.integer({ min: least, max: most });
      const value =
        kind === 'HOURS'
          ? whole.map((minutes) => minutes - (minutes % 60))
          : kind === 'REPORTS'
            ? fc.constantFrom(...REPORT_FIGURES)
            : whole;
      return value.map((figure): [string, number] => [place, figure]);
    });
    const before = new Map(figures.map(({ place, value }) => [place, value]));
    let revised = 0;
    fc.assert(
      fc.property(fc.array(change, { maxLength: 4 }), (changes) => {
        const wanted = new Map(changes);
        const result = reviseOffer(OFFER_2025_01, wanted, APRIL);
        if (!result.ok) {
          expect(result.refusal).toHaveProperty('places');
          return;
        }
        revised += 1;
        const expected = [...wanted].filter(([place, value]) => before.get(place) !== value);
        const found = figureChanges(OFFER_2025_01, result.value).map(({ place, after }) => [place, after]);
        expect(new Map(found as [string, number][])).toEqual(new Map(expected));
      }),
    );
    expect(revised).toBeGreaterThan(20);
  });

  it('may change every published price, each of which is named in words', () => {
    const figures = figuresOf(OFFER_2025_01);
    expect(figures.filter(({ kind }) => kind === 'PRICE')).toHaveLength(33);
    expect(
      figures.filter((figure) => figure.code !== null && figureItem(OFFER_WORDS_2025_01, figure) === null),
    ).toEqual([]);
  });

  it('is cited by its month, and counted within it', () => {
    expect(versionName(APRIL.publishedOn, new Set(['2025-01']))).toBe('2026-04');
    expect(versionName(APRIL.publishedOn, new Set(['2026-04', '2026-04.2']))).toBe('2026-04.3');
  });
});

describe('the clauses of a new version', () => {
  it('say what was changed, and the rest as before', () => {
    const places = clausesOf(OFFER_WORDS_2025_01).map(({ place }) => place);
    expect(new Set(places).size).toBe(46);
    const words = { fr: 'Neuf', en: 'New' };
    for (const place of places) {
      const revised = reviseWords(OFFER_WORDS_2025_01, new Map([[place, words]]), '2026-04');
      const changed = clausesOf(revised).filter(
        (clause, index) => clause.words !== clausesOf(OFFER_WORDS_2025_01)[index]?.words,
      );
      expect(changed).toEqual([expect.objectContaining({ place, words })]);
    }
  });
});
