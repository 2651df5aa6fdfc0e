import { globSync, readFileSync } from 'node:fs';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { compileText } from '../../../build/compile-text.ts';

type Catalogue = Readonly<Record<string, string>>;

const areas = globSync('src/**/messages/fr.json').map((path) => path.replace(/\/fr\.json$/, ''));

function catalogue(area: string, locale: 'fr' | 'en'): Catalogue {
  return JSON.parse(readFileSync(`${area}/${locale}.json`, 'utf8')) as Catalogue;
}

/** What a text is completed with: its values, `count`, and its elements, `<b>`. */
function placeholders(text: string): string[] {
  const found = new Set(text.match(/<\w+/g));
  const collect = (part: unknown): void => {
    if (Array.isArray(part)) {
      const [name, format, branches] = part as [unknown, unknown, unknown];
      if (typeof name === 'string') found.add(typeof format === 'string' ? `${name}:${format}` : name);
      if (typeof branches === 'object' && branches !== null) {
        for (const branch of Object.values(branches)) parts(branch);
      }
    }
  };
  const parts = (compiled: unknown): void => {
    if (Array.isArray(compiled)) compiled.forEach(collect);
  };
  parts(compileMessage(text));
  return [...found].sort();
}

describe.each(areas)('the texts of %s', (area) => {
  const french = catalogue(area, 'fr');
  const english = catalogue(area, 'en');

  it('are the same in both languages, in the same order', () => {
    expect(Object.keys(english)).toEqual(Object.keys(french));
  });

  it('are completed with the same values and elements in both languages', () => {
    const of = (texts: Catalogue) =>
      Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, placeholders(text)]));
    expect(of(english)).toEqual(of(french));
  });

  it('keep French punctuation on the line of its word, and leave English alone', () => {
    const loose = / [:;?!%€»]|\d \d{3}|[\p{L}\p{N})][;?!»]|«(?!\u00a0)|[^\u00a0]»/u;
    const compiled = (locale: string, texts: Catalogue) =>
      Object.entries(texts).map(([id, text]) => [id, JSON.stringify(compileText(locale, text))] as const);
    expect(compiled('fr', french).filter(([, text]) => loose.test(text))).toEqual([]);
    expect(compiled('en', english).filter(([, text]) => /[\u202f\u00a0]/.test(text))).toEqual([]);
  });

  it('agree in French with every number by a plural: what is below two is singular', () => {
    const agreed =
      /\}[ \u00a0](?:j[ \u00a0])?(?:\p{L}+(?:és|ées|ables|antes)|autres|jours|périment)(?!\p{L})/u;
    expect(Object.entries(french).filter(([, text]) => agreed.test(text))).toEqual([]);
  });

  it('say something', () => {
    const empty = [...Object.entries(french), ...Object.entries(english)].filter(([, text]) => !text.trim());
    expect(empty).toEqual([]);
  });
});

describe('a compiled text', () => {
  it('has French no-break spaces in its words and in its branches, and nowhere else', () => {
    expect(
      compileText('fr', 'Prêt ? « {lot} » : {count, plural, one {# jour !} other {# % ; https://a.b}}'),
    ).toEqual([
      'Prêt\u202f? «\u00a0',
      ['lot'],
      '\u00a0»\u00a0: ',
      ['count', 'plural', { one: ['#', ' jour\u202f!'], other: ['#', '\u00a0%\u202f; https://a.b'] }],
    ]);
  });

  it('keeps an amount together, and nothing that is none', () => {
    expect(compileText('fr', 'De 0,01 à 1 000 000 €, en 12 ou 2026')).toEqual([
      'De 0,01 à 1\u202f000\u202f000\u00a0€, en 12 ou 2026',
    ]);
  });

  it('is untouched in English', () => {
    expect(compileText('en', 'Ready ? « {lot} »')).toEqual(['Ready ? « ', ['lot'], ' »']);
  });
});

describe('the catalogues together', () => {
  it('are found', () => {
    expect(areas).toContain('src/shared/i18n/messages');
  });

  it('never use an id twice', () => {
    const ids = areas.flatMap((area) => Object.keys(catalogue(area, 'fr')));
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  });

  it('find a value inside a plural', () => {
    expect(placeholders('{count, plural, one {# of <b>{name}</b>} other {#}}')).toEqual([
      '<b',
      'count:plural',
      'name',
    ]);
  });
});
