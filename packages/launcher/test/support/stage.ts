import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findLocalPostgres } from '@akouendy/local-postgres';
import type { Programs } from '../../src/index.ts';

const stages: Stage[] = [];

/** A directory of its own, with small programs in the place of the portal's. */
export interface Stage {
  readonly directory: string;
  readonly dataDirectory: string;
  readonly programs: Programs;
  readonly port: number;
  /** The environment that a program was started with. */
  readonly environmentOf: (program: keyof Programs) => Promise<Record<string, string>>;
  /** The process number of a program. */
  readonly pidOf: (program: keyof Programs) => Promise<number>;
}

const apiUrl = 'postgresql://portal_api:of-the-api@127.0.0.1/portal';
const users = [
  {
    role: 'client admin',
    name: 'Ada Martin',
    email: 'ada@example.test',
    password: 'demo-1',
    client: 'Alpha',
  },
  { role: 'finance', name: 'Zoé Le Gall', email: 'zoe@example.test', password: 'demo-2' },
];

/** What a well-behaved program does after it has written down how it was started. */
const bodies: Record<keyof Programs, string> = {
  prepare: `process.send(${JSON.stringify({ type: 'prepared', databaseApiUrl: apiUrl, signInUsers: users })});
    process.disconnect();`,
  api: `process.on('disconnect', () => process.exit(0)); process.send({ type: 'ready' });`,
  worker: `process.on('disconnect', () => process.exit(0)); process.send({ type: 'ready' });`,
};

/** Sets a stage; `replaced` are other bodies for its programs. */
export async function newStage(replaced: Partial<Record<keyof Programs, string>> = {}): Promise<Stage> {
  const directory = await mkdtemp(join(tmpdir(), 'launcher-'));
  const write = async (name: keyof Programs): Promise<string> => {
    const path = join(directory, `${name}.mjs`);
    const note = `import { writeFileSync } from 'node:fs';
      writeFileSync(${JSON.stringify(`${path}.json`)}, JSON.stringify({ pid: process.pid, env: process.env }));`;
    await writeFile(path, `${note}\n${replaced[name] ?? bodies[name]}\n`);
    return path;
  };
  const programs = {
    prepare: await write('prepare'),
    api: await write('api'),
    worker: await write('worker'),
  };
  const noteOf = async (program: keyof Programs): Promise<{ pid: number; env: Record<string, string> }> =>
    JSON.parse(await readFile(`${programs[program]}.json`, 'utf8')) as {
      pid: number;
      env: Record<string, string>;
    };
  const stage = {
    directory,
    dataDirectory: join(directory, 'data', 'postgres'),
    programs,
    port: await freePort(),
    environmentOf: async (program: keyof Programs) => (await noteOf(program)).env,
    pidOf: async (program: keyof Programs) => (await noteOf(program)).pid,
  };
  stages.push(stage);
  return stage;
}

/** Stops the servers of this test's stages and removes them. */
export async function clearStages(): Promise<void> {
  for (const { directory, dataDirectory } of stages.splice(0)) {
    const server = await findLocalPostgres(dataDirectory);
    await server?.stop({ disconnectOthers: true });
    await rm(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });
}
