import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { OFFER_WORDS_2025_01 } from '@akouendy/domain/catalogue/words';
import { PAYMENT_MENTIONS, VAT_MENTIONS } from '@akouendy/domain/invoicing/mentions';

const SOURCES = join(import.meta.dirname, '../src');

/**
 * Where French punctuation or an amount could end one line and begin the next: what belongs there is a narrow no-break space
 * (U+202F) before `;` `?` `!` and between thousands, a wide one (U+00A0) before `:` `%` `€` and inside « ».
 */
const LOOSE = /[^\u202f][;?!]|\d \d{3}|[ \u202f](?:[%€]|:(?!:))|«(?!\u00a0)|[^\u00a0]»/u;

/** Every text of `value` that is French, with where it stands. */
function french(place: string, value: unknown, isFrench = true): [string, string][] {
  if (typeof value === 'string') return isFrench ? [[place, value]] : [];
  if (typeof value !== 'object' || value === null) return [];
  const bilingual = 'fr' in value && 'en' in value;
  return Object.entries(value).flatMap(([name, inside]) =>
    bilingual && name === 'en' ? [] : french(`${place}.${name}`, inside, isFrench || name === 'fr'),
  );
}

const catalogues = globSync(join(SOURCES, 'modules/**/fr.json'))
  .concat(globSync(join(SOURCES, 'platform/**/fr.json')))
  .map((path): [string, unknown] => [relative(SOURCES, path), JSON.parse(readFileSync(path, 'utf8'))]);

const loose = (texts: readonly [string, string][]) => texts.filter(([, text]) => LOOSE.test(text));

describe('French texts', () => {
  it('are found: mails, sentences that are agreed to, sheets and archives', () => {
    const places = catalogues.map(([place]) => place);
    for (const one of ['modules/access/mails/invitation', 'modules/orders/words', 'platform/mail/layout']) {
      expect(places).toContain(`${one}/fr.json`);
    }
    expect(french('offer', OFFER_WORDS_2025_01, false).length).toBeGreaterThan(150);
  });

  it.each(catalogues)(
    'of %s keep their punctuation and amounts on the line of their word',
    (place, texts) => {
      expect(loose(french(place, texts))).toEqual([]);
    },
  );

  it('of the offer, and of what the law wants on an invoice, do too', () => {
    expect(loose(french('offer', OFFER_WORDS_2025_01, false))).toEqual([]);
    expect(loose(french('mentions', [PAYMENT_MENTIONS, VAT_MENTIONS], false))).toEqual([]);
  });

  it.each([
    'Prêt ?',
    'Prêt?',
    'Prêt\u00a0!',
    'Oui ; non',
    'Objet : rien',
    'Objet\u202f: rien',
    '« lot »',
    '«\u202flot\u202f»',
    '50 %',
    '40 €',
    '10 000',
  ])('that could break are noticed: %s', (text) => {
    expect(LOOSE.test(text)).toBe(true);
  });

  it.each([
    'Prêt\u202f?',
    'https://a.b/c à 18:00',
    '«\u00a0{lot}\u00a0»\u00a0: {count, plural, one {#} other {#}}',
    '{rate, number, ::percent}',
    '2026-03',
  ])('that cannot break are not: %s', (text) => {
    expect(LOOSE.test(text)).toBe(false);
  });
});
