import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { MigrationInterface } from 'typeorm';

type Migration = new () => MigrationInterface;

const FOLDER = join(import.meta.dirname, '../../migrations');
const MIGRATION_FILE = /^\d{13}-.+\.(ts|js)$/;

/** Every migration of the folder, in order of its timestamp. */
export async function migrations(): Promise<Migration[]> {
  const files = (await readdir(FOLDER)).filter((name) => MIGRATION_FILE.test(name)).sort();
  const modules = await Promise.all(
    files.map((name) => import(pathToFileURL(join(FOLDER, name)).href) as Promise<Record<string, Migration>>),
  );
  return modules.flatMap((module) => Object.values(module));
}
