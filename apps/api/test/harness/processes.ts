import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

/** One of the portal's built programs as a process of its own. */
export interface PortalProcess {
  readonly child: ChildProcess;
  /** Where it is reached; of a worker nothing is there. */
  readonly address: string;
  /** What it has logged, one JSON object a line. */
  readonly log: string[];
  /** Asks it to end, and waits until it has. */
  stop(): Promise<void>;
}

/** Starts the built `program` on a database and waits until it says that it is up; `settings` replace the test's own. */
export async function startProcess(
  program: 'main' | 'worker',
  databaseApiUrl: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<PortalProcess> {
  const path = join(import.meta.dirname, `../../dist/${program}.js`);
  if (!existsSync(path)) throw new Error(`${path} is missing: run "npm run build" first`);
  const port = String(await freePort());
  // The HTTP entry takes documents of the tests' own, which no setting can ask of the program itself.
  const entry = program === 'main' ? join(import.meta.dirname, 'free-form-main.mjs') : path;
  const child = fork(entry, [], {
    execArgv: [],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      PORT: port,
      DATABASE_API_URL: databaseApiUrl,
      PORTAL_SECRET_KEY: Buffer.alloc(32, 1).toString('base64'),
      PORTAL_DEMONSTRATION: 'on',
      PORTAL_CLOCK: '2026-03-10T10:00:00+01:00',
      LOG_LEVEL: 'warn',
      ...settings,
    },
  });
  const log: string[] = [];
  child.stdout?.on('data', (chunk: Buffer) => log.push(chunk.toString('utf8')));
  const ended = once(child, 'exit');
  const [message] = (await Promise.race([once(child, 'message'), ended])) as [{ type?: string } | number];
  if (typeof message === 'number' || message.type !== 'ready') {
    throw new Error(`${program} did not start: ${JSON.stringify(message)}\n${log.join('')}`);
  }
  return {
    child,
    log,
    address: `http://localhost:${port}`,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      await ended;
    },
  };
}

/** A port of this machine that nobody has. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
