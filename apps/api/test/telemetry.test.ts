import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pino from 'pino';
import { UnitOfWork } from '../src/platform/database/unit-of-work.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { Jobs } from '../src/platform/jobs/jobs.ts';
import { Metrics } from '../src/platform/telemetry/metrics.ts';
import { observeJobs } from '../src/platform/telemetry/observe-jobs.ts';
import { readiness } from '../src/platform/telemetry/readiness.ts';
import { serveOperators } from '../src/platform/telemetry/serve-operators.ts';
import { book, bookInput } from './harness/booking.ts';
import { grantGoodwill, openAccount } from './harness/credit.ts';
import { LiveClient } from './harness/live-client.ts';
import { addClient, addPerson, PASSWORD, type TestPerson } from './harness/people.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, type TestPortal } from './harness/test-portal.ts';

const OPERATIONS_PAGE = join(import.meta.dirname, '../../../docs/operations.md');

let database: TestDatabase;
let portal: TestPortal;
let claire: TestPerson;
let accountId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const clientId = await addClient(database, 'Verdier Logistique');
  claire = await addPerson(database, 'Claire Fontaine', 'CLIENT_MEMBER', clientId);
  const thomas = await addPerson(database, 'Thomas Admin', 'ADMIN');
  const account = await openAccount(database, clientId);
  accountId = account.id;
  await grantGoodwill(database, account, thomas.id, { halfDays: 10, from: '2026-01-01' });
  portal = await startTestPortal(database, { logLevel: 'trace' });
});

afterAll(async () => {
  await portal.stop();
  await database.drop();
});

const exposed = (): Promise<string> => portal.app.get(Metrics).expose();

describe('a request', () => {
  const idOf = async (at: TestPortal, given: string): Promise<string> => {
    const response = await at.client().fetch('/livez', { headers: { 'x-request-id': given } });
    return response.headers.get('x-request-id') ?? '';
  };

  it('has an id that its answer carries, and that no stranger chooses', async () => {
    const [own, other] = [newId(), newId()];
    const first = await idOf(portal, own);
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    expect(first).not.toBe(own);
    expect(await idOf(portal, other)).not.toBe(first);
  });

  it('keeps the id that a trusted proxy gave it, if it is one', async () => {
    const behind = await startTestPortal(database, { trustedProxies: ['127.0.0.0/8', '10.0.0.1'] });
    try {
      const given = newId();
      expect(await idOf(behind, given)).toBe(given);
      for (const odd of ['x', `${given}\u00e9`, 'x'.repeat(500)])
        expect(await idOf(behind, odd)).not.toBe(odd);
      const line = behind.log.find(({ msg }) => msg === 'Request');
      expect(line).toBeUndefined();
      await behind.client().fetch('/api/nothing', { method: 'POST', headers: { 'x-request-id': given } });
      expect(behind.log.find(({ msg }) => msg === 'Request')).toMatchObject({ reqId: given, status: 404 });
    } finally {
      await behind.stop();
    }
  });

  it('is measured by route, and an operation by name; whoever invents names makes no series', async () => {
    const browser = portal.client();
    await browser.send('query Measured { portal { today } }');
    await browser.send('query Refused { clients { totalCount } }');
    await browser.send('{ portal { today } }');
    await browser.send(`query ${'x'.repeat(80)} { portal { today } }`);
    const metrics = await exposed();
    expect(metrics).toMatch(
      /portal_operation_seconds_count\{operation="Measured",kind="query",outcome="ok"\} 1/,
    );
    expect(metrics).toMatch(
      /portal_operation_seconds_count\{operation="Refused",kind="query",outcome="error"\} 1/,
    );
    expect(metrics).toMatch(/operation="anonymous"/);
    expect(metrics).toMatch(/operation="other"/);
    expect(metrics).not.toMatch(/x{80}/);
    expect(metrics).toMatch(/portal_errors_total\{code="UNAUTHENTICATED"\} \d/);
    expect(metrics).toMatch(
      /portal_http_request_seconds_count\{method="POST",route="\/graphql",status="200"\} \d/,
    );
    for (let number = 0; number < 320; number += 1) {
      portal.app.get(Metrics).observeOperation(`Invented${String(number)}`, 'query', 'ok', 0.1);
    }
    const series = (await exposed()).match(/portal_operation_seconds_count\{operation="/g) ?? [];
    expect(series.length).toBeLessThan(310);
  });
});

describe('the log of a whole journey', () => {
  it('holds nothing of a person: no name, no address, no password, no key, no text', async () => {
    portal.log.length = 0;
    const browser = portal.client();
    await browser.send('mutation($input: SignInInput!) { signIn(input: $input) { __typename } }', {
      input: { email: claire.email, password: 'a wrong guess' },
    });
    await browser.signIn(claire.email, PASSWORD);
    const key = browser.cookies.get('portal') ?? '';
    await browser.data('query Viewer { viewer { person { name email } client { name } } }');
    await book(browser, bookInput(accountId, [{ date: '2026-03-18' }], { description: 'Une phrase privée' }));
    await browser.fetch(`/clients?recherche=${encodeURIComponent(claire.email)}`);
    const line = await LiveClient.ready(browser);
    line.say('Une phrase privée');
    await line.closed;
    await database.query('alter table people rename column name to label');
    await browser.send('query Broken { viewer { person { name } } }');
    await database.query('alter table people rename column label to name');
    await browser.data('mutation { signOut { ok } }');
    const text = portal.log.map((each) => JSON.stringify(each)).join('\n');
    expect(portal.log.length).toBeGreaterThan(6);
    expect(text).toMatch(/"operation":"Viewer"/);
    expect(text).toMatch(/"reference":"[0-9A-F]{10}"/);
    expect(key).toHaveLength(43);
    for (const secret of [
      key,
      PASSWORD,
      'a wrong guess',
      claire.email,
      encodeURIComponent(claire.email),
      'Fontaine',
      'Verdier',
      'phrase privée',
      '127.0.0.1',
    ]) {
      expect([secret, text.includes(secret)]).toEqual([secret, false]);
    }
  });
});

describe('a process', () => {
  it('is ready when its database answers and is not older than it', async () => {
    const ready = async () => (await portal.client().fetch('/readyz')).status;
    expect(await ready()).toBe(200);
    const [newest] = await database.query<{ name: string }>(
      'select name from migrations order by id desc limit 1',
    );
    await database.query('update migrations set name = $2 where name = $1', [
      newest?.name,
      'Of a later release',
    ]);
    try {
      expect(await ready()).toBe(503);
      expect((await portal.client().fetch('/livez')).status).toBe(200);
    } finally {
      await database.query('update migrations set name = $2 where name = $1', [
        'Of a later release',
        newest?.name,
      ]);
    }
    expect(await ready()).toBe(200);
  });

  it('shows probes and metrics on a port of their own, and no metrics on everybody’s', async () => {
    const unitOfWork = portal.app.get(UnitOfWork);
    const jobs = new Jobs();
    const metrics = new Metrics(unitOfWork);
    observeJobs(jobs, metrics, unitOfWork);
    await jobs.run('purge-files', () => Promise.resolve());
    await expect(jobs.run('purge-files', () => Promise.reject(new Error('broken')))).rejects.toThrow(
      'broken',
    );
    await database.query(`insert into jobs.job (name, policy) values ('purge-files', 'standard')`);
    const at = { host: '127.0.0.1', port: 24_917 };
    const stop = await serveOperators(at, metrics, readiness(unitOfWork), pino({ level: 'silent' }));
    try {
      const get = async (path: string) => {
        const response = await fetch(`http://127.0.0.1:${String(at.port)}${path}`);
        return [response.status, await response.text()] as const;
      };
      expect(await get('/livez')).toEqual([200, '{"status":"ok"}']);
      expect(await get('/readyz')).toEqual([200, '{"status":"ready"}']);
      const [status, text] = await get('/metrics');
      expect(status).toBe(200);
      expect(text).toMatch(/portal_job_seconds_count\{queue="purge-files",outcome="completed"\} 1/);
      expect(text).toMatch(/portal_job_seconds_count\{queue="purge-files",outcome="failed"\} 1/);
      expect(text).toMatch(/portal_jobs\{queue="purge-files",state="created"\} 1/);
      expect(text).toMatch(/portal_database_connections\{state="open"\} \d/);
      expect(text).toMatch(/nodejs_eventloop_lag_p99_seconds \d/);
    } finally {
      await stop();
    }
    expect(await (await portal.client().fetch('/metrics')).text()).not.toMatch(/portal_/);
  });

  it('measures what the page for operators lists, all of it and nothing else', async () => {
    const page = await readFile(OPERATIONS_PAGE, 'utf8');
    const written = new Set(page.match(/\bportal_[a-z_]+/g));
    for (const name of [...written]) written.delete(`${name}_bucket`);
    const measured = portal.app
      .get(Metrics)
      .registry.getMetricsAsArray()
      .map(({ name }) => name)
      .filter((name) => name.startsWith('portal_'));
    expect([...written].filter((name) => !/_(bucket|count|sum)$/.test(name)).sort()).toEqual(measured.sort());
  });
});
