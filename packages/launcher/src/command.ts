import { spawn } from 'node:child_process';

/** A program with its arguments, and where to run it. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
}

/** Runs a command to its end, on this terminal; whether it succeeded. */
export function succeeds({ file, args, cwd }: Command): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}
