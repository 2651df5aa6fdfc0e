import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { openDatabase } from './database.ts';
import { explain, LauncherError } from './launcher-error.ts';
import { childEnvironment, readSettings } from './settings.ts';

export interface OnDatabaseOptions {
  /** A program for Node.js, and what it is called with. */
  readonly program: string;
  readonly args: readonly string[];
  /** The local server's data. */
  readonly dataDirectory: string;
  readonly env: NodeJS.ProcessEnv;
  readonly print: (text: string) => void;
  readonly printError: (text: string) => void;
}

/**
 * Runs `program` to its end with the owner's address of the portal's database as `DATABASE_URL`: that of a server of
 * one's own, or the local one, which is started for it when no portal runs. The answer is the program's exit code.
 */
export async function runOnDatabase(options: OnDatabaseOptions): Promise<number> {
  try {
    return await run(options);
  } catch (error) {
    options.printError(explain(error));
    return 1;
  }
}

async function run({ program, args, dataDirectory, env, print }: OnDatabaseOptions): Promise<number> {
  const settings = readSettings(env);
  if (settings.databaseUrl === undefined && !existsSync(dataDirectory)) {
    throw new LauncherError(
      `There is no local data (${dataDirectory}): set DATABASE_URL to the database that is meant.`,
    );
  }
  const database = await openDatabase(settings.databaseUrl, dataDirectory, print);
  try {
    return await exitCode(program, args, childEnvironment(env, settings, { DATABASE_URL: database.url }));
  } finally {
    await database.stop();
  }
}

function exitCode(program: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { env, stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
