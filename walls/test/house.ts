import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { type Files, repository } from './tree.ts';

const packageJson = (name: string, exports: object = {}): string =>
  JSON.stringify({ name: `@akouendy/${name}`, version: '0.0.0', type: 'module', exports });

const tsconfig = JSON.stringify({
  extends: '../../tsconfig.base.json',
  compilerOptions: {
    jsx: 'react-jsx',
    lib: ['es2024', 'dom'],
    experimentalDecorators: true,
    emitDecoratorMetadata: true,
  },
  include: ['src', 'test'],
});

const resolver = `
import { Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Anyone } from '../../../platform/access/anyone.ts';
import { MayCall } from '../../../platform/access/may-call.ts';
import { countNorth } from '../queries/count-north.ts';
import { moveNorth } from '../use-cases/move-north.ts';

@Resolver()
@MayCall('client')
export class NorthResolver {
  @Query(() => Number)
  @Anyone()
  north(): number {
    return countNorth();
  }

  @Mutation(() => Number)
  @MayCall('client')
  moveNorth(): number {
    return moveNorth();
  }

  @ResolveField(() => Number)
  ofItsClass(): number {
    return countNorth();
  }
}
`;

/**
 * A house in miniature that keeps every wall, with at least one legal crossing for each. Its rooms bear
 * names that no rule has heard of: what is planted in them is caught by the kind of place alone.
 */
export const house: Files = {
  'tsconfig.base.json': readFileSync(join(repository, 'tsconfig.base.json'), 'utf8'),
  'tsconfig.json': readFileSync(join(repository, 'tsconfig.json'), 'utf8'),

  'packages/domain/package.json': packageJson('domain', { '.': './src/index.ts', './*': './src/*/index.ts' }),
  'packages/domain/tsconfig.json': tsconfig,
  'packages/domain/src/index.ts': "export { north } from './north/index.ts';\n",
  'packages/domain/src/north/index.ts': "export { north } from './north.ts';\n",
  'packages/domain/src/north/north.ts':
    "import { Temporal } from 'temporal-polyfill';\nexport const north = (day: string): string => Temporal.PlainDate.from(day).toString();\n",
  'packages/domain/src/north/north.test.ts':
    "import { ok } from 'node:assert';\nimport { north } from './north.ts';\nok(north('2027-01-04') && Date.now() > 0);\n",
  'packages/domain/src/south/index.ts':
    "import { north } from '../north/index.ts';\nexport const south = (day: string): string => north(day);\n",

  'packages/local-postgres/package.json': packageJson('local-postgres', { '.': './src/index.ts' }),
  'packages/local-postgres/tsconfig.json': tsconfig,
  'packages/local-postgres/src/index.ts':
    "import { Client } from 'pg';\nexport const client = new Client();\n",

  'apps/api/package.json': packageJson('api'),
  'apps/api/tsconfig.json': tsconfig,
  'apps/api/src/main.ts':
    "import { NorthModule } from './modules/north/north.module.ts';\nexport const modules = [NorthModule];\n",
  'apps/api/src/demo/company.ts':
    "import { moveNorth } from '../modules/north/north.public.ts';\nexport const company = moveNorth();\n",
  'apps/api/src/migrations/1700000000000-first.ts':
    "import type { MigrationInterface } from 'typeorm';\nexport type First = MigrationInterface;\n",
  'apps/api/src/platform/database/data-source.ts':
    "import { Pool } from 'pg';\nimport { DataSource } from 'typeorm';\nexport const source = [DataSource, Pool];\n",
  'apps/api/src/platform/access/anyone.ts':
    'export const Anyone = (): MethodDecorator => () => undefined;\nexport const SignedIn = Anyone;\n',
  'apps/api/src/platform/access/may-call.ts':
    'export const MayCall = (role: string): ClassDecorator & MethodDecorator => () => void role;\nexport const SignedInOrEnrolling = (): ClassDecorator & MethodDecorator => () => undefined;\n',
  'apps/api/src/platform/clock/clock.ts': 'export const now = (): number => Date.now();\n',
  'apps/api/src/modules/north/north.public.ts': "export { moveNorth } from './use-cases/move-north.ts';\n",
  'apps/api/src/modules/north/north.module.ts':
    "import { NorthResolver } from './graphql/north.resolver.ts';\nexport const NorthModule = { resolvers: [NorthResolver] };\n",
  'apps/api/src/modules/north/graphql/north.resolver.ts': resolver,
  'apps/api/src/modules/north/use-cases/move-north.ts':
    "import { north } from '@akouendy/domain/north';\nimport { rows } from '../persistence/north.repository.ts';\nexport const moveNorth = (): number => rows.length + north('2027-01-04').length;\n",
  'apps/api/src/modules/north/queries/count-north.ts':
    "import type { DataSource } from 'typeorm';\nexport const countNorth = (source?: DataSource): number => (source ? 1 : 0);\n",
  'apps/api/src/modules/north/persistence/north.repository.ts':
    "import { Entity } from 'typeorm';\nexport const rows = [Entity];\n",
  'apps/api/src/modules/south/use-cases/follow-north.ts':
    "import { moveNorth } from '../../north/north.public.ts';\nexport const followNorth = (): number => moveNorth();\n",
  'apps/api/test/harness.ts': "import { Client } from 'pg';\nexport const client = new Client();\n",

  'apps/web/package.json': packageJson('web'),
  'apps/web/tsconfig.json': tsconfig,
  'apps/web/src/__generated__/documents.ts': "export const document = 'query { north }';\n",
  'apps/web/src/shared/ui/card.tsx':
    'export const Card = () => <div className="card">{1} · 2 %&nbsp;</div>;\n',
  'apps/web/src/shared/clock/now.ts': 'export const now = (): number => Date.now();\n',
  'apps/web/src/features/north/north-card.tsx':
    "import { north } from '@akouendy/domain';\nimport { document } from '../../__generated__/documents.ts';\nimport { Card } from '../../shared/ui/card.tsx';\nimport { title } from './title.ts';\nexport const NorthCard = () => <section aria-live=\"polite\" title={title(document)}>{north('2027-01-04')}<Card /></section>;\n",
  'apps/web/src/features/north/title.ts': 'export const title = (id: string): string => id;\n',
  'apps/web/src/routes/home.tsx':
    "import { NorthCard } from '../features/north/north-card.tsx';\nexport const Home = () => <NorthCard />;\n",

  'scripts/start.ts': "import { client } from '@akouendy/local-postgres';\nexport const start = client;\n",
  'walls/rule.mjs': 'export const rule = {};\n',
};
