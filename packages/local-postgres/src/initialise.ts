import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { codeOf } from './error-code.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import type { Durability } from './durability.ts';
import { LocalPostgresError } from './error.ts';
import { failureOf, hasNoRoom, diskFull } from './failure.ts';
import { layoutOf, type Layout } from './layout.ts';
import { run } from './run.ts';

const ABANDONED_AFTER_MS = 10 * 60 * 1000;

/** The one superuser of every server this package makes. */
export const SUPERUSER = 'postgres';

/**
 * Makes the cluster in a directory of its own beside `layout.home` and moves it there in one step: killed at any
 * moment, it leaves either nothing at `layout.home` or a whole cluster with its password. When another start was
 * quicker, its cluster stands.
 */
export async function initialise(
  layout: Layout,
  binaries: Binaries,
  account: Account,
  durability: Durability,
): Promise<void> {
  await removeAbandoned(layout.home);
  const draft = layoutOf(`${layout.home}.init-${process.pid}-${randomBytes(4).toString('hex')}`);
  try {
    await mkdir(draft.home, { mode: 0o700 });
    await mkdir(draft.cluster, { mode: 0o700 });
    await writeFile(draft.password, randomBytes(24).toString('base64url'), { mode: 0o600, flush: true });
    for (const path of [draft.home, draft.cluster, draft.password]) await account.own(path);
    const outcome = await run(account.invoke(binaries.initdb, initdbArguments(draft, durability)));
    if (outcome.code !== 0) throw await failureOf(outcome.output, draft.home);
    await install(draft, layout);
  } catch (error) {
    if (await hasNoRoom(dirname(layout.home))) throw diskFull(layout.home);
    throw error;
  } finally {
    await rm(draft.home, { recursive: true, force: true });
  }
}

function initdbArguments(draft: Layout, durability: Durability): string[] {
  const sync = durability === 'none' ? ['--no-sync'] : [];
  return [
    `--pgdata=${draft.cluster}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${draft.password}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // PostgreSQL's own C.UTF-8: the same order on every machine, whatever locales the system has.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--no-instructions',
    ...sync,
  ];
}

async function install(draft: Layout, layout: Layout): Promise<void> {
  try {
    await rename(draft.home, layout.home);
  } catch (error) {
    if (await isInitialised(layout)) return;
    const code = codeOf(error);
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
    throw new LocalPostgresError(
      'damaged_data',
      `${layout.home} holds files, but not a complete PostgreSQL data directory. ` +
        `Move it away (or remove it, if nothing in it is needed) and start again.`,
    );
  }
}

/** Whether a whole cluster stands at `layout.home`. */
export async function isInitialised(layout: Layout): Promise<boolean> {
  const present = await Promise.all(
    [layout.versionFile, layout.password].map((path) =>
      stat(path).then(
        () => true,
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'ENOENT') return false;
          throw error;
        },
      ),
    ),
  );
  return present.every(Boolean);
}

/** Removes drafts that a killed start left behind; one that another start is still working on is young. */
async function removeAbandoned(home: string): Promise<void> {
  const parent = dirname(home);
  const prefix = `${basename(home)}.init-`;
  for (const name of (await readdir(parent)).filter((entry) => entry.startsWith(prefix))) {
    const [pid] = name.slice(prefix.length).split('-');
    const path = join(parent, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: 0 }));
    const young = performance.timeOrigin + performance.now() - mtimeMs < ABANDONED_AFTER_MS;
    if (young && isAlive(Number(pid))) continue;
    // What its last program still writes there is no reason to fail: the next start tries again.
    await rm(path, { recursive: true, force: true, maxRetries: 2 }).catch(() => undefined);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
