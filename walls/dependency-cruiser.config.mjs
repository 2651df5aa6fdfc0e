/**
 * The walls that are about imports. A rule names a kind of place (`modules/<room>/graphql/`), never
 * one room: `([^/]+)` captures the room an import starts in and `$1` stands for that same room in the
 * `to` half, so a new folder is guarded from its first file on.
 *
 * Every rule has a planted violation in test/imports.test.ts, which also fails when a rule is added
 * here without one.
 */

const testFile = '[.]test[.]tsx?$';

/** An npm package by its exact name, however its path starts; its separate type package included. */
const npm = (name) => `node_modules/(@types/)?${name}/`;

const anyRoom = '^apps/api/src/modules/[^/]+';
const domainPackage = '^packages/domain/src/';

/** Places that speak SQL. Everything else asks one of them. */
const speaksSql = [
  `${anyRoom}/(persistence|queries)/`,
  '^apps/api/src/platform/database/',
  '^apps/api/src/migrations/',
];

/** Tests look into the database to see what was truly written, on the harness's connections. */
const looksIntoTheDatabase = ['^apps/api/test/', `^apps/api/src/.+${testFile}`];

const graphqlLibraries = [
  '@nestjs/graphql',
  '@nestjs/mercurius',
  'graphql',
  'graphql-[^/]+',
  'mercurius',
].map(npm);

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'domain-stands-alone',
      comment:
        'Wall 1. The domain imports itself and the date library: `now`, ids and calendars come in as arguments.',
      severity: 'error',
      from: { path: domainPackage, pathNot: testFile },
      to: { pathNot: [domainPackage, npm('temporal-polyfill')] },
    },
    {
      name: 'domain-rooms-meet-at-their-index',
      comment: 'Wall 2. A domain room reaches another through its index.ts.',
      severity: 'error',
      from: { path: `${domainPackage}([^/]+)/` },
      to: {
        path: `${domainPackage}[^/]+/`,
        pathNot: [`${domainPackage}$1/`, `${domainPackage}[^/]+/index[.]ts$`],
      },
    },
    {
      name: 'packages-are-entered-at-their-door',
      comment:
        "Wall 2. A workspace package is entered at src/index.ts or at a room's index.ts (or that of a folder which is an entry of its own, such as the offer's words), not by a path into it. Tests of the API read the published offer with the domain's tests.",
      severity: 'error',
      from: { path: '^(apps/[^/]+|packages/[^/]+|scripts)/' },
      to: {
        path: '^packages/',
        pathNot: [
          '^$1/',
          '^packages/[^/]+/src/index[.]ts$',
          '^packages/[^/]+/src/[^/]+/index[.]ts$',
          '^packages/[^/]+/src/[^/]+/[^/]+/index[.]ts$',
          '^packages/domain/test/support/published-offer[.]ts$',
        ],
      },
    },
    {
      name: 'apps-do-not-import-each-other',
      comment: "Wall 2. The web application knows the API by its schema; the API doesn't know the web.",
      severity: 'error',
      from: { path: '^apps/([^/]+)/src/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'packages-do-not-import-apps',
      comment: 'Wall 2. A package serves applications, it knows none.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^apps/' },
    },
    {
      name: 'api-rooms-meet-at-their-public-door',
      comment: 'Wall 2. An API room reaches another through <room>.public.ts.',
      severity: 'error',
      from: { path: '^apps/api/src/modules/([^/]+)/' },
      to: {
        path: '^apps/api/src/modules/',
        pathNot: ['^apps/api/src/modules/$1/', '^apps/api/src/modules/([^/]+)/\\1[.]public[.]ts$'],
      },
    },
    {
      name: 'api-rooms-are-entered-at-their-door',
      comment:
        'Wall 2. Whoever is no room (demo/, entries) enters by <room>.public.ts; the entries compose <room>.module.ts.',
      severity: 'error',
      from: { path: '^apps/api/src/', pathNot: '^apps/api/src/(modules|platform|migrations)/' },
      to: {
        path: '^apps/api/src/modules/',
        pathNot: '^apps/api/src/modules/([^/]+)/\\1[.](public|module)[.]ts$',
      },
    },
    {
      name: 'platform-and-migrations-know-no-room',
      comment: 'Wall 2. What carries every room knows none; a migration that reads a room changes with it.',
      severity: 'error',
      from: { path: '^apps/api/src/(platform|migrations)/', pathNot: testFile },
      to: { path: '^apps/api/src/modules/' },
    },
    {
      name: 'web-features-meet-in-routes',
      comment: 'Wall 2. A feature uses itself, shared/ and generated documents; routes compose features.',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: {
        path: '^apps/web/',
        pathNot: [
          '^apps/web/src/features/$1/',
          '^apps/web/src/shared/',
          '^apps/web/src/.*/?__generated__/',
          '^apps/web/test/',
        ],
      },
    },
    {
      name: 'web-shared-knows-no-feature',
      comment: 'Wall 2. shared/ serves features and routes, it knows neither.',
      severity: 'error',
      from: { path: '^apps/web/src/shared/' },
      to: { path: '^apps/web/src/(features|routes)/' },
    },
    {
      name: 'web-runs-in-a-browser',
      comment: 'Wall 2. Node stays on the server.',
      severity: 'error',
      from: { path: '^apps/web/src/', pathNot: testFile },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'web-carries-the-domain-alone',
      comment:
        'Wall 2. Of the workspace, the browser carries the domain only; holidays and the like arrive as data.',
      severity: 'error',
      from: { path: '^apps/web/src/', pathNot: testFile },
      to: { path: '^packages/', pathNot: domainPackage },
    },
    {
      name: 'sql-lives-in-persistence',
      comment: 'Wall 3. typeorm only under persistence/, queries/, platform/database/ and migrations/.',
      severity: 'error',
      from: { path: '^(apps|packages|scripts)/', pathNot: [...speaksSql, ...looksIntoTheDatabase] },
      to: { path: ['typeorm', '@nestjs/typeorm'].map(npm) },
    },
    {
      name: 'pg-lives-in-persistence',
      comment:
        'Wall 3. pg where typeorm may be; besides, packages/local-postgres asks the server it started whether it answers, and packages/bench fills the database that it measures.',
      severity: 'error',
      from: {
        path: '^(apps|packages|scripts)/',
        pathNot: [...speaksSql, ...looksIntoTheDatabase, '^packages/local-postgres/', '^packages/bench/'],
      },
      to: { path: npm('pg') },
    },
    {
      name: 'graphql-calls-use-cases-and-queries',
      comment: "Wall 3. A room's graphql/ reaches the rest of its room through use-cases/ and queries/ only.",
      severity: 'error',
      from: { path: '^apps/api/src/modules/([^/]+)/graphql/', pathNot: testFile },
      to: {
        path: '^apps/api/src/modules/$1/',
        pathNot: '^apps/api/src/modules/$1/(graphql|use-cases|queries|persistence)/',
      },
    },
    {
      name: 'graphql-never-reaches-persistence',
      comment: 'Wall 3. No graphql/ imports a persistence/, whosever it is, or opens the database itself.',
      severity: 'error',
      from: { path: `${anyRoom}/graphql/`, pathNot: testFile },
      to: { path: ['^apps/api/src/.+/persistence/', '^apps/api/src/platform/database/'] },
    },
    {
      name: 'doors-show-no-persistence',
      comment:
        "Wall 3. A room's door hands on use cases and queries: by way of it, graphql/ of another room would reach rows.",
      severity: 'error',
      from: { path: '^apps/api/src/modules/([^/]+)/\\1[.]public[.]ts$' },
      to: { path: '^apps/api/src/.+/persistence/' },
    },
    {
      name: 'only-graphql-knows-graphql',
      comment:
        "Wall 3. A room's other folders serve any caller: no GraphQL library in use-cases/ and the like, no graphql/ folder.",
      severity: 'error',
      from: { path: `${anyRoom}/[^/]+/`, pathNot: `${anyRoom}/graphql/` },
      to: { path: [...graphqlLibraries, '^apps/api/src/.+/graphql/'] },
    },
    {
      name: 'persistence-is-the-ground',
      comment: 'Wall 3. persistence/ is called by use cases and calls none.',
      severity: 'error',
      from: { path: `${anyRoom}/persistence/`, pathNot: testFile },
      to: { path: `${anyRoom}/(use-cases|queries)/` },
    },
    {
      name: 'no-circles',
      comment: 'Wall 4. No import circles, type-only ones included.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-import-of-tests',
      comment: 'A test is nobody’s dependency; what tests share lives in a test/ folder.',
      severity: 'error',
      from: {},
      to: { path: testFile },
    },
    {
      name: 'no-unresolved-imports',
      comment: 'An import that the checker cannot follow would pass every wall unseen.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    // Only what a build wrote. Never `dist` anywhere: npm packages keep their code there, and an excluded
    // target disappears from the graph together with the import that breaks a wall.
    exclude: { path: '^(apps|packages)/[^/]+/(dist|coverage)/' },
    doNotFollow: { path: 'node_modules' },
    // Type-only imports count: a type that crosses a wall ties both sides together.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
