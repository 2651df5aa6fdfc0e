import fc from 'fast-check';
import { OFFER_2025_01 } from '../catalogue/index.ts';
import { classify, type ClassificationAnswers } from './classification.ts';

const TERMS = OFFER_2025_01.run.classification;

const NOTHING: ClassificationAnswers = {
  nature: 'INCIDENT',
  productionDown: false,
  dataLoss: false,
  securityBreachExploited: false,
  usersHitPercent: 0,
  majorFeatureDown: false,
  performanceLossPercent: 0,
  workaround: true,
};

describe('the classifying form', () => {
  it.each<[string, Partial<ClassificationAnswers>, string, string[]]>([
    [
      'the cluster is down',
      { productionDown: true, usersHitPercent: 100 },
      'P1',
      ['PRODUCTION_DOWN', 'ALL_USERS_HIT'],
    ],
    ['data are being lost', { dataLoss: true }, 'P1', ['DATA_LOSS']],
    ['a breach is exploited', { securityBreachExploited: true }, 'P1', ['SECURITY_BREACH_EXPLOITED']],
    ['every user is hit', { usersHitPercent: 100 }, 'P1', ['ALL_USERS_HIT']],
    ['almost every user is hit', { usersHitPercent: 99 }, 'P2', ['MANY_USERS_HIT']],
    ['30 % of the users are hit', { usersHitPercent: 30 }, 'P3', ['LIMITED_IMPACT']],
    ['31 % of the users are hit', { usersHitPercent: 31 }, 'P2', ['MANY_USERS_HIT']],
    ['performance is halved', { performanceLossPercent: 50 }, 'P3', ['LIMITED_IMPACT']],
    ['performance is down to a third', { performanceLossPercent: 67 }, 'P2', ['SEVERE_PERFORMANCE_LOSS']],
    ['a major feature is down', { majorFeatureDown: true }, 'P2', ['MAJOR_FEATURE_DOWN']],
    [
      'some users are hit and nothing helps',
      { usersHitPercent: 5, workaround: false },
      'P2',
      ['NO_WORKAROUND'],
    ],
    ['logs are not collected', { workaround: false }, 'P3', ['LIMITED_IMPACT']],
    ['a namespace is wanted', { nature: 'REQUEST', workaround: false }, 'P4', ['REQUEST']],
    [
      'a request turns out to be an outage',
      { nature: 'REQUEST', productionDown: true },
      'P1',
      ['PRODUCTION_DOWN'],
    ],
  ])('when %s', (_, answers, priority, because) => {
    expect(classify(TERMS, { ...NOTHING, ...answers })).toMatchObject({ priority, because });
  });

  it('explains itself: the priority is that of the first criterion that is met', () => {
    const percent = fc.integer({ min: 0, max: 100 });
    const anyAnswers: fc.Arbitrary<ClassificationAnswers> = fc.record({
      nature: fc.constantFrom('INCIDENT', 'REQUEST'),
      productionDown: fc.boolean(),
      dataLoss: fc.boolean(),
      securityBreachExploited: fc.boolean(),
      usersHitPercent: percent,
      majorFeatureDown: fc.boolean(),
      performanceLossPercent: percent,
      workaround: fc.boolean(),
    });
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { priority, because, checked } = classify(TERMS, answers);
        const met = checked.filter((one) => one.met);
        expect(priority).toBe(met[0]?.priority);
        expect(because).toEqual(met.filter((one) => one.priority === priority).map((one) => one.criterion));
        for (const { met: isMet, percent: share } of checked) {
          if (share === null) continue;
          expect(isMet).toBe(
            share.answered > share.line || (share.lineIncluded && share.answered === share.line),
          );
        }
      }),
    );
  });

  it('draws its lines where the offer draws them', () => {
    const stricter = { ...TERMS, manyUsersPercent: 10 };
    expect(classify(stricter, { ...NOTHING, usersHitPercent: 11 }).priority).toBe('P2');
  });
});
