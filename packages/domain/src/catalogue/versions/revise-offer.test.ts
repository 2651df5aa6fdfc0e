import fc from 'fast-check';
import type { CivilDate } from '../../calendar/index.ts';
import { figureChanges } from './figure-changes.ts';
import { figuresOf } from './figures.ts';
import { OFFER_2025_01 } from '../offer-2025-01.ts';
import { FIGURE_LIMITS, reviseOffer } from './revise-offer.ts';
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
    [{ 'run.terminationNoticeMonths': 13 }, { kind: 'NOTICE_BEYOND_TERM' }],
    [{ 'run.renewalMonths': 2 }, { kind: 'NOTICE_BEYOND_TERM' }],
    [{ 'run.supportGrid.P1.responseMinutes': 241 }, { kind: 'RESPONSE_AFTER_RESOLUTION' }],
    [{ 'packs.STARTER_PACK.price': 1_890_001 }, { kind: 'PACK_ABOVE_ITS_REFERENCE' }],
  ])('is refused with %j', (changes, refusal) => {
    expect(revise(changes as Record<string, number>)).toEqual({ ok: false, refusal });
  });

  it('differs from the former one in what was changed, and in nothing else', () => {
    const figures = figuresOf(OFFER_2025_01).filter(({ kind }) => kind === 'PRICE');
    const change = fc.constantFrom(...figures).chain(({ place, name }) => {
      const [least, most] = name === 'PACK_PRICE' ? [1, 1_650_000] : FIGURE_LIMITS.PRICE;
      const from = name === 'PACK_REFERENCE' ? 6_000_000 : least;
      return fc.integer({ min: from, max: most }).map((value): [string, number] => [place, value]);
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
        const wanted = new Map(changes);
        const result = reviseOffer(OFFER_2025_01, wanted, APRIL);
        if (!result.ok) throw new Error(result.refusal.kind);
        const before = new Map(figures.map(({ place, value }) => [place, value]));
        const expected = [...wanted].filter(([place, value]) => before.get(place) !== value);
        const found = figureChanges(OFFER_2025_01, result.value).map(({ place, after }) => [place, after]);
        expect(new Map(found as [string, number][])).toEqual(new Map(expected));
      }),
    );
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
    expect(places).toHaveLength(15);
    const words = { fr: 'Neuf', en: 'New' };
    for (const place of places) {
      const revised = reviseWords(OFFER_WORDS_2025_01, new Map([[place, words]]), '2026-04');
      const changed = clausesOf(revised).filter(
        (clause, index) => clause.words !== clausesOf(OFFER_WORDS_2025_01)[index]?.words,
      );
      expect(changed).toEqual([{ place, words }]);
    }
  });
});
