import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Invocation } from '../../src/run.ts';

const script = fileURLToPath(new URL('start-and-hold.ts', import.meta.url));

/** What the program said once it had its server. */
export interface Report {
  readonly uid?: number;
  readonly url?: string;
  readonly port?: number;
  readonly startedHere?: boolean;
  readonly stopped?: string;
  readonly failure?: string;
}

export interface Program {
  readonly process: ChildProcess;
  /** Resolves with the program's one line of output. */
  readonly report: Promise<Report>;
  kill(): Promise<void>;
}

type AsAccount = (file: string, args: readonly string[]) => Invocation;

const programs: Program[] = [];

/** Starts another Node process that starts the server on `dataDirectory`; `as` makes it another user's. */
export function startProgram(dataDirectory: string, mode: 'hold' | 'stop' = 'hold', as?: AsAccount): Program {
  const args = [script, dataDirectory, mode];
  const { file, identity, ...rest } = as?.(process.execPath, args) ?? {
    file: process.execPath,
    args,
    identity: {},
  };
  const child = spawn(file, rest.args, { ...identity, cwd: '/', stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const report = (async () => {
    for await (const line of createInterface({ input: child.stdout })) return JSON.parse(line) as Report;
    return {};
  })();
  const program = {
    process: child,
    report,
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
  programs.push(program);
  return program;
}

export async function killPrograms(): Promise<void> {
  await Promise.all(programs.splice(0).map((program) => program.kill()));
}
