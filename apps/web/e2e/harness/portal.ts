import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The moment at which every journey takes place: a Tuesday morning in Paris. */
export const NOW = '2026-03-17T10:42:00+01:00';

const START_PATIENCE_MS = 120_000;

/** Somebody of the demonstration who signs in by address and password. */
export interface DemonstrationPerson {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export interface RunningPortal {
  readonly address: string;
  readonly people: readonly DemonstrationPerson[];
  readonly stop: () => Promise<void>;
}

interface PortalSettings {
  /** Where its clock stands. */
  readonly clock?: string;
  /** Its data, which stay; without it they are new and thrown away afterwards. */
  readonly data?: string;
}

/** Starts the portal as `npm start` does, on a free port. */
export async function startPortal({ clock = NOW, data }: PortalSettings = {}): Promise<RunningPortal> {
  const dataDirectory = data ?? (await mkdtemp(join(tmpdir(), 'portal-journeys-')));
  const port = await freePort();
  const child = fork(join(import.meta.dirname, 'portal-process.ts'), [join(dataDirectory, 'postgres')], {
    env: { ...process.env, PORT: String(port), PORTAL_CLOCK: clock, PORTAL_DEMONSTRATION: 'on' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const stop = async (): Promise<void> => {
    if (child.exitCode === null) child.kill('SIGTERM');
    await ended;
    if (data === undefined) await rm(dataDirectory, { recursive: true, force: true });
  };

  const said: string[] = [];
  const open = new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => {
      reject(new Error(`The portal did not open in time. It said:\n${said.join('\n')}`));
    }, START_PATIENCE_MS);
    child.on('message', (text: string) => {
      said.push(text);
      if (!text.includes('is open at')) return;
      clearTimeout(late);
      resolve(text);
    });
    void ended.then(() => {
      clearTimeout(late);
      reject(new Error(`The portal stopped before it was open. It said:\n${said.join('\n')}`));
    });
  });
  try {
    return { address: `http://localhost:${String(port)}`, people: peopleOf(await open), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The people whom the announcement offers, read as a person would: columns, three spaces apart. */
function peopleOf(announcement: string): DemonstrationPerson[] {
  return announcement.split('\n').flatMap((line) => {
    const cells = line.trim().split(/ {3,}/);
    const email = cells.find((cell) => cell.includes('@'));
    const [name, password] = [cells[1], cells.at(-1)];
    return email === undefined || name === undefined || password === undefined
      ? []
      : [{ name, email, password }];
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
