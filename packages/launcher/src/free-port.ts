import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { LauncherError } from './launcher-error.ts';

/** An old portal that is just going away needs this long at most. */
const PATIENCE_MS = 3000;
const POLL_MS = 250;
/** Every address, and the one on which a program for this machine only listens. */
const HOSTS = ['::', '0.0.0.0', '127.0.0.1'];

function problemOn(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.on('error', (error: NodeJS.ErrnoException) => resolve(error.code));
    server.listen({ port, host }, () => server.close(() => resolve(undefined)));
  });
}

async function problemWith(port: number): Promise<string | undefined> {
  for (const host of HOSTS) {
    const problem = await problemOn(port, host);
    // Any other answer is about the host (a machine without IPv6), not about the port.
    if (problem === 'EADDRINUSE' || problem === 'EACCES') return problem;
  }
  return undefined;
}

/**
 * Waits a moment for the port to be free.
 *
 * @param advice how to choose another port
 * @throws LauncherError when it stays taken, or is closed to this user
 */
export async function requireFreePort(port: number, advice: string): Promise<void> {
  const started = performance.now();
  for (;;) {
    const problem = await problemWith(port);
    if (problem === undefined) return;
    if (problem === 'EACCES') {
      throw new LauncherError(`Port ${port} is closed to the current user. ${advice}`);
    }
    if (performance.now() - started > PATIENCE_MS) {
      throw new LauncherError(`Port ${port} is taken by another program. Stop that program, or ${advice}`);
    }
    await sleep(POLL_MS);
  }
}
