import { spawn } from 'node:child_process';

/** A program with its arguments, and the user to become while it starts. */
export interface Invocation {
  readonly file: string;
  readonly args: readonly string[];
  readonly identity: { readonly uid?: number; readonly gid?: number };
}

/** How a program ended: its exit code (null when killed or never started) and all it printed. */
export interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

/**
 * What a PostgreSQL program gets to see: English messages, because failures are recognised by their text, and none of
 * the caller's PG… variables, which would redirect it.
 */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'TMPDIR'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}

/** Runs a program to its end. Never rejects: a program that cannot start has the code null and the reason as output. */
export function run({ file, args, identity }: Invocation): Promise<Outcome> {
  return new Promise((resolve) => {
    // The working directory is one that every account may enter.
    const child = spawn(file, args, { ...identity, cwd: '/', env: serverEnvironment(), stdio: 'pipe' });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => resolve({ code: null, output: error.message }));
    child.on('close', (code) => resolve({ code, output }));
    child.stdin.end();
  });
}
