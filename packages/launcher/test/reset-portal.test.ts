import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { resetPortal } from '../src/index.ts';
import { isGone, killLaunched, launch } from './support/launched.ts';
import { clearStages, newStage, type Stage } from './support/stage.ts';

afterEach(async () => {
  killLaunched();
  await clearStages();
});

async function reset(stage: Stage, env: NodeJS.ProcessEnv = {}): Promise<{ code: number; said: string }> {
  let said = '';
  const say = (text: string): void => {
    said += text;
  };
  const { dataDirectory, directory } = stage;
  const dataRoot = join(directory, 'data');
  const code = await resetPortal({ dataRoot, dataDirectory, env, print: say, printError: say });
  return { code, said };
}

describe('a reset', () => {
  it('stops the server that a killed portal left running, and removes everything stored', async () => {
    const stage = await newStage();
    const portal = launch(stage);
    await portal.says('is open at');
    const server = Number(
      (await readFile(join(stage.dataDirectory, 'cluster/postmaster.pid'), 'utf8')).split('\n')[0],
    );
    portal.kill('SIGKILL');
    await portal.exitCode;

    expect(await reset(stage)).toMatchObject({
      code: 0,
      said: expect.stringContaining('begins anew') as string,
    });

    expect(existsSync(join(stage.directory, 'data'))).toBe(false);
    expect(await isGone(server)).toBe(true);
  });

  it('refuses while a portal runs on the data', async () => {
    const stage = await newStage();
    const portal = launch(stage);
    await portal.says('is open at');

    expect(await reset(stage)).toMatchObject({
      code: 1,
      said: expect.stringContaining('Stop it first') as string,
    });

    expect(existsSync(stage.dataDirectory)).toBe(true);
    portal.kill('SIGTERM');
    expect(await portal.exitCode).toBe(0);
  });

  it('has nothing to do where nothing is stored', async () => {
    expect(await reset(await newStage())).toMatchObject({
      code: 0,
      said: expect.stringContaining('nothing to remove') as string,
    });
  });

  it('does not touch a server of your own', async () => {
    const stage = await newStage();
    await mkdir(stage.dataDirectory, { recursive: true });
    const answer = await reset(stage, { DATABASE_URL: 'postgresql://owner:top-secret@db.test/portal' });
    expect(answer).toMatchObject({ code: 1, said: expect.stringContaining('DATABASE_URL is set') as string });
    expect(answer.said).not.toContain('top-secret');
    expect(existsSync(stage.dataDirectory)).toBe(true);
  });
});
