import { rm, stat } from 'node:fs/promises';
import { findLocalPostgres } from '@akouendy/local-postgres';
import { explain, LauncherError } from './launcher-error.ts';

export interface ResetOptions {
  /** Everything that the portal stores on this machine. */
  readonly dataRoot: string;
  /** The local server's part of it. */
  readonly dataDirectory: string;
  readonly env: NodeJS.ProcessEnv;
  readonly print: (text: string) => void;
  readonly printError: (text: string) => void;
}

/**
 * Removes the local data, so that the next start begins anew. Never touches a server that the person runs, nor data
 * that a portal is using. The answer is the exit code.
 */
export async function resetPortal(options: ResetOptions): Promise<number> {
  try {
    options.print(await reset(options));
    return 0;
  } catch (error) {
    options.printError(explain(error));
    return 1;
  }
}

async function reset({ dataRoot, dataDirectory, env }: ResetOptions): Promise<string> {
  if (env['DATABASE_URL'] !== undefined && env['DATABASE_URL'] !== '') {
    throw new LauncherError(
      `DATABASE_URL is set, and a reset never touches a server of your own: to begin anew there, drop its database ` +
        `and create it again. To remove the local data (${dataRoot}), unset DATABASE_URL.`,
    );
  }
  const server = await findLocalPostgres(dataDirectory);
  if ((await server?.stop()) === 'in_use') {
    throw new LauncherError(
      `A portal is running on this data, or another program is connected to its database. Stop it first.`,
    );
  }
  if (!(await exists(dataRoot))) return `There is nothing to remove: ${dataRoot} does not exist.`;
  try {
    await rm(dataRoot, { recursive: true, force: true });
  } catch (error) {
    const why = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
    throw new LauncherError(
      `${dataRoot} could not be removed (${why}): it was perhaps made by another user of this machine.`,
    );
  }
  return `Removed ${dataRoot}. The next start begins anew.`;
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
