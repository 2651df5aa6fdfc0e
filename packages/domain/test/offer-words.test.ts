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

  it('name what the catalogue lists, and nothing else', () => {
    const { build, run, deploy, commitments } = OFFER_2025_01;
    const words = OFFER_WORDS_2025_01;
    expect(words.version).toBe(OFFER_2025_01.version);
    const listed: [readonly string[], object][] = [
      [build.toolchain, words.build.toolchain],
      [build.milestones, words.build.milestones],
      [run.operationTasks, words.run.operationTasks],
      [run.securityTasks, words.run.securityTasks],
      [run.includedEvolutions, words.run.includedEvolutions],
      [Object.values(run.gridCriteria).flat(), words.run.gridCriteria],
      [Object.keys(run.gridExamples), words.run.gridExamples],
      [deploy.applicationIncludes, words.deploy.applicationIncludes],
      [deploy.applicationExcludes, words.deploy.applicationExcludes],
      [deploy.useCases, words.deploy.useCases],
      [commitments.promised, words.commitments],
      ...(['containers', 'kubernetes', 'delivery', 'guidance'] as const).map(
        (field): [readonly string[], object] => [deploy.services[field], words.deploy.services[field]],
      ),
    ];
    for (const [codes, named] of listed) expect(Object.keys(named)).toEqual([...codes]);
  });
});
