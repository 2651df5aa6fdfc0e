import { civilDate } from '../../calendar/index.ts';
import { freezeTerms, type Order } from '../../contracts/index.ts';
import { OFFER_2025_01 } from '../index.ts';
import { contractTitle } from './contract-title.ts';
import { OFFER_WORDS_2025_01 } from './offer-words-2025-01.ts';
import type { Words } from './offer-words.ts';

const titleOf = (order: Order): Words =>
  contractTitle(OFFER_WORDS_2025_01, freezeTerms(OFFER_2025_01, order, civilDate('2026-03-10')));

describe('the title of a contract', () => {
  it.each<[Order, string, string]>([
    [
      { kind: 'BUILD', plan: 'STARTER', options: [{ code: 'GITOPS', quantity: 1 }] },
      'BUILD Starter',
      'BUILD Starter',
    ],
    [
      {
        kind: 'RUN',
        plan: 'ESSENTIEL',
        options: ['EVENING'],
        additionalClusters: 1,
        weeklyMeeting: true,
        quoted: null,
      },
      'RUN Essentiel',
      'RUN Essentiel',
    ],
    [{ kind: 'DEPLOY', package: 'DEPLOY_20' }, 'DEPLOY 20', 'DEPLOY 20'],
  ])('is that of its main line: %j', (order, fr, en) => {
    expect(titleOf(order)).toEqual({ fr, en });
  });

  it.each<[Order, string, string]>([
    [{ kind: 'REGIE', formula: 'REGIE_10' }, 'Régie, forfait 10 jours', 'Régie, package of 10 days'],
    [
      {
        kind: 'APPLICATION',
        applications: [
          { code: 'SIMPLE', quantity: 2 },
          { code: 'STANDARD', quantity: 1 },
        ],
      },
      '2 × Application simple + Application standard',
      '2 × Simple application + Standard application',
    ],
    [
      { kind: 'PACK', pack: 'STARTER_PACK', options: [], quoted: null },
      'Pack Démarrage Kubernetes',
      'Kubernetes starter pack',
    ],
  ])('is in both languages: %j', (order, fr, en) => {
    expect(titleOf(order)).toEqual({ fr, en });
  });

  it('is the code of what the offer does not name', () => {
    const lines = [{ item: 'GONE', quantity: 1 }];
    expect(contractTitle(OFFER_WORDS_2025_01, { kind: 'DEPLOY', lines })).toEqual({ fr: 'GONE', en: 'GONE' });
  });
});
