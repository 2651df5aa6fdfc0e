import { spawn } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chooseAccount } from '../src/choose-account.ts';
import { findBinaries } from '../src/binaries.ts';
import { clearPlaces, newPlace, serverPid, start } from './support/place.ts';
import { killPrograms, startProgram } from './support/programs.ts';
import { query } from './support/query.ts';

afterEach(async () => {
  await killPrograms();
  await clearPlaces();
});

/** Asks until the server, which recovers for as long as the machine lets it, answers. */
async function answerOnceRecovered(url: string): Promise<unknown[][]> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await query(url, 'select 1');
    } catch (error) {
      if (tries === 40) throw error;
      await sleep(500);
    }
  }
}

describe('after a crash', () => {
  it('connects to the server that a killed process left running', async () => {
    const place = await newPlace();
    const program = startProgram(place.home);
    const report = await program.report;
    await query(report.url ?? '', 'create table kept as select 7 as number');
    const pid = await serverPid(place);
    await program.kill();

    const server = await start(place, { durability: 'kept' });

    expect(report.startedHere).toBe(true);
    expect(server.startedHere).toBe(false);
    expect(await serverPid(place)).toBe(pid);
    expect(await query(server.url, 'select number from kept')).toEqual([[7]]);
    expect(await server.stop()).toBe('stopped');
  });

  it('starts whole when the very first start was killed while it made the cluster', async () => {
    const place = await newPlace();
    const program = startProgram(place.home);
    const parent = dirname(place.home);
    for (let attempt = 0; attempt < 1000; attempt += 1) {
      const drafts = (await readdir(parent).catch(() => [])).filter((name) => name.includes('.init-'));
      const [draft] = drafts;
      if (draft !== undefined && (await readdir(`${parent}/${draft}/cluster`).catch(() => [])).length > 3)
        break;
      await sleep(5);
    }
    await program.kill();
    expect(await readdir(parent)).not.toContain('postgres');

    const server = await start(place);

    expect(await query(server.url, 'select 1')).toEqual([[1]]);
  });

  it('starts over the note of a server that was killed', async () => {
    const place = await newPlace();
    const killed = await start(place, { durability: 'kept' });
    await query(killed.url, 'create table kept as select 7 as number');
    process.kill(await serverPid(place), 'SIGKILL');
    expect((await killed.lost).message).toContain('PostgreSQL stopped unexpectedly');

    const server = await start(place, { durability: 'kept' });

    expect(server.startedHere).toBe(true);
    expect(await query(server.url, 'select number from kept')).toEqual([[7]]);
  });

  it('starts over a stale note whose process number now belongs to another process of the same user', async () => {
    const place = await newPlace();
    const killed = await start(place, { durability: 'kept' });
    process.kill(await serverPid(place), 'SIGKILL');
    await killed.lost;
    const account = await chooseAccount(findBinaries(), place.cluster, dirname(place.home));
    const { file, args, identity } = account.invoke('/bin/sleep', ['60']);
    const stranger = spawn(file, args, { ...identity, cwd: '/' });
    const [, ...rest] = (await readFile(place.lockFile, 'utf8')).split('\n');
    await writeFile(place.lockFile, [stranger.pid, ...rest].join('\n'));

    const server = await start(place, { durability: 'kept' });

    expect(server.startedHere).toBe(true);
    expect(stranger.exitCode).toBeNull();
    stranger.kill('SIGKILL');
    expect(await query(server.url, 'select 1')).toEqual([[1]]);
  });

  it('is not lost by the crash of one backend, which the server survives', async () => {
    const place = await newPlace();
    const server = await start(place, { durability: 'kept' });
    let lost = false;
    void server.lost.then(() => {
      lost = true;
    });
    const rows = await query(
      server.url,
      `select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    );
    process.kill(Number(rows[0]?.[0]), 'SIGKILL');
    await sleep(1500);

    expect(await answerOnceRecovered(server.url)).toEqual([[1]]);
    expect(lost).toBe(false);
    expect(await server.stop()).toBe('stopped');
  });
});

describe('starts at the same moment', () => {
  it('end in one server', async () => {
    const place = await newPlace();
    const programs = [startProgram(place.home), startProgram(place.home)];

    const here = await start(place);
    const reports = [...(await Promise.all(programs.map(({ report }) => report))), here];

    expect(new Set(reports.map(({ url }) => url)).size).toBe(1);
    expect(reports.filter(({ startedHere }) => startedHere)).toHaveLength(1);
  });
});
