import { classify, type ClassificationAnswers } from './classification.ts';

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
    expect(classify({ ...NOTHING, ...answers })).toEqual({ priority, because });
  });
});
