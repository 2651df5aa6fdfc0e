import { chown, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Binaries } from './binaries.ts';
import { LocalPostgresError } from './error.ts';
import { run, type Invocation } from './run.ts';

/** Who the server runs as. */
export interface Account {
  /** The invocation of `file` as this account. */
  readonly invoke: (file: string, args: readonly string[]) => Invocation;
  /** Makes the account the owner of what this process has just written. */
  readonly own: (path: string) => Promise<void>;
}

interface Owner {
  readonly uid: number;
  readonly gid: number;
}

const NOBODY: Owner = { uid: 65534, gid: 65534 };

const self: Account = {
  invoke: (file, args) => ({ file, args, identity: {} }),
  own: () => Promise.resolve(),
};

function ownedBy(owner: Owner, invoke: Account['invoke']): Account {
  return { invoke, own: (path) => chown(path, owner.uid, owner.gid) };
}

function through(owner: Owner, tool: string, options: readonly string[]): Account {
  return ownedBy(owner, (file, args) => ({ file: tool, args: [...options, file, ...args], identity: {} }));
}

/** Another user who keeps one right of root's: to pass through directories that are closed to that user. */
function withCapability(owner: Owner, capability: string): Account {
  return through(owner, 'setpriv', [
    `--reuid=${owner.uid}`,
    `--regid=${owner.gid}`,
    '--clear-groups',
    `--inh-caps=+${capability}`,
    `--ambient-caps=+${capability}`,
  ]);
}

/** Root seen under another number inside a user namespace: files stay root's. */
function inNamespace(): Account {
  const { uid, gid } = NOBODY;
  return through({ uid: 0, gid: 0 }, 'unshare', ['--user', `--map-user=${uid}`, `--map-group=${gid}`]);
}

/** From the plainest to the most particular; the first one that reaches its files is taken. */
function candidates(owner: Owner): readonly Account[] {
  if (owner.uid === 0) return [inNamespace()];
  return [
    ownedBy(owner, (file, args) => ({ file, args, identity: { uid: owner.uid, gid: owner.gid } })),
    withCapability(owner, 'dac_read_search'),
    withCapability(owner, 'dac_override'),
    inNamespace(),
  ];
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

/** Enters the directory and runs the server program: both must be within the account's reach. */
async function reaches(account: Account, binaries: Binaries, directory: string): Promise<string | undefined> {
  const script = 'cd "$1" && exec "$2" --version';
  const outcome = await run(account.invoke('/bin/sh', ['-c', script, 'sh', directory, binaries.postgres]));
  return outcome.code === 0 ? undefined : outcome.output.trim();
}

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
  if (process.getuid?.() !== 0) {
    const problem = await reaches(self, binaries, parent);
    if (problem === undefined) return self;
    throw new LocalPostgresError(
      'unsupported_platform',
      `PostgreSQL does not run on this machine: ${problem}\n` +
        `Set DATABASE_URL to a PostgreSQL server of your own instead.`,
    );
  }
  const owner = (await ownerOf(cluster)) ?? (await postgresUser()) ?? NOBODY;
  const problems: string[] = [];
  for (const candidate of candidates(owner)) {
    const problem = await reaches(candidate, binaries, parent);
    if (problem === undefined) return candidate;
    problems.push(problem);
  }
  throw new LocalPostgresError(
    'no_account',
    `PostgreSQL refuses to run as root, and no other user of this machine reaches both\n` +
      `  ${dirname(binaries.postgres)}\n  ${parent}\n(${problems.join('; ')}).\n` +
      `Run as an ordinary user, or move the repository to a directory that other users may enter.`,
  );
}
