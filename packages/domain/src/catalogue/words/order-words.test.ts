import { OFFER_2025_01 } from '../offer-2025-01.ts';
import { applicationDelay } from './application-delay.ts';
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
  const said = (kind: string) => generalConditions(OFFER_WORDS_2025_01, kind).map(({ fr }) => fr);

  it('say how is invoiced, but to a yearly package, which says it itself', () => {
    expect(said('APPLICATION')[0]).toMatch(/^Facturation\s: 50\s% à la commande, 50\s% à la livraison/);
    expect(said('DEPLOY').filter((text) => text.includes('Facturation'))).toEqual([]);
    expect(said('DEPLOY')).toEqual(said('RUN').slice(1));
    const own = OFFER_WORDS_2025_01.deploy.packageConditions.map(({ fr }) => fr);
    expect(own.filter((text) => text.includes('Facturation'))).toHaveLength(1);
  });
});
