import { openDatabase, type Database } from './database.ts';
import { Endings, watchForEnd, type Ending } from './ending.ts';
import { requireFreePort } from './free-port.ts';
import { explain } from './launcher-error.ts';
import { startService, type Service } from './service.ts';
import { filesUrlOf } from './files-url.ts';
import { secretKeyOf } from './secret-key.ts';
import { readSettings, type Settings } from './settings.ts';

const GRACE_MS = 10_000;

/** What every way to run the portal is told. */
export interface FrameOptions {
  /** Where the local server keeps its data. */
  readonly dataDirectory: string;
  readonly env: NodeJS.ProcessEnv;
  /** How long, in milliseconds, a process gets to finish what it is doing; 10 seconds unless told. */
  readonly graceMs?: number;
  readonly print: (text: string) => void;
  readonly printError: (text: string) => void;
}

/** A run under way: its database is open, and what it starts is stopped at its end. */
export interface Frame {
  readonly settings: Settings;
  readonly database: Database;
  /** What the portal's processes seal and open secrets with. */
  readonly secretKey: string;
  /** Where files are kept. */
  readonly filesUrl: string;
  readonly endings: Endings;
  /** Starts a process that the end of the run stops. */
  readonly begin: typeof startService;
  /** What was begun and not finished. */
  readonly running: () => readonly Service[];
  /** Stops a process before the end of the run. */
  readonly finish: (service: Service) => Promise<void>;
}

/** A port that must be free, and how to choose another one. */
export interface NeededPort {
  readonly port: number;
  readonly advice: string;
}

/**
 * Checks the ports, opens the database, lets `work` start what it wants, and waits until the run is told to stop or a
 * part of it fails; then everything is stopped, the processes before their database. The answer is the exit code: 0
 * when it was asked to stop, else 1.
 */
export async function inFrame(
  options: FrameOptions,
  portsFor: (settings: Settings) => readonly NeededPort[],
  work: (frame: Frame) => Promise<void>,
): Promise<number> {
  const { dataDirectory, env, graceMs = GRACE_MS, print } = options;
  const endings = new Endings();
  const services = new Set<Service>();
  const begin: typeof startService = (...service) => {
    const started = startService(...service);
    services.add(started);
    return started;
  };
  const finish = async (service: Service): Promise<void> => {
    await service.stop(graceMs);
    services.delete(service);
  };
  const unwatch = watchForEnd(endings, () => {
    for (const service of services) service.kill();
    process.exit(130);
  });
  let database: Database | undefined;
  try {
    const settings = readSettings(env);
    for (const { port, advice } of portsFor(settings)) await requireFreePort(port, advice);
    if (!endings.isRequested) {
      database = await openDatabase(settings.databaseUrl, dataDirectory, print);
      void database.lost.then((error) => endings.request(1, error.message));
    }
    if (database !== undefined && !endings.isRequested) {
      const secretKey = await secretKeyOf(env, dataDirectory);
      const filesUrl = filesUrlOf(env, dataDirectory);
      const running = () => [...services];
      await work({ settings, database, secretKey, filesUrl, endings, begin, finish, running });
    }
  } catch (error) {
    endings.request(1, explain(error));
  }
  const ending = await endings.requested;
  await close(options, ending, () => Promise.all([...services].map(finish)), database);
  unwatch();
  return ending.exitCode;
}

async function close(
  { print, printError }: FrameOptions,
  ending: Ending,
  finishAll: () => Promise<unknown>,
  database: Database | undefined,
): Promise<void> {
  if (ending.message !== undefined) printError(ending.message);
  if (database !== undefined) print('Stopping…');
  await finishAll();
  try {
    const remark = await database?.stop();
    if (remark !== undefined) print(remark);
  } catch (error) {
    printError(explain(error));
  }
}
