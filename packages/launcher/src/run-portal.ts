import { announcement } from './announcement.ts';
import { openDatabase, type Database } from './database.ts';
import { Endings, watchForEnd, type Ending } from './ending.ts';
import { requireFreePort } from './free-port.ts';
import { explain } from './launcher-error.ts';
import { prepared, ready } from './prepare.ts';
import { startService, type Service } from './service.ts';
import { childEnvironment, readSettings, type Settings } from './settings.ts';

const GRACE_MS = 10_000;

/** The three programs of the portal, as paths of files that Node.js runs. */
export interface Programs {
  /** Prepares the database as its owner, and ends. */
  readonly prepare: string;
  readonly api: string;
  readonly worker: string;
}

export interface RunOptions {
  readonly programs: Programs;
  /** Where the local server keeps its data. */
  readonly dataDirectory: string;
  readonly env: NodeJS.ProcessEnv;
  /** How long, in milliseconds, a process gets to finish what it is doing; 10 seconds unless told. */
  readonly graceMs?: number;
  readonly print: (text: string) => void;
  readonly printError: (text: string) => void;
}

/**
 * Runs the portal until it is told to stop, or until a part of it fails; then everything is stopped, the processes
 * before their database. The answer is the exit code: 0 when it was asked to stop, else 1.
 */
export async function runPortal(options: RunOptions): Promise<number> {
  const endings = new Endings();
  const services: Service[] = [];
  const unwatch = watchForEnd(endings, () => {
    for (const service of services) service.kill();
    process.exit(130);
  });
  let database: Database | undefined;
  try {
    const settings = readSettings(options.env);
    await requireFreePort(settings.port, `choose another one: PORT=${settings.port + 1} npm start`);
    if (!endings.isRequested) {
      database = await openDatabase(settings.databaseUrl, options.dataDirectory, options.print);
      void database.lost.then((error) => endings.request(1, error.message));
      await open(options, settings, database, endings, services);
    }
  } catch (error) {
    endings.request(1, explain(error));
  }
  const ending = await endings.requested;
  await close(options, ending, services, database);
  unwatch();
  return ending.exitCode;
}

async function open(
  { programs, env, print }: RunOptions,
  settings: Settings,
  database: Database,
  endings: Endings,
  services: Service[],
): Promise<void> {
  const begin = (name: string, program: string, access: Parameters<typeof childEnvironment>[2]): Service => {
    const service = startService(name, program, childEnvironment(env, settings, access));
    services.push(service);
    return service;
  };
  if (endings.isRequested) return;
  const preparation = begin('The preparation', programs.prepare, { DATABASE_URL: database.url });
  const result = await endings.unlessEnding(prepared(preparation));
  if (result === undefined) return;
  const access = { DATABASE_API_URL: result.databaseApiUrl };
  const lasting = [begin('The API', programs.api, access), begin('The worker', programs.worker, access)];
  if ((await endings.unlessEnding(Promise.all(lasting.map(ready)))) === undefined) return;
  for (const service of lasting) {
    void service.ended.then((how) =>
      endings.request(1, `${service.name} stopped unexpectedly (${how}): the portal stops.`),
    );
  }
  print(announcement(settings.portalUrl, result.signInUsers));
}

async function close(
  { print, printError, graceMs = GRACE_MS }: RunOptions,
  ending: Ending,
  services: readonly Service[],
  database: Database | undefined,
): Promise<void> {
  if (ending.message !== undefined) printError(ending.message);
  if (database !== undefined) print('Stopping…');
  await Promise.all(services.map((service) => service.stop(graceMs)));
  try {
    const remark = await database?.stop();
    if (remark !== undefined) print(remark);
  } catch (error) {
    printError(explain(error));
  }
}
