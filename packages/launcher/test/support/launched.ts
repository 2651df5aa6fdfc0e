import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { DevelopOptions } from '../../src/index.ts';
import type { Stage } from './stage.ts';

const launchProgram = fileURLToPath(new URL('launch.ts', import.meta.url));
const parentProgram = fileURLToPath(new URL('parent.ts', import.meta.url));
const running: Launched[] = [];

/** A launcher in a process of its own. */
export interface Launched {
  readonly pid: number;
  /** All it printed so far, on both channels. */
  readonly output: () => string;
  /** Resolves once the output has this text. */
  readonly says: (text: string) => Promise<void>;
  readonly exitCode: Promise<number | null>;
  readonly kill: (signal: NodeJS.Signals) => void;
}

export interface LaunchOptions {
  readonly env?: Record<string, string>;
  readonly graceMs?: number;
  /** Develop the portal in this way, instead of running it. */
  readonly develop?: Pick<DevelopOptions, 'build' | 'watched' | 'web'>;
  /** A command that stands between: `[]` a process, `['sh', '-c', …]` a process and its shell. */
  readonly below?: (command: readonly string[]) => readonly string[];
}

/** Starts the launcher on a stage. */
export function launch(
  stage: Stage,
  { env = {}, graceMs = 10_000, below, develop }: LaunchOptions = {},
): Launched {
  const { programs, dataDirectory } = stage;
  const command = [
    process.execPath,
    launchProgram,
    develop === undefined ? 'run' : 'develop',
    JSON.stringify({ programs, dataDirectory, graceMs, ...develop }),
  ];
  const [file = '', ...args] =
    below === undefined ? command : [process.execPath, parentProgram, ...below(command)];
  const child = spawn(file, args, {
    // As if it was not npm that runs the tests.
    env: { ...process.env, npm_lifecycle_event: undefined, PORT: String(stage.port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const channel of [child.stdout, child.stderr]) channel.on('data', (text) => (output += String(text)));
  const launched: Launched = {
    pid: child.pid ?? 0,
    output: () => output,
    says: async (text) => {
      for (let waited = 0; !output.includes(text); waited += 20) {
        if (waited > 20_000) throw new Error(`"${text}" was not said, but:\n${output}`);
        await sleep(20);
      }
    },
    exitCode: new Promise((resolve) => child.on('exit', (code) => resolve(code))),
    kill: (signal) => child.kill(signal),
  };
  running.push(launched);
  return launched;
}

/** Kills the launchers that a failed test left behind. */
export function killLaunched(): void {
  for (const launched of running.splice(0)) launched.kill('SIGKILL');
}

/** Waits until a process is gone; false when it still lives after five seconds. */
export async function isGone(pid: number): Promise<boolean> {
  for (let waited = 0; waited < 5000; waited += 20) {
    try {
      process.kill(pid, 0);
    } catch {
      return true;
    }
    await sleep(20);
  }
  return false;
}
