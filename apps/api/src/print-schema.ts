import 'reflect-metadata';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOMS } from './app.module.ts';
import { schemaOf } from './platform/graphql/print-schema.ts';

/** Writes schema.graphql; with `--check` fails instead when the committed file is not what the resolvers say. */
const FILE = join(import.meta.dirname, '../schema.graphql');

const schema = await schemaOf(ROOMS);
if (process.argv.includes('--check')) {
  const committed = await readFile(FILE, 'utf8').catch(() => '');
  if (committed !== schema) {
    process.stderr.write('apps/api/schema.graphql is out of date: run "npm run generate" and commit it.\n');
    process.exitCode = 1;
  }
} else {
  await writeFile(FILE, schema);
}
