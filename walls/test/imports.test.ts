import { type Cruise, cruise } from './cruise.ts';
import { house } from './house.ts';
import { importsThatBreakAWall } from './imports-that-break-a-wall.ts';
import { fellTree, growTree, repository } from './tree.ts';

const inTree = (files: Record<string, string>): Cruise => {
  const root = growTree(files);
  try {
    return cruise(root);
  } finally {
    fellTree(root);
  }
};

describe('given a house that keeps every wall', () => {
  it('the checker reads every file of it and finds nothing', () => {
    const { modules, violations } = inTree(house);

    expect(violations).toEqual([]);
    expect(modules).toEqual(
      expect.arrayContaining(Object.keys(house).filter((path) => /\.(tsx?|mjs)$/.test(path))),
    );
  });
});

describe('given the same house with forbidden imports planted in it', () => {
  const planted = importsThatBreakAWall.flatMap(({ files }) => Object.entries(files));
  let found: Cruise;

  beforeAll(() => {
    found = inTree({ ...house, ...Object.fromEntries(planted) });
  });

  it.each(importsThatBreakAWall)('$rule catches $what, and no other rule does', ({ rule, files }) => {
    const broken = found.violations.filter(({ file }) => file in files);

    expect(new Set(broken.map((violation) => violation.rule))).toEqual(new Set([rule]));
  });

  it('nothing but what was planted is found', () => {
    const files = new Set(planted.map(([file]) => file));

    expect(found.violations.filter(({ file }) => !files.has(file))).toEqual([]);
  });

  it('every rule has a violation planted for it', () => {
    expect(new Set(importsThatBreakAWall.map(({ rule }) => rule))).toEqual(new Set(found.rules));
  });

  it('no two plantings share a file, where one could hide the other', () => {
    expect(new Set(planted.map(([file]) => file)).size).toBe(planted.length);
  });
});

describe('given the real tree', () => {
  let modules: readonly string[];

  beforeAll(() => {
    ({ modules } = cruise(repository));
  });

  it.each([
    ['domain rooms', /^packages\/domain\/src\/[^/]+\/[^/]+\.ts$/],
    ['doors of domain rooms', /^packages\/domain\/src\/[^/]+\/index\.ts$/],
    ['use cases', /^apps\/api\/src\/modules\/[^/]+\/use-cases\//],
    ['queries', /^apps\/api\/src\/modules\/[^/]+\/queries\//],
    ['GraphQL of rooms', /^apps\/api\/src\/modules\/[^/]+\/graphql\//],
    ['persistence of rooms', /^apps\/api\/src\/modules\/[^/]+\/persistence\//],
    ['doors of API rooms', /^apps\/api\/src\/modules\/([^/]+)\/\1\.public\.ts$/],
    ['the database platform', /^apps\/api\/src\/platform\/database\//],
    ['migrations', /^apps\/api\/src\/migrations\//],
    ['web features', /^apps\/web\/src\/features\/[^/]+\//],
    ['web routes', /^apps\/web\/src\/routes\//],
    ['what web features share', /^apps\/web\/src\/shared\//],
    ['the local PostgreSQL', /^packages\/local-postgres\/src\//],
    ['scripts', /^scripts\//],
  ])('the checker sees %s where the rules look for them', (_, place) => {
    expect(modules.filter((path) => place.test(path))).not.toEqual([]);
  });

  it.each(['typeorm', 'pg', '@nestjs/graphql', 'temporal-polyfill'])(
    'the checker sees %s under the name the rules look for',
    (name) => {
      expect(modules.filter((path) => path.startsWith(`node_modules/${name}/`))).not.toEqual([]);
    },
  );
});
