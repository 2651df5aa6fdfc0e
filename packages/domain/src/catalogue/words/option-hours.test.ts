import { OFFER_WORDS_2025_01 } from './offer-words-2025-01.ts';
import { optionHours } from './option-hours.ts';

describe('the hours of an option', () => {
  it.each([
    ['EVENING', 'Lun-Ven 18h-22h'],
    ['FULL', 'Tous les jours, toutes heures'],
    ['ADDITIONAL_CLUSTER', undefined],
    ['WEEKLY_MEETING', undefined],
    ['constructor', undefined],
  ])('%s: %s', (option, hours) => {
    expect(optionHours(OFFER_WORDS_2025_01, option)?.fr).toBe(hours);
  });
});
