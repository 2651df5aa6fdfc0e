import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startLocalPostgres } from '@akouendy/local-postgres';
import { runOnDatabase } from '../src/index.ts';
import { clearStages, newStage, type Stage } from './support/stage.ts';

afterEach(clearStages);

const PROGRAM = `process.exitCode = process.env.DATABASE_URL === process.argv[2] ? 7 : 8;`;

async function run({ directory, dataDirectory }: Stage, env: NodeJS.ProcessEnv, argument: string) {
  const program = join(directory, 'program.mjs');
  await writeFile(program, PROGRAM);
  const said: string[] = [];
  const say = (text: string): void => void said.push(text);
  const args = [argument];
  const code = await runOnDatabase({ program, args, dataDirectory, env, print: say, printError: say });
  return { code, said: said.join('\n') };
}

describe('a program on the database', () => {
  it('gets the owner’s address of the local server, which goes on for others, and its exit code counts', async () => {
    const stage = await newStage();
    const server = await startLocalPostgres({ dataDirectory: stage.dataDirectory, durability: 'none' });
    const { url } = server;
    expect((await run(stage, {}, url)).code).toBe(7);
    expect(await server.stop()).toBe('stopped');
    expect((await run(stage, {}, url)).code).toBe(7);
  });

  it('makes no data where there is none', async () => {
    const { code, said } = await run(await newStage(), {}, '');
    expect(code).toBe(1);
    expect(said).toMatch(/There is no local data .+ set DATABASE_URL/);
  });
});
