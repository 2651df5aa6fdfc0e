import type { Files } from './tree.ts';

/** One broken wall: the rule that must catch it, and the files to add to the house. */
export interface Planting {
  readonly rule: string;
  readonly what: string;
  readonly files: Files;
}

const plant = (rule: string, what: string, file: string, target: string): Planting => ({
  rule,
  what,
  files: { [file]: `import * as planted from '${target}';\nexport const used = planted;\n` },
});

const plantType = (rule: string, what: string, file: string, target: string): Planting => ({
  rule,
  what,
  files: { [file]: `import type * as planted from '${target}';\nexport type Used = typeof planted;\n` },
});

const domain = 'packages/domain/src';
const room = 'apps/api/src/modules/south';
const feature = 'apps/web/src/features/south';

export const importsThatBreakAWall: readonly Planting[] = [
  plant('domain-stands-alone', 'a Node builtin in the domain', `${domain}/south/reads-a-file.ts`, 'node:fs'),
  plant('domain-stands-alone', 'a library in the domain', `${domain}/south/observes.ts`, 'rxjs'),
  plantType(
    'domain-stands-alone',
    'a type of a library in the domain',
    `${domain}/south/knows-rows.ts`,
    'dataloader',
  ),
  {
    rule: 'domain-stands-alone',
    what: 'an import() in the domain',
    files: { [`${domain}/south/later.ts`]: "export const later = () => import('node:crypto');\n" },
  },

  plant(
    'domain-rooms-meet-at-their-index',
    'a domain room inside another',
    `${domain}/south/deep.ts`,
    '../north/north.ts',
  ),
  plant(
    'packages-are-entered-at-their-door',
    'an application inside a package',
    'apps/api/src/platform/tempted/deep.ts',
    '../../../../../packages/domain/src/north/north.ts',
  ),
  plant(
    'packages-are-entered-at-their-door',
    'a script inside a package',
    'scripts/deep.ts',
    '../packages/domain/src/north/north.ts',
  ),
  plant(
    'apps-do-not-import-each-other',
    'the API in the web application',
    'apps/web/src/routes/server.ts',
    '../../../api/src/platform/access/anyone.ts',
  ),
  plant(
    'packages-do-not-import-apps',
    'an application in a package',
    'packages/local-postgres/src/app.ts',
    '../../../apps/api/src/platform/access/anyone.ts',
  ),

  plant(
    'api-rooms-meet-at-their-public-door',
    'a use case of another room',
    `${room}/use-cases/neighbour.ts`,
    '../../north/use-cases/move-north.ts',
  ),
  plant(
    'api-rooms-meet-at-their-public-door',
    'the module of another room',
    `${room}/south.module.ts`,
    '../north/north.module.ts',
  ),
  plantType(
    'api-rooms-meet-at-their-public-door',
    'rows of another room',
    `${room}/persistence/neighbour.ts`,
    '../../north/persistence/north.repository.ts',
  ),
  plant(
    'api-rooms-are-entered-at-their-door',
    'the demonstration inside a room',
    'apps/api/src/demo/rows.ts',
    '../modules/north/persistence/north.repository.ts',
  ),
  plant(
    'api-rooms-are-entered-at-their-door',
    'an entry inside a room',
    'apps/api/src/worker.ts',
    './modules/north/use-cases/move-north.ts',
  ),
  plant(
    'platform-and-migrations-know-no-room',
    'a room in the platform',
    'apps/api/src/platform/jobs/jobs.ts',
    '../../modules/north/north.public.ts',
  ),
  plant(
    'platform-and-migrations-know-no-room',
    'a room in a migration',
    'apps/api/src/migrations/1700000000001-second.ts',
    '../modules/north/persistence/north.repository.ts',
  ),

  plant(
    'web-features-meet-in-routes',
    'a feature in another',
    `${feature}/neighbour.tsx`,
    '../north/north-card.tsx',
  ),
  plant(
    'web-features-meet-in-routes',
    'a route in a feature',
    `${feature}/back.tsx`,
    '../../routes/home.tsx',
  ),
  plant(
    'web-shared-knows-no-feature',
    'a feature in shared/',
    'apps/web/src/shared/ui/knows-north.ts',
    '../../features/north/title.ts',
  ),
  plant(
    'web-shared-knows-no-feature',
    'a route in shared/',
    'apps/web/src/shared/ui/knows-home.ts',
    '../../routes/home.tsx',
  ),
  plant('web-runs-in-a-browser', 'a Node builtin in the browser', 'apps/web/src/routes/disk.ts', 'node:fs'),
  plant(
    'web-carries-the-domain-alone',
    'a server package in the browser',
    'apps/web/src/routes/database.ts',
    '@akouendy/local-postgres',
  ),

  plant('sql-lives-in-persistence', 'typeorm in a use case', `${room}/use-cases/writes-sql.ts`, 'typeorm'),
  plantType(
    'sql-lives-in-persistence',
    'a type of typeorm in a resolver',
    `${room}/graphql/row.ts`,
    'typeorm',
  ),
  {
    rule: 'sql-lives-in-persistence',
    what: 'a type of typeorm that is imported where it is used',
    files: { [`${room}/use-cases/inline.ts`]: "export type Row = import('typeorm').DataSource;\n" },
  },
  {
    rule: 'sql-lives-in-persistence',
    what: 'typeorm handed on',
    files: { [`${room}/use-cases/hands-on.ts`]: "export { DataSource } from 'typeorm';\n" },
  },
  plant('sql-lives-in-persistence', 'typeorm in a module', `${room}/rows.module.ts`, '@nestjs/typeorm'),
  plant(
    'sql-lives-in-persistence',
    'typeorm in the platform',
    'apps/api/src/platform/mail/outbox.ts',
    'typeorm',
  ),
  plant('pg-lives-in-persistence', 'pg in a use case', `${room}/use-cases/connects.ts`, 'pg'),
  plant('pg-lives-in-persistence', 'pg in a script', 'scripts/connects.ts', 'pg'),
  plant(
    'graphql-calls-use-cases-and-queries',
    'a resolver that enters its own room by the public door',
    'apps/api/src/modules/north/graphql/round-about.ts',
    '../north.public.ts',
  ),
  plant(
    'graphql-never-reaches-persistence',
    'persistence in a resolver',
    'apps/api/src/modules/north/graphql/reaches.ts',
    '../persistence/north.repository.ts',
  ),
  plant(
    'graphql-never-reaches-persistence',
    'the database in a resolver',
    `${room}/graphql/opens.ts`,
    '../../../platform/database/data-source.ts',
  ),
  {
    rule: 'doors-show-no-persistence',
    what: 'a door that hands on what is written in persistence',
    files: {
      [`${room}/south.public.ts`]: "export { southRows } from './persistence/south.repository.ts';\n",
      [`${room}/persistence/south.repository.ts`]: 'export const southRows = [1];\n',
    },
  },
  {
    rule: 'doors-show-no-persistence',
    what: 'a door that hands on a type of a row',
    files: {
      'apps/api/src/modules/west/west.public.ts':
        "export type { WestRow } from './persistence/west.row.ts';\n",
      'apps/api/src/modules/west/persistence/west.row.ts':
        'export interface WestRow { readonly id: string }\n',
    },
  },
  plant(
    'only-graphql-knows-graphql',
    'a GraphQL decorator in a use case',
    `${room}/use-cases/typed.ts`,
    '@nestjs/graphql',
  ),
  plantType('only-graphql-knows-graphql', 'graphql in a query', `${room}/queries/selection.ts`, 'graphql'),
  plant(
    'only-graphql-knows-graphql',
    'mercurius in a use case',
    `${room}/use-cases/publishes.ts`,
    'mercurius',
  ),
  plant(
    'only-graphql-knows-graphql',
    "a use case that knows its room's graphql/",
    'apps/api/src/modules/north/use-cases/answers.ts',
    '../graphql/north.resolver.ts',
  ),
  plant(
    'persistence-is-the-ground',
    'a use case in persistence',
    'apps/api/src/modules/north/persistence/decides.ts',
    '../use-cases/move-north.ts',
  ),

  {
    rule: 'no-circles',
    what: 'two files that import each other',
    files: {
      [`${domain}/south/hen.ts`]: "import { egg } from './egg.ts';\nexport const hen = (): unknown => egg;\n",
      [`${domain}/south/egg.ts`]: "import { hen } from './hen.ts';\nexport const egg = (): unknown => hen;\n",
    },
  },
  {
    rule: 'no-circles',
    what: 'a circle of types through three files',
    files: {
      [`${feature}/rock.ts`]: "import type { Paper } from './paper.ts';\nexport type Rock = Paper | 1;\n",
      [`${feature}/paper.ts`]:
        "import type { Scissors } from './scissors.ts';\nexport type Paper = Scissors | 2;\n",
      [`${feature}/scissors.ts`]:
        "import type { Rock } from './rock.ts';\nexport type Scissors = Rock | 3;\n",
    },
  },
  plant('no-import-of-tests', 'a test as a library', `${domain}/north/uses-a-test.ts`, './north.test.ts'),
  plant('no-unresolved-imports', 'a file that is not there', `${feature}/ghost.ts`, './nowhere.ts'),
];
