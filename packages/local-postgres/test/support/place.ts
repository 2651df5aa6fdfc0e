import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  findLocalPostgres,
  startLocalPostgres,
  type LocalPostgres,
  type StartOptions,
} from '../../src/index.ts';
import { layoutOf, type Layout } from '../../src/layout.ts';

const places: Layout[] = [];
const servers: LocalPostgres[] = [];

/** A data directory of its own below a directory that only its owner may enter (`mkdtemp` makes it 0700). */
export async function newPlace(): Promise<Layout> {
  const layout = layoutOf(join(await mkdtemp(join(tmpdir(), 'local-postgres-')), 'data', 'postgres'));
  places.push(layout);
  return layout;
}

/** Starts the server of a place; `clearPlaces` stops it. */
export async function start(
  place: Layout,
  options: Omit<StartOptions, 'dataDirectory'> = { durability: 'none' },
): Promise<LocalPostgres> {
  const server = await startLocalPostgres({ dataDirectory: place.home, ...options });
  servers.push(server);
  return server;
}

/** Stops what the test started, by whatever process, and removes its places. */
export async function clearPlaces(): Promise<void> {
  for (const server of servers.splice(0)) await server.stop({ disconnectOthers: true });
  for (const layout of places.splice(0)) {
    const left = await findLocalPostgres(layout.home).catch(() => undefined);
    await left?.stop({ disconnectOthers: true });
    await rm(dirname(dirname(layout.home)), { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** The process number of the server that holds the place. */
export async function serverPid(layout: Layout): Promise<number> {
  return Number((await readFile(layout.lockFile, 'utf8')).split('\n')[0]);
}
