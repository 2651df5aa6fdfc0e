import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from './account.ts';
import { chooseAccount } from './choose-account.ts';
import { findBinaries, type Binaries } from './binaries.ts';
import type { Durability } from './durability.ts';
import { LocalPostgresError } from './error.ts';
import { diskFull, failureOf, hasNoRoom, withClearFailures } from './failure.ts';
import { findServer } from './find.ts';
import { initialise, isInitialised } from './initialise.ts';
import { launch } from './launch.ts';
import { layoutOf, type Layout } from './layout.ts';
import { removeStaleLockFile, type LockFile } from './lock-file.ts';
import { choosePort } from './port.ts';
import { readPassword, serverOf, type LocalPostgres } from './server.ts';
import { checkVersion } from './version.ts';

/** A server that recovers a large log after a crash answers "not now" for this long at most. */
const PATIENCE_MS = 90_000;
/** A starting server opens its port within milliseconds of writing its note; after this long the note is stale. */
const STALE_AFTER_MS = 2000;
const POLL_MS = 200;

export interface StartOptions {
  /** Where the data lives; made when absent. Everything in it belongs to this package. */
  readonly dataDirectory: string;
  /** A port to insist on; without it the last one if free, else any free one. A running server keeps its own. */
  readonly port?: number;
  readonly durability?: Durability;
  /** Is told in a short sentence what takes time. */
  readonly log?: (message: string) => void;
}

/**
 * Answers with a running server on `dataDirectory`: the one that already runs there, or else a new one. Any number of
 * starts at the same moment end in one server. It outlives this process unless `stop()` is called.
 *
 * @throws LocalPostgresError for everything that a person can act on
 */
export async function startLocalPostgres(options: StartOptions): Promise<LocalPostgres> {
  const { dataDirectory, durability = 'kept', log = () => undefined } = options;
  const layout = layoutOf(dataDirectory);
  const binaries = findBinaries();
  return withClearFailures(layout.home, async () => {
    const parent = dirname(layout.home);
    await mkdir(parent, { recursive: true });
    const account = await chooseAccount(binaries, layout.cluster, parent);
    if (!(await isInitialised(layout))) {
      log('Making the database (once, some seconds)');
      await initialise(layout, binaries, account, durability);
    }
    await checkVersion(layout, binaries, account);
    return connectOrLaunch(layout, { binaries, account, durability, port: options.port });
  });
}

interface Means {
  readonly binaries: Binaries;
  readonly account: Account;
  readonly durability: Durability;
  readonly port: number | undefined;
}

async function connectOrLaunch(layout: Layout, means: Means): Promise<LocalPostgres> {
  const password = await readPassword(layout);
  const started = performance.now();
  let suspect: { lockFile: LockFile; since: number } | undefined;
  while (performance.now() - started < PATIENCE_MS) {
    const finding = await findServer(layout, password);
    if (finding.kind === 'running') return serverOf(layout, finding.port, password, finding.client, false);
    if (finding.kind === 'wait') {
      await sleep(POLL_MS);
      continue;
    }
    const port = means.port ?? (await choosePort(layout));
    const patience = PATIENCE_MS - (performance.now() - started);
    const attempt = await launch(layout, { ...means, port, password, patience });
    if (attempt.kind === 'ready') {
      await rememberPort(layout, means.account, port);
      return serverOf(layout, port, password, attempt.client, true);
    }
    if (attempt.kind === 'port_taken' && means.port !== undefined) throw portTaken(port);
    if (attempt.kind === 'ended') throw await failureOf(attempt.output, layout.home, layout.log);
    if (attempt.kind === 'held' && finding.lockFile !== undefined) {
      const { lockFile } = finding;
      if (suspect?.lockFile.text !== lockFile.text) suspect = { lockFile, since: performance.now() };
      if (performance.now() - suspect.since > STALE_AFTER_MS) await removeStaleLockFile(layout, lockFile);
    }
    await sleep(POLL_MS);
  }
  if (await hasNoRoom(layout.home)) throw diskFull(layout.home);
  throw new LocalPostgresError(
    'not_answering',
    `The PostgreSQL server on ${layout.home} does not answer. Its log is ${layout.log}; ` +
      `a server that hangs can be stopped with: kill -INT $(head -1 ${layout.lockFile})`,
  );
}

async function rememberPort(layout: Layout, account: Account, port: number): Promise<void> {
  await writeFile(layout.port, `${port}\n`);
  await account.own(layout.port);
}

function portTaken(port: number): LocalPostgresError {
  return new LocalPostgresError(
    'port_taken',
    `Port ${port} of this machine is taken by another program: choose another for PostgreSQL.`,
  );
}

/**
 * The server that already runs on `dataDirectory`, or `undefined` when none does; starts nothing.
 *
 * @throws LocalPostgresError `not_answering` when one is there and does not answer
 */
export async function findLocalPostgres(dataDirectory: string): Promise<LocalPostgres | undefined> {
  const layout = layoutOf(dataDirectory);
  return withClearFailures(layout.home, async () => {
    if (!(await isInitialised(layout))) return undefined;
    const password = await readPassword(layout);
    const started = performance.now();
    while (performance.now() - started < STALE_AFTER_MS * 3) {
      const finding = await findServer(layout, password);
      if (finding.kind === 'running') return serverOf(layout, finding.port, password, finding.client, false);
      if (finding.kind === 'absent') return undefined;
      await sleep(POLL_MS);
    }
    throw new LocalPostgresError(
      'not_answering',
      `A PostgreSQL server on ${layout.home} is there and does not answer: it is perhaps just starting or stopping. ` +
        `Try again in a moment.`,
    );
  });
}
