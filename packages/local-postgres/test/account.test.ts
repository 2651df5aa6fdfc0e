import { execFileSync } from 'node:child_process';
import { cp, mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chooseAccount } from '../src/choose-account.ts';
import { findBinaries } from '../src/binaries.ts';
import { initialise, isInitialised } from '../src/initialise.ts';
import { clearPlaces, newPlace, start } from './support/place.ts';
import { killPrograms, startProgram } from './support/programs.ts';
import { query } from './support/query.ts';

const isRoot = process.getuid?.() === 0;
const here = dirname(fileURLToPath(import.meta.url));

afterEach(async () => {
  await killPrograms();
  await clearPlaces();
});

async function uidOf(url: string): Promise<number> {
  const [status] = await query(url, `select pg_read_file('/proc/self/status')`);
  return Number(/^Uid:\s+(\d+)/m.exec(String(status?.[0]))?.[1]);
}

describe('the account of the server', () => {
  it('is never root, and reaches a data directory below a closed one', async () => {
    const place = await newPlace();
    const server = await start(place);

    const uid = await uidOf(server.url);

    expect(uid === 0).toBe(false);
    expect(uid === process.getuid?.()).toBe(!isRoot);
  });

  it('reaches programs below a closed directory as well', async () => {
    const place = await newPlace();
    const closed = dirname(dirname(place.home));
    const { initdb } = findBinaries();
    await cp(dirname(dirname(initdb)), `${closed}/native`, { recursive: true, verbatimSymlinks: true });
    const copied = { initdb: `${closed}/native/bin/initdb`, postgres: `${closed}/native/bin/postgres` };
    await mkdir(`${closed}/data`);

    const account = await chooseAccount(copied, place.cluster, `${closed}/data`);
    await initialise(place, copied, account, 'none');

    expect(await isInitialised(place)).toBe(true);
    const { uid } = await stat(place.cluster);
    expect((await stat(closed)).mode & 0o077).toBe(0);
    expect(uid === process.getuid?.()).toBe(!isRoot);
  });

  it('is the ordinary user who starts it', async () => {
    const place = await newPlace();
    await mkdir(dirname(place.home));
    // Run by root, this test becomes another user first, in the way that the package itself does.
    const account = await chooseAccount(findBinaries(), place.cluster, here);
    for (const path of [dirname(place.home), dirname(dirname(place.home))]) await account.own(path);

    const report = await startProgram(place.home, 'stop', account.invoke).report;

    expect(report).toMatchObject({ startedHere: true, stopped: 'stopped' });
    expect(report.uid === 0).toBe(false);
  });

  it('stays the one that made the cluster, whoever starts it next', async () => {
    const place = await newPlace();
    const first = await start(place);
    await first.stop();
    const owner = isRoot ? 4321 : process.getuid?.();
    execFileSync('chown', ['-R', String(owner), place.home]);

    const server = await start(place);

    expect(await uidOf(server.url)).toBe(owner);
  });
});
