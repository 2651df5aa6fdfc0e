import { fork } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';

const from = (path: string): string => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));

const MANIFEST = from('apps/web/src/shared/graphql/__generated__/persisted-documents.json');

/** Runs a built program of the API until it says something of `type`; `stop` ends it. */
async function start(
  program: string,
  type: string,
  env: Readonly<Record<string, string>>,
): Promise<{ readonly said: Record<string, unknown>; readonly stop: () => Promise<void> }> {
  const path = from(`apps/api/dist/${program}.js`);
  if (!existsSync(path)) throw new Error(`${path} is missing: run "npx turbo run build" first`);
  const child = fork(path, [], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, ...env },
  });
  const ended = once(child, 'exit');
  const [said] = (await Promise.race([once(child, 'message'), ended])) as [Record<string, unknown>];
  if (said['type'] !== type) throw new Error(`${program} did not start: ${JSON.stringify(said)}`);
  return {
    said,
    stop: async () => {
      if (child.exitCode === null) child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Makes the portal's schema at `ownerUrl`, without a demonstration; the address of the role that the API works as. */
export async function prepare(ownerUrl: string): Promise<string> {
  const { said, stop } = await start('prepare', 'prepared', { DATABASE_URL: ownerUrl });
  await stop();
  return String(said['databaseApiUrl']);
}

/** Starts the API on `databaseApiUrl`. */
export async function startApi(
  databaseApiUrl: string,
): Promise<{ address: string; stop: () => Promise<void> }> {
  const port = String(await freePort());
  const { stop } = await start('main', 'ready', {
    PORT: port,
    DATABASE_API_URL: databaseApiUrl,
    PORTAL_URL: `http://localhost:${port}`,
    PORTAL_SECRET_KEY: Buffer.alloc(32, 1).toString('base64'),
    PORTAL_SMTP_URL: 'smtp://localhost:9',
    LOG_LEVEL: 'fatal',
  });
  return { address: `http://localhost:${port}`, stop };
}

/** Opens a session of `personId` behind the sign-in's back; the cookie that carries it. */
export async function openSession(owner: pg.Client, personId: string): Promise<string> {
  const key = randomBytes(32).toString('base64url');
  await owner.query(
    `insert into sessions (id, key_hash, person_id, means, started_at, authenticated_at, idle_until, ends_at)
     values ($1, $2, $3, 'PASSKEY', now(), now(), now() + interval '8 hours', now() + interval '12 hours')`,
    [randomUUID(), createHash('sha256').update(key).digest(), personId],
  );
  return `portal=${key}`;
}

/** Asks for the page of the portfolio as the web application does; what it answers. */
export async function askForPortfolio(address: string, cookie: string): Promise<PortfolioAnswer> {
  const answer = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, 'x-portal-request': '1' },
    body: JSON.stringify({
      operationName: 'PortfolioPage',
      extensions: { persistedQuery: { version: 1, sha256Hash: hashOf('PortfolioPage') } },
      variables: { view: 'ALL', order: 'LAPSING', descending: true, search: null, pace: null, after: null },
    }),
  });
  const { data, errors } = (await answer.json()) as { data: PortfolioAnswer | null; errors?: unknown };
  if (data === null || errors !== undefined)
    throw new Error(`The page was refused: ${JSON.stringify(errors)}`);
  return data;
}

export interface PortfolioAnswer {
  readonly portfolioLines: {
    readonly totalCount: number;
    readonly lapsingSoon: number;
    readonly nodes: readonly { readonly client: { readonly name: string } }[];
  };
}

function hashOf(operation: string): string {
  const documents = JSON.parse(readFileSync(MANIFEST, 'utf8')) as Record<string, string>;
  const found = Object.entries(documents).find(([, text]) => text.includes(`query ${operation}(`));
  if (found === undefined) throw new Error(`The web application asks nothing called ${operation}`);
  return found[0].replace('sha256:', '');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
