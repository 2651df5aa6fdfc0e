import type { Frame } from './frame.ts';
import { prepared, ready, type SignInUser } from './prepare.ts';
import type { Service } from './service.ts';
import { childEnvironment } from './settings.ts';

/** The three programs of the portal, as paths of files that Node.js runs. */
export interface Programs {
  /** Prepares the database as its owner, and ends. */
  readonly prepare: string;
  readonly api: string;
  readonly worker: string;
}

/** The portal, open: its lasting processes and who can sign in to the demonstration. */
export interface OpenPortal {
  readonly services: readonly Service[];
  readonly signInUsers: readonly SignInUser[];
}

/**
 * Prepares the database, then starts the API and the worker, and waits until both are up. `undefined` when the run is
 * told to end meanwhile.
 *
 * @throws LauncherError with the words of the process that failed
 */
export async function openPortal(
  { settings, database, secretKey, filesUrl, endings, begin, finish }: Frame,
  programs: Programs,
  env: NodeJS.ProcessEnv,
): Promise<OpenPortal | undefined> {
  const preparation = begin(
    'The preparation',
    programs.prepare,
    childEnvironment(env, settings, {
      DATABASE_URL: database.url,
      PORTAL_SECRET_KEY: secretKey,
      PORTAL_FILES_URL: filesUrl,
      // With a server of one's own, the API's role may be one's own as well.
      ...(settings.databaseUrl === undefined || env['DATABASE_API_URL'] === undefined
        ? {}
        : { DATABASE_API_URL: env['DATABASE_API_URL'] }),
    }),
  );
  const result = await endings.unlessEnding(prepared(preparation));
  if (result === undefined) return undefined;
  await finish(preparation);
  const apiEnvironment = childEnvironment(env, settings, {
    DATABASE_API_URL: result.databaseApiUrl,
    PORTAL_SECRET_KEY: secretKey,
    PORTAL_FILES_URL: filesUrl,
  });
  const services = [
    begin('The API', programs.api, apiEnvironment),
    begin('The worker', programs.worker, apiEnvironment),
  ];
  const up = await endings.unlessEnding(Promise.all(services.map(ready)));
  return up === undefined ? undefined : { services, signInUsers: result.signInUsers };
}
