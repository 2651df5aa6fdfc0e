import { readFile } from 'node:fs/promises';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { LocalPostgresError } from './error.ts';
import type { Layout } from './layout.ts';
import { run } from './run.ts';

/**
 * Refuses a cluster that another major version of PostgreSQL made: the server would not open it, and says so in a way
 * that helps nobody.
 *
 * @throws LocalPostgresError `newer_data`, `older_data` or `damaged_data`
 */
export async function checkVersion(layout: Layout, binaries: Binaries, account: Account): Promise<void> {
  const written = (await readFile(layout.versionFile, 'utf8')).trim();
  const made = Number(written);
  const { output } = await run(account.invoke(binaries.postgres, ['--version']));
  const ours = Number(/PostgreSQL\D*(\d+)/.exec(output)?.[1]);
  if (made === ours) return;
  if (!Number.isInteger(made) || made <= 0) {
    throw new LocalPostgresError(
      'damaged_data',
      `${layout.versionFile} should name a version of PostgreSQL and says "${written.slice(0, 40)}".`,
    );
  }
  const newer = made > ours;
  throw new LocalPostgresError(
    newer ? 'newer_data' : 'older_data',
    `The data directory ${layout.home} was made by PostgreSQL ${made}, and the server here is PostgreSQL ${ours}, ` +
      `which cannot open ${newer ? 'newer' : 'older'} data. Use the ${newer ? 'newer' : 'older'} release that made it, ` +
      `or move the directory away to begin with an empty one.`,
  );
}
