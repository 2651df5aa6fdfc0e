import 'reflect-metadata';
import { writeSync } from 'node:fs';
import { loadDemonstration } from './demo/load-demonstration.ts';
import { signInUsers, type SignInUser } from './demo/sign-in-users.ts';
import { loadPublishedOffers } from './modules/catalogue/catalogue.public.ts';
import { presentInstant } from './platform/clock/present-instant.ts';
import { ConfigError } from './platform/config/config-error.ts';
import {
  readDatabaseUrl,
  readDemonstration,
  readFilesUrl,
  readPortalUrl,
  readStandingClock,
} from './platform/config/read-config.ts';
import { prepareDatabase } from './platform/database/prepare/prepare-database.ts';
import { PrepareError } from './platform/database/prepare/prepare-error.ts';
import { openFileStore } from './platform/files/open-file-store.ts';

/** Brings a database to where the API and the worker can use it, tells the parent how, and ends. */
async function prepare(
  env: NodeJS.ProcessEnv,
): Promise<{ databaseApiUrl: string; signInUsers: SignInUser[] }> {
  const ownerUrl = readDatabaseUrl(env, 'DATABASE_URL');
  const apiUrl = env['DATABASE_API_URL'] === undefined ? null : readDatabaseUrl(env, 'DATABASE_API_URL');
  const demonstration = readDemonstration(env);
  const standingClock = readStandingClock(env, demonstration);
  const files = openFileStore(readFilesUrl(env));
  let users: SignInUser[] = [];
  const databaseApiUrl = await prepareDatabase({
    ownerUrl,
    apiUrl,
    fill: async (query) => {
      const now = standingClock ?? presentInstant();
      await loadPublishedOffers(query, now);
      if (!demonstration) return;
      await loadDemonstration(query, now, { store: files, portalUrl: readPortalUrl(env) });
      users = await signInUsers(query);
    },
  });
  return { databaseApiUrl, signInUsers: users };
}

try {
  tell({ type: 'prepared', ...(await prepare(process.env)) });
} catch (error) {
  const known = error instanceof ConfigError || error instanceof PrepareError;
  const message = known ? error.message : `The database could not be prepared: ${String(error)}`;
  if (!known && error instanceof Error) writeSync(2, `${error.stack ?? message}\n`);
  else if (process.send === undefined) writeSync(2, `${message}\n`);
  process.exitCode = 1;
  tell({ type: 'failed', message });
}

function tell(message: object): void {
  if (process.send === undefined) return;
  process.send(message, undefined, undefined, () => process.disconnect());
}
