import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { findLocalPostgres, startLocalPostgres } from '@akouendy/local-postgres';
import { isGone, killLaunched, launch } from './support/launched.ts';
import { clearStages, newStage } from './support/stage.ts';

afterEach(async () => {
  killLaunched();
  await clearStages();
});

const OPEN = 'The AKOUENDY portal is open at';

describe('a portal that runs', () => {
  it('shows the address and the users, gives each process its own database address, and stops on SIGTERM', async () => {
    const stage = await newStage();
    const portal = launch(stage, { env: { PGPASSWORD: 'of-the-owner', DATABASE_API_URL: 'stale' } });
    await portal.says('Ctrl-C stops everything');

    expect(portal.output()).toContain(`${OPEN} http://localhost:${stage.port}\n`);
    expect(portal.output()).toContain('  client admin   Ada Martin    Alpha    ada@example.test   demo-1\n');
    const server = await findLocalPostgres(stage.dataDirectory);
    const ownerUrl = server?.url ?? '';
    await server?.stop();
    expect((await stage.environmentOf('prepare'))['DATABASE_URL']).toBe(ownerUrl);
    const password = new URL(ownerUrl).password;
    for (const program of ['api', 'worker'] as const) {
      const env = await stage.environmentOf(program);
      expect(env).toMatchObject({
        DATABASE_API_URL: 'postgresql://portal_api:of-the-api@127.0.0.1/portal',
        PORT: String(stage.port),
        PORTAL_URL: `http://localhost:${stage.port}`,
        PORTAL_DEMONSTRATION: 'on',
      });
      expect(Object.keys(env).filter((name) => /^(PG|DATABASE_URL)/.test(name))).toEqual([]);
      expect(JSON.stringify(env)).not.toContain(password);
    }

    portal.kill('SIGTERM');

    expect(await portal.exitCode).toBe(0);
    expect(await isGone(await stage.pidOf('api'))).toBe(true);
    expect(await isGone(await stage.pidOf('worker'))).toBe(true);
    expect(await findLocalPostgres(stage.dataDirectory)).toBeUndefined();
  });

  it('gives each process the same key for secrets, kept from the first start on for its owner alone', async () => {
    const stage = await newStage();
    const keys: (string | undefined)[] = [];
    for (const env of [{}, {}, { PORTAL_SECRET_KEY: 'of their own' }]) {
      const portal = launch(stage, { env });
      await portal.says('Ctrl-C stops everything');
      for (const program of ['prepare', 'api', 'worker'] as const) {
        keys.push((await stage.environmentOf(program))['PORTAL_SECRET_KEY']);
      }
      portal.kill('SIGTERM');
      await portal.exitCode;
    }
    const path = join(stage.directory, 'data', 'secret-key');
    const kept = readFileSync(path, 'utf8').trim();
    expect(Buffer.from(kept, 'base64')).toHaveLength(32);
    expect(keys).toEqual([...Array<string>(6).fill(kept), ...Array<string>(3).fill('of their own')]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('ends a process that does not listen, after the grace', async () => {
    const deaf = `process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); process.send({ type: 'ready' });`;
    const stage = await newStage({ worker: deaf });
    const portal = launch(stage, { graceMs: 300 });
    await portal.says(OPEN);

    portal.kill('SIGINT');

    expect(await portal.exitCode).toBe(0);
    expect(await isGone(await stage.pidOf('worker'))).toBe(true);
  });

  it('lets a second Ctrl-C end everything at once', async () => {
    const deaf = `process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); process.send({ type: 'ready' });`;
    const stage = await newStage({ api: deaf });
    const portal = launch(stage);
    await portal.says(OPEN);

    portal.kill('SIGINT');
    // The echo of the first one, as npm sends it, changes nothing.
    portal.kill('SIGINT');
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(await isGone(await stage.pidOf('worker'))).toBe(true);
    portal.kill('SIGINT');

    expect(await portal.exitCode).toBe(130);
    expect(await isGone(await stage.pidOf('api'))).toBe(true);
  });
});

describe('a portal whose launcher was killed', () => {
  it('leaves no process but PostgreSQL, which the next start uses', async () => {
    const stage = await newStage();
    const killed = launch(stage);
    await killed.says(OPEN);
    const pids = [await stage.pidOf('api'), await stage.pidOf('worker')];
    const note = `${stage.dataDirectory}/cluster/postmaster.pid`;
    const before = readFileSync(note, 'utf8').split('\n')[0];
    killed.kill('SIGKILL');
    expect(await Promise.all(pids.map(isGone))).toEqual([true, true]);

    const next = launch(stage);
    await next.says(OPEN);

    expect(readFileSync(note, 'utf8').split('\n')[0]).toBe(before);
    next.kill('SIGTERM');
    expect(await next.exitCode).toBe(0);
    expect(await findLocalPostgres(stage.dataDirectory)).toBeUndefined();
  });

  it.each([
    ['npm', (command: readonly string[]) => command],
    ['npm above its shell', (command: readonly string[]) => ['sh', '-c', '"$0" "$@"; exit $?', ...command]],
  ])('stops when %s is killed', async (_who, below) => {
    const stage = await newStage();
    const npm = launch(stage, { env: { npm_lifecycle_event: 'start' }, below });
    await npm.says(OPEN);

    npm.kill('SIGKILL');

    expect(await isGone(await stage.pidOf('api'))).toBe(true);
    expect(await isGone(await stage.pidOf('worker'))).toBe(true);
  });
});

describe('a part that fails', () => {
  it.each([
    ['The API', 'api'],
    ['The worker', 'worker'],
  ] as const)('stops the portal with a message: %s', async (name, program) => {
    const stage = await newStage({
      [program]: `process.send({ type: 'ready' }, () => setTimeout(() => process.exit(7), 300));`,
    });
    const portal = launch(stage);

    expect(await portal.exitCode).toBe(1);
    expect(portal.output()).toContain(`${name} stopped unexpectedly (exit code 7): the portal stops.`);
    expect(await isGone(await stage.pidOf(program === 'api' ? 'worker' : 'api'))).toBe(true);
    expect(await findLocalPostgres(stage.dataDirectory)).toBeUndefined();
  });

  it('is a process that ends before it is up', async () => {
    const stage = await newStage({ api: 'process.exit(3);' });
    const portal = launch(stage);
    expect(await portal.exitCode).toBe(1);
    expect(portal.output()).toContain('The API did not start (exit code 3)');
  });

  it('is PostgreSQL, killed', async () => {
    const stage = await newStage();
    const portal = launch(stage);
    await portal.says(OPEN);
    process.kill(
      Number(readFileSync(`${stage.dataDirectory}/cluster/postmaster.pid`, 'utf8').split('\n')[0]),
      'SIGKILL',
    );
    expect(await portal.exitCode).toBe(1);
    expect(portal.output()).toContain('PostgreSQL stopped unexpectedly. What was stored is kept');
  });

  it('is the preparation, which is heard in its own words', async () => {
    const stage = await newStage({
      prepare: `process.send({ type: 'failed', message: 'The database is of a newer portal.' }, () => process.exit(1));`,
    });
    const portal = launch(stage);
    expect(await portal.exitCode).toBe(1);
    expect(portal.output()).toContain('The database is of a newer portal.\n');
    expect(portal.output()).not.toMatch(/^\s+at /m);
    expect(existsSync(`${stage.programs.api}.json`)).toBe(false);
  });

  it('is a taken port, before anything is started', async () => {
    const stage = await newStage();
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(stage.port, '127.0.0.1', resolve));
    const portal = launch(stage);
    expect(await portal.exitCode).toBe(1);
    squatter.close();
    expect(portal.output()).toBe(
      `Port ${stage.port} is taken by another program. Stop that program, or choose another one: PORT=${stage.port + 1} npm start\n`,
    );
    expect(existsSync(stage.dataDirectory)).toBe(false);
  });

  it('is a PORT that is none', async () => {
    const portal = launch(await newStage(), { env: { PORT: 'four' } });
    expect(await portal.exitCode).toBe(1);
    expect(portal.output()).toBe('PORT must be a number from 1 to 65535, and it is "four".\n');
  });
});

describe('DATABASE_URL', () => {
  it('is used in the place of the local server, which is not started', async () => {
    const stage = await newStage();
    const theirs = await startLocalPostgres({
      dataDirectory: `${stage.directory}/theirs`,
      durability: 'none',
    });
    const portal = launch(stage, { env: { DATABASE_URL: theirs.url } });
    await portal.says(OPEN);

    portal.kill('SIGTERM');

    expect(await portal.exitCode).toBe(0);
    expect((await stage.environmentOf('prepare'))['DATABASE_URL']).toBe(theirs.url);
    expect(existsSync(stage.dataDirectory)).toBe(false);
    expect(await theirs.stop()).toBe('stopped');
  });

  it.each([
    [
      'postgresql://owner:top-secret@127.0.0.1:1/portal',
      '(127.0.0.1:1/portal) does not answer: no server listens there.',
    ],
    ['mysql://owner:top-secret@127.0.0.1/portal', 'DATABASE_URL is not an address of PostgreSQL'],
    ['postgresql://owner:top-secret@nowhere.invalid/portal', '(nowhere.invalid/portal) does not answer'],
  ])('%s is refused without its password being shown', async (url, message) => {
    const portal = launch(await newStage(), { env: { DATABASE_URL: url } });
    expect(await portal.exitCode).toBe(1);
    expect(portal.output()).toContain(message);
    expect(portal.output()).not.toContain('top-secret');
    expect(portal.output()).not.toMatch(/^\s+at /m);
  });
});
