import { civilDate } from '../../calendar/index.ts';
import { freezeTerms, type Order } from '../../contracts/index.ts';
import { OFFER_2025_01 } from '../offer-2025-01.ts';
import { applicationDelay } from './delays.ts';
import { generalConditions } from './general-conditions.ts';
import { OFFER_WORDS_2025_01 } from './offer-words-2025-01.ts';

describe('the time that a package for an application takes', () => {
  it.each([
    ['SIMPLE', 'Délai (Application simple)\u00a0: 2-3 jours', /^Time \(.+\): 2 to 3 days$/],
    ['STANDARD', 'Délai (Application standard)\u00a0: 5 jours', /^Time \(.+\): 5 days$/],
    ['COMPLEX', 'Délai (Application complexe)\u00a0: 10 jours', /^Time \(.+\): 10 days$/],
  ] as const)('is said of %s', (code, french, english) => {
    const { title } = OFFER_WORDS_2025_01.deploy.applications[code];
    const said = applicationDelay(title, OFFER_2025_01.deploy.applications[code]);
    expect(said.fr).toBe(french);
    expect(said.en).toMatch(english);
  });

  it('of one day is said in the singular', () => {
    const name = { fr: 'Une', en: 'One' };
    expect(applicationDelay(name, { fewestWorkingDays: 1, mostWorkingDays: 1 })).toEqual({
      fr: 'Délai (Une)\u00a0: 1 jour',
      en: 'Time (One): 1 day',
    });
  });
});

describe('the general conditions', () => {
  const DAY = civilDate('2026-03-10');
  const said = (order: Order) =>
    generalConditions(OFFER_WORDS_2025_01, freezeTerms(OFFER_2025_01, order, DAY)).map(
      ({ fr }) => /^[^:]+(?=\s:)/.exec(fr)?.[0],
    );
  const EVERY = ['Moyens de paiement', 'Délai de paiement', 'Clause de réversibilité'];
  const PACK = { kind: 'PACK', options: [], quoted: null } as const;
  const RUN = {
    kind: 'RUN',
    options: [],
    additionalClusters: 0,
    weeklyMeeting: false,
    quoted: null,
  } as const;

  it.each<[Order]>([
    [{ kind: 'BUILD', plan: 'STARTER', options: [] }],
    [{ kind: 'APPLICATION', applications: [{ code: 'SIMPLE', quantity: 1 }] }],
    [{ kind: 'REGIE', formula: 'REGIE_5' }],
    [{ kind: 'REGIE', formula: 'REGIE_10' }],
    [{ kind: 'REGIE', formula: 'REGIE_MONTH' }],
    [{ ...PACK, pack: 'STARTER_PACK' }],
    [{ ...PACK, pack: 'PRODUCTION_PACK' }],
  ])('say of %j how is invoiced, and nothing of renewed contracts', (order) => {
    expect(said(order)).toEqual(['Facturation', ...EVERY]);
  });

  it.each<[Order]>([
    [{ kind: 'DEPLOY', package: 'DEPLOY_10' }],
    [{ kind: 'REGIE', formula: 'HALF_DAY' }],
    [{ kind: 'REGIE', formula: 'DAY' }],
  ])('say nothing of the invoices of %j, which are others', (order) => {
    expect(said(order)).toEqual(EVERY);
  });

  it('hold for RUN, all of them', () => {
    const all = ['Facturation', ...EVERY.slice(0, 2), 'Révision tarifaire', 'Préavis résiliation', EVERY[2]];
    expect(said({ ...RUN, plan: 'STANDARD' })).toEqual(all);
  });

  it('leave what a yearly package says of its invoices to its own', () => {
    const own = OFFER_WORDS_2025_01.deploy.packageConditions.map(({ fr }) => fr);
    expect(own.filter((text) => text.includes('Facturation'))).toHaveLength(1);
  });
});
