import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { codeOf } from './error-code.ts';
import { LocalPostgresError } from './error.ts';
import type { Layout } from './layout.ts';
import { readLockFile } from './lock-file.ts';
import { probe } from './probe.ts';

/** How long others get to close their connections: a process just stopped takes a moment to be missed. */
const OTHERS_MS = 1000;
const FAST_SHUTDOWN_MS = 20_000;
const IMMEDIATE_SHUTDOWN_MS = 5000;
const POLL_MS = 50;
/** Any number that no other program uses as an advisory lock in the database `postgres`. */
const STOP_LOCK = 5_432_001;

export interface StopOptions {
  /** Stop the server even while others are connected to it. */
  readonly disconnectOthers?: boolean;
}

export type StopResult = 'stopped' | 'in_use';

/**
 * Stops the server behind `client` and waits for its end; leaves it running while anyone else is connected. Of several
 * that stop at once, each sees the others until the last one, which stops the server.
 */
export async function stopServer(
  layout: Layout,
  port: number,
  password: string,
  client: Client,
  { disconnectOthers = false }: StopOptions,
): Promise<StopResult> {
  try {
    if (!disconnectOthers && !(await isAlone(client))) {
      await client.end();
      return 'in_use';
    }
  } catch (error) {
    // The connection broke: somebody else is stopping the server, or it is gone, which is what was asked for.
    if (await isGone(layout, port, password)) return 'stopped';
    throw error;
  }
  // The note is this server's: it has just answered under this directory's password.
  const pid = (await readLockFile(layout))?.pid;
  if (pid !== undefined) await shutDown(layout, pid);
  return 'stopped';
}

async function isAlone(client: Client): Promise<boolean> {
  await client.query('select pg_advisory_lock($1)', [STOP_LOCK]);
  const started = performance.now();
  for (;;) {
    const answer = await client.query<{ others: boolean }>(
      `select exists (select from pg_stat_activity
                       where backend_type = 'client backend' and pid <> pg_backend_pid()) as others`,
    );
    if (answer.rows[0]?.others === false) return true;
    if (performance.now() - started > OTHERS_MS) return false;
    await sleep(POLL_MS);
  }
}

async function isGone(layout: Layout, port: number, password: string): Promise<boolean> {
  const started = performance.now();
  while (performance.now() - started < FAST_SHUTDOWN_MS) {
    const answer = await probe(layout, port, password);
    if (answer.kind === 'nobody' || answer.kind === 'foreign') return true;
    if (answer.kind === 'ours') {
      await answer.client.end();
      return false;
    }
    await sleep(POLL_MS);
  }
  return false;
}

async function shutDown(layout: Layout, pid: number): Promise<void> {
  for (const [sign, patience] of [
    ['SIGINT', FAST_SHUTDOWN_MS],
    ['SIGQUIT', IMMEDIATE_SHUTDOWN_MS],
  ] as const) {
    if (!signal(pid, sign)) return;
    const started = performance.now();
    while (performance.now() - started < patience) {
      // It removes its note as its last act; killed meanwhile, it leaves the note behind.
      if ((await readLockFile(layout))?.pid !== pid || !signal(pid, 0)) return;
      await sleep(POLL_MS);
    }
  }
  throw new LocalPostgresError(
    'not_answering',
    `PostgreSQL (process ${pid}) does not stop. Its log is ${layout.log}.`,
  );
}

/** Sends a signal; false when there is no such process. */
function signal(pid: number, sign: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, sign);
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false;
    throw error;
  }
}
