import { readFile } from 'node:fs/promises';
import { DataSource } from 'typeorm';
import { ROOMS } from '../src/app.module.ts';
import { schemaOf } from '../src/platform/graphql/print-schema.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, type TestPortal } from './harness/test-portal.ts';

describe('what is generated', () => {
  let database: TestDatabase;
  let portal: TestPortal;

  beforeAll(async () => {
    database = await createTestDatabase();
    portal = await startTestPortal(database);
  });

  afterAll(async () => {
    await portal.stop();
    await database.drop();
  });

  it('the committed schema is what the resolvers say', async () => {
    const committed = await readFile(new URL('../schema.graphql', import.meta.url), 'utf8');
    expect(await schemaOf(ROOMS)).toBe(committed);
  });

  it('every element of the schema is described', async () => {
    const lines = (await schemaOf(ROOMS)).split('\n');
    const undescribed = lines.filter(
      (line, index) =>
        /^(type (?!Query|Mutation|Subscription)|union|enum|input|scalar|interface) ?|^ {2}\w+(\(.*)?(: |$)/.test(
          line,
        ) && !/"""$/.test(lines[index - 1] ?? ''),
    );
    expect(undescribed).toEqual([]);
  });

  it('entities say of their columns what migrations made: they exist, with the same type', async () => {
    const entities = portal.app.get(DataSource).entityMetadatas;
    expect(entities.map(({ tableName }) => tableName)).toEqual(expect.arrayContaining(['clients', 'people']));
    for (const { tableName, columns } of entities) {
      const stored = await database.query<{ name: string; type: string; nullable: boolean }>(
        `select attname as name, format_type(atttypid, atttypmod) as type, not attnotnull as nullable
         from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
        [tableName],
      );
      const declared = columns.map(({ databaseName, type, isNullable }) => ({
        name: databaseName,
        type: type === 'timestamptz' ? 'timestamp with time zone' : type,
        nullable: isNullable,
      }));
      expect(declared).not.toEqual([]);
      expect([tableName, stored]).toEqual([tableName, expect.arrayContaining(declared)]);
    }
  });
});
