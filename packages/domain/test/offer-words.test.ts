import { OFFER_2025_01 } from '../src/catalogue/index.ts';
import { OFFER_WORDS_2025_01, type Words } from '../src/catalogue/words/index.ts';
import { offerTables, plainWords, PUBLISHED_OFFER } from './support/published-offer.ts';

const OFFER = plainWords(PUBLISHED_OFFER);

/** Every pair of words with the path that leads to it. */
function pairs(value: unknown, path = ''): [string, Words][] {
  if (typeof value !== 'object' || value === null) return [];
  if ('fr' in value && 'en' in value) return [[path, value as Words]];
  return Object.entries(value).flatMap(([name, inner]) =>
    pairs(inner, path === '' ? name : `${path}.${name}`),
  );
}

const all = pairs(OFFER_WORDS_2025_01);
const said = new Set([
  ...all.map(([, { fr }]) => plainWords(fr)),
  ...OFFER_WORDS_2025_01.technologies.map(({ names }) => plainWords(names.join(', '))),
]);

describe('the words of the offer', () => {
  it.each(all)('%s is said in French as published, and in English', (_, { fr, en }) => {
    expect(OFFER).toContain(plainWords(fr));
    expect(en.trim()).not.toBe('');
  });

  it('leave out no line of a list', () => {
    const lines = PUBLISHED_OFFER.slice(PUBLISHED_OFFER.indexOf('## 2.'))
      .split('\n')
      .filter((line) => line.startsWith('- '))
      .map(plainWords);
    expect(lines).toHaveLength(72);
    expect(lines.filter((line) => !said.has(line))).toEqual([]);
  });

  it('leave out no row that a page describes', () => {
    const described = ['2.1', '5.', '6.', '7.'];
    const cells = offerTables()
      .filter(({ section }) => described.some((start) => section.startsWith(start)))
      .flatMap(({ rows }) => rows.flat());
    expect(cells.length).toBeGreaterThan(80);
    expect(cells.filter((cell) => !said.has(cell))).toEqual([]);
  });

  it('name what the catalogue lists, in its order', () => {
    const words = OFFER_WORDS_2025_01;
    expect(words.version).toBe(OFFER_2025_01.version);
    expect(Object.keys(words.build.milestones)).toEqual(OFFER_2025_01.build.milestones);
    expect(Object.keys(words.deploy.useCases)).toEqual(OFFER_2025_01.deploy.useCases);
  });

  it('list things in the order of the document', () => {
    const { build, run, deploy, commitments } = OFFER_WORDS_2025_01;
    const lists = [
      build.toolchain,
      run.operationTasks,
      run.securityTasks,
      run.includedEvolutions,
      ...Object.values(run.gridCriteria),
      run.gridExamples,
      ...Object.values(deploy.services),
      deploy.applicationIncludes,
      deploy.applicationExcludes,
      deploy.useCases,
      commitments,
    ];
    for (const list of lists) {
      const said = pairs(list).map(([, { fr }]) => plainWords(fr));
      const from = OFFER.indexOf(said[0] ?? '');
      const places = said.map((line) => OFFER.indexOf(line, from));
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });
});
