import { spawn, type ChildProcess } from 'node:child_process';
import { open, type FileHandle } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import type { Durability } from './durability.ts';
import type { Layout } from './layout.ts';
import { probe } from './probe.ts';
import { serverEnvironment } from './run.ts';

const POLL_MS = 50;
const LOG_LIMIT_BYTES = 4 * 1024 * 1024;

/** How an attempt to start the server ended. */
export type Launch =
  | { readonly kind: 'ready'; readonly client: Client }
  /** PostgreSQL believes that another server holds the data directory. */
  | { readonly kind: 'held' }
  | { readonly kind: 'port_taken' }
  | { readonly kind: 'ended'; readonly output: string }
  | { readonly kind: 'too_slow' };

export interface LaunchOptions {
  readonly binaries: Binaries;
  readonly account: Account;
  readonly port: number;
  readonly password: string;
  readonly durability: Durability;
  /** Milliseconds until a server that answers nothing is given up. */
  readonly patience: number;
}

function serverArguments(layout: Layout, port: number, durability: Durability): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    shared_buffers: '64MB',
    max_wal_size: '256MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    jit: 'off',
    ...(durability === 'none' ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', layout.cluster, '-p', String(port), ...options];
}

/** Starts the server apart from this process's terminal and life, and waits until it answers or ends. */
export async function launch(layout: Layout, options: LaunchOptions): Promise<Launch> {
  const { account, binaries, port, password, durability, patience } = options;
  const log = await openLog(layout, account);
  try {
    const { size } = await log.stat();
    const started = performance.now();
    const invocation = account.invoke(binaries.postgres, serverArguments(layout, port, durability));
    const server = spawn(invocation.file, invocation.args, {
      ...invocation.identity,
      cwd: '/',
      env: serverEnvironment(),
      // A process group of its own: a Ctrl-C at the terminal is for the portal, which stops the server last.
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    server.unref();
    const ended = endOf(server);
    while (performance.now() - started < patience) {
      if ((await Promise.race([ended, sleep(POLL_MS)])) === 'ended')
        return explain(await readFrom(log, size));
      const answer = await probe(layout, port, password);
      if (answer.kind === 'ours') return { kind: 'ready', client: answer.client };
    }
    server.kill('SIGQUIT');
    return { kind: 'too_slow' };
  } finally {
    await log.close();
  }
}

function endOf(server: ChildProcess): Promise<'ended'> {
  return new Promise((resolve) => {
    server.on('error', () => resolve('ended'));
    server.on('exit', () => resolve('ended'));
  });
}

async function openLog(layout: Layout, account: Account): Promise<FileHandle> {
  const log = await open(layout.log, 'a+', 0o600);
  await account.own(layout.log);
  if ((await log.stat()).size > LOG_LIMIT_BYTES) await log.truncate();
  return log;
}

async function readFrom(log: FileHandle, position: number): Promise<string> {
  const { size } = await log.stat();
  const { buffer, bytesRead } = await log.read({
    buffer: Buffer.alloc(Math.max(size - position, 0)),
    position,
  });
  return buffer.subarray(0, bytesRead).toString();
}

function explain(output: string): Launch {
  if (
    /lock file ".*" already exists|shared memory block .* is still in use|lock file ".*" is empty/.test(
      output,
    )
  ) {
    return { kind: 'held' };
  }
  if (/could not bind .*Address already in use/.test(output)) return { kind: 'port_taken' };
  return { kind: 'ended', output };
}
