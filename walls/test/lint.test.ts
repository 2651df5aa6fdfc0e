import { house } from './house.ts';
import { linesThatBreakAWall } from './lines-that-break-a-wall.ts';
import { type Lint, lint } from './lint.ts';
import { fellTree, growTree } from './tree.ts';

describe('given a house that keeps every wall, with forbidden lines planted in it', () => {
  const planted = new Map(linesThatBreakAWall.map(({ file, lines }) => [file, `${lines.join('\n')}\n`]));
  let root: string;
  let found: Lint;

  beforeAll(() => {
    root = growTree({ ...house, ...Object.fromEntries(planted) });
    found = lint(root);
  });

  afterAll(() => {
    fellTree(root);
  });

  it.each(linesThatBreakAWall)('$rule refuses $what', ({ file, rule, broken }) => {
    const inFile = found.findings.filter((finding) => finding.file === file);

    expect(inFile.map(({ line }) => line)).toEqual(broken);
    expect(new Set(inFile.map((finding) => finding.rule))).toEqual(new Set([rule]));
  });

  it('the linter reads the rest of the house too and finds nothing there', () => {
    const sources = Object.keys(house).filter(
      (path) => /\.(tsx?|mjs)$/.test(path) && !/__generated__/.test(path),
    );

    expect(found.files).toEqual(expect.arrayContaining(sources));
    expect(found.findings.filter(({ file }) => !planted.has(file))).toEqual([]);
  });
});
