import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { NOBODY, waysToRun, type Account, type Owner } from './account.ts';
import type { Binaries } from './binaries.ts';
import { LocalPostgresError } from './error.ts';
import { run } from './run.ts';

/**
 * Chooses the account for the server. PostgreSQL refuses to run as root, so root hands it to the owner of an existing
 * cluster, to the user `postgres`, or to nobody, and in such a way that a repository below a closed directory
 * (`/root`, `mktemp -d`) can still be reached.
 *
 * @param cluster the data directory, which need not exist yet
 * @param parent an existing directory on the way to it
 * @throws LocalPostgresError `no_account` or `unsupported_platform`
 */
export async function chooseAccount(binaries: Binaries, cluster: string, parent: string): Promise<Account> {
  const me = { uid: process.getuid?.() ?? NOBODY.uid, gid: process.getgid?.() ?? NOBODY.gid };
  const existing = await ownerOf(cluster);
  const problems: string[] = [];
  for (const account of waysToRun(me, existing, (await postgresUser()) ?? NOBODY)) {
    const problem = await problemOf(account, binaries, parent, existing !== undefined);
    if (problem === undefined) return account;
    problems.push(problem);
  }
  throw me.uid === 0 ? noAccount(binaries, parent, problems) : notHere(problems);
}

/**
 * Enters the directory and lets initdb look for all it needs, the server program first: everything must be within the
 * account's reach. Its next complaint, about a user without a name, concerns the making of a cluster only.
 */
async function problemOf(
  account: Account,
  binaries: Binaries,
  directory: string,
  isMade: boolean,
): Promise<string | undefined> {
  const script = 'cd "$1" && exec "$2" --show --pgdata="$1/none"';
  const { code, output } = await run(
    account.invoke('/bin/sh', ['-c', script, 'sh', directory, binaries.initdb]),
  );
  if (code === 0 || (isMade && output.includes('could not look up effective user ID'))) return undefined;
  return output.trim().split('\n').at(-1);
}

async function ownerOf(path: string): Promise<Owner | undefined> {
  try {
    const { uid, gid } = await stat(path);
    return { uid, gid };
  } catch {
    return undefined;
  }
}

async function postgresUser(): Promise<Owner | undefined> {
  const users = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const entry = /^postgres:[^:]*:(\d+):(\d+):/m.exec(users);
  return entry === null ? undefined : { uid: Number(entry[1]), gid: Number(entry[2]) };
}

function noAccount(binaries: Binaries, parent: string, problems: readonly string[]): LocalPostgresError {
  return new LocalPostgresError(
    'no_account',
    `PostgreSQL refuses to run as root, and no other user of this machine reaches both\n` +
      `  ${dirname(binaries.postgres)}\n  ${parent}\n(${problems.join('; ')}).\n` +
      `Run as an ordinary user, or move the repository to a directory that other users may enter.`,
  );
}

function notHere(problems: readonly string[]): LocalPostgresError {
  return new LocalPostgresError(
    'unsupported_platform',
    `PostgreSQL does not run on this machine: ${problems[0]}.\n` +
      `Set DATABASE_URL to a PostgreSQL server of your own instead.`,
  );
}
