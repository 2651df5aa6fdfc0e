import { fork } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

/** How a process ended, in words: "exit code 1", "signal SIGKILL". */
export type Ending = string;

/** One process of the portal. */
export interface Service {
  /** What people call it. */
  readonly name: string;
  /** Resolves with the first message that `wanted` accepts; never, when none comes. */
  readonly message: <T>(wanted: (message: unknown) => T | undefined) => Promise<T>;
  readonly ended: Promise<Ending>;
  /** Asks it to end, and ends it when it has not done so after `graceMs` milliseconds. */
  readonly stop: (graceMs: number) => Promise<void>;
  readonly kill: () => void;
  /** Whether its end was asked for here. */
  readonly isStopping: () => boolean;
}

/**
 * Starts a Node program. It has a channel to this process, whose end tells it that its parent was killed, and a
 * process group of its own: a Ctrl-C at the terminal reaches only the launcher, which ends the others in order.
 */
export function startService(
  name: string,
  program: string,
  env: NodeJS.ProcessEnv,
  { args = [], ...options }: { readonly args?: readonly string[]; readonly cwd?: string } = {},
): Service {
  // A pipe for its input, which ends with this process: for programs that know nothing of the channel.
  const child = fork(program, args, {
    ...options,
    env,
    detached: true,
    stdio: ['pipe', 'inherit', 'inherit', 'ipc'],
  });
  let stopping = false;
  const messages: unknown[] = [];
  child.on('message', (message) => messages.push(message));
  const ended = new Promise<Ending>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('exit', (code, signal) => resolve(signal === null ? `exit code ${code}` : `signal ${signal}`));
  });
  return {
    name,
    ended,
    message: (wanted) =>
      new Promise((resolve) => {
        const look = (message: unknown): void => {
          const found = wanted(message);
          if (found !== undefined) resolve(found);
        };
        messages.forEach(look);
        child.on('message', look);
      }),
    stop: async (graceMs) => {
      stopping = true;
      child.kill('SIGTERM');
      const grace = new AbortController();
      const late = sleep(graceMs, 'late', { signal: grace.signal }).catch(() => 'late');
      if ((await Promise.race([ended, late])) === 'late') child.kill('SIGKILL');
      grace.abort();
      await ended;
    },
    kill: () => child.kill('SIGKILL'),
    isStopping: () => stopping,
  };
}
