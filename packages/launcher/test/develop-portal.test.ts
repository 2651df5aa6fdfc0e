import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findLocalPostgres } from '@akouendy/local-postgres';
import type { DevelopOptions } from '../src/index.ts';
import { isGone, killLaunched, launch } from './support/launched.ts';
import { clearStages, newStage, type Stage } from './support/stage.ts';

afterEach(async () => {
  killLaunched();
  await clearStages();
});

/** A source file that is "compiled" by copying it, unless it contains the word `mistake`. */
async function newWorkshop(
  stage: Stage,
): Promise<{ source: string; develop: Pick<DevelopOptions, 'build' | 'watched' | 'web'> }> {
  const watched = join(stage.directory, 'src');
  const source = join(watched, 'api.mjs');
  await mkdir(watched);
  await writeFile(source, await readFile(stage.programs.api));
  const compile = `const text = require('node:fs').readFileSync(${JSON.stringify(source)}, 'utf8');
    if (text.includes('mistake')) process.exit(1);
    require('node:fs').writeFileSync(${JSON.stringify(stage.programs.api)}, text);`;
  const program = join(stage.directory, 'web.mjs');
  await writeFile(
    program,
    `import { writeFileSync } from 'node:fs';
    writeFileSync('web.json', JSON.stringify({ pid: process.pid, env: process.env, args: process.argv.slice(2) }));
    process.stdin.on('end', () => process.exit()).resume();`,
  );
  return {
    source,
    develop: {
      build: { file: process.execPath, args: ['-e', compile], cwd: stage.directory },
      watched: [watched],
      web: { program, args: ['--strict'], cwd: stage.directory, port: stage.port + 1 },
    },
  };
}

async function webOf(stage: Stage): Promise<{ pid: number; args: string[]; env: Record<string, string> }> {
  const text = await readFile(join(stage.directory, 'web.json'), 'utf8');
  return JSON.parse(text) as { pid: number; args: string[]; env: Record<string, string> };
}

describe('developing the portal', () => {
  it('starts the API anew after a change, outlives mistakes, and stops every piece together', async () => {
    const stage = await newStage();
    const { source, develop } = await newWorkshop(stage);
    const portal = launch(stage, { develop });
    await portal.says('Ctrl-C stops everything');
    expect(portal.output()).toContain(`is open at http://localhost:${stage.port + 1}\n`);
    const first = await stage.pidOf('api');
    const web = await webOf(stage);
    expect(web.args).toEqual(['--strict']);
    expect(web.env).toMatchObject({ PORTAL_API: `http://localhost:${stage.port}` });
    expect(Object.keys(web.env).filter((name) => name.startsWith('DATABASE'))).toEqual([]);

    const good = await readFile(source, 'utf8');
    await writeFile(source, `${good}// mistake`);
    await portal.says('The API does not compile. It is tried again after the next change.');
    expect(await isGone(first)).toBe(true);

    await writeFile(source, `${good}process.exit(5);`);
    await portal.says('It is tried again after the next change.\n');
    await portal.says('(exit code 5)');

    await writeFile(source, good);
    await portal.says('The API runs again.');
    const second = await stage.pidOf('api');
    expect(second).not.toBe(first);

    portal.kill('SIGTERM');
    expect(await portal.exitCode).toBe(0);
    expect(await Promise.all([second, web.pid, await stage.pidOf('worker')].map(isGone))).toEqual([
      true,
      true,
      true,
    ]);
    expect(await findLocalPostgres(stage.dataDirectory)).toBeUndefined();
  });

  it('leaves no process behind when it is killed', async () => {
    const stage = await newStage();
    const { develop } = await newWorkshop(stage);
    const portal = launch(stage, { develop });
    await portal.says('Ctrl-C stops everything');

    portal.kill('SIGKILL');

    const pids = [(await webOf(stage)).pid, await stage.pidOf('api'), await stage.pidOf('worker')];
    expect(await Promise.all(pids.map(isGone))).toEqual([true, true, true]);
  });
});
