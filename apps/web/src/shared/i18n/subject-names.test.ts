import { OFFER_WORDS_2025_01 } from '@akouendy/domain/catalogue/words';
import en from './messages/en.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };

describe('what can be quoted', () => {
  it.each(['STARTER_PACK', 'PRODUCTION_PACK', 'ENTERPRISE_PACK'] as const)(
    '%s is called as the offer calls it, as the titles of contracts are',
    (code) => {
      const name = OFFER_WORDS_2025_01.packs[code].title;
      expect({ fr: fr[`common.subject.${code}`], en: en[`common.subject.${code}`] }).toEqual(name);
    },
  );
});
