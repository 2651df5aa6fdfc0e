import { createSecretKey } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FRANCE } from '@akouendy/holidays';
import { instant, type Instant } from '@akouendy/domain';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../src/create-app.ts';
import { createLogger } from '../../src/platform/logging/logger.ts';
import type { Config } from '../../src/platform/config/config.ts';
import { PortalClient } from './portal-client.ts';
import type { TestDatabase } from './test-database.ts';

/** A running portal on a real port, whose clock the test sets. */
export interface TestPortal {
  readonly app: NestFastifyApplication;
  readonly address: string;
  /** What has been logged, one object a line. */
  readonly log: Record<string, unknown>[];
  /** Somebody who is not signed in. */
  client(): PortalClient;
  /** Sets the clock: `2026-03-10T10:00:00+01:00`. */
  setClock(at: string): void;
  stop(): Promise<void>;
}

/** Where the clock of a test portal stands until it is set: a Tuesday morning. */
export const TEST_NOW = '2026-03-10T10:00:00+01:00';

/** Starts a portal on `database`; `settings` replace the test's own. */
export async function startTestPortal(
  database: TestDatabase,
  settings: Partial<Config> = {},
): Promise<TestPortal> {
  let now: Instant = instant(TEST_NOW);
  const log: Record<string, unknown>[] = [];
  const config: Config = {
    url: new URL('http://localhost:4000'),
    port: 0,
    databaseUrl: database.apiUrl,
    secretKeys: [createSecretKey(Buffer.alloc(32, 1))],
    filesUrl: pathToFileURL(join(tmpdir(), `portal-test-files-${database.name}`)),
    metricsPorts: { portal: null, worker: null },
    freeFormQueries: true,
    demonstration: false,
    logLevel: 'info',
    trustedProxies: [],
    holidayRegion: FRANCE,
    breachedPasswords: null,
    smtpUrl: null,
    mailFrom: 'AKOUENDY <portal@akouendy.test>',
    ...settings,
    get standingClock() {
      return now;
    },
  };
  const sink = { write: (line: string) => void log.push(JSON.parse(line) as Record<string, unknown>) };
  const app = await createApp(config, createLogger('test', config.logLevel, sink));
  await app.listen(0, '127.0.0.1');
  const address = await app.getUrl();
  return {
    app,
    address,
    log,
    client: () => new PortalClient(address, config.url.origin),
    setClock: (at) => {
      now = instant(at);
    },
    stop: () => app.close(),
  };
}
