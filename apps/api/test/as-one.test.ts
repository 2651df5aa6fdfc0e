import { setTimeout as wait } from 'node:timers/promises';
import { newId } from '../src/platform/ids/new-id.ts';
import { BOOK, book, bookInput, type Outcome } from './harness/booking.ts';
import { grantGoodwill, openAccount, type TestAccount } from './harness/credit.ts';
import { LiveClient } from './harness/live-client.ts';
import { startOwnServer, type OwnServer } from './harness/own-server.ts';
import { addClient, addPerson, PASSWORD, type TestPerson } from './harness/people.ts';
import { PortalClient } from './harness/portal-client.ts';
import { freePort, startProcess, type PortalProcess } from './harness/processes.ts';
import { until } from './harness/until.ts';

/** So long the database is away; milliseconds. */
const OUTAGE = 10_000;

/** People's intents to book while it goes away and comes back: a few at any moment, and no more than these. */
const INTENTS = 60;
const AT_ONCE = 6;

/** Nobody tries longer than this; milliseconds. */
const PATIENCE = 60_000;

/** A server and four programs take their time on a machine that does much else; milliseconds. */
const STARTING = 240_000;

const CHANGED = `subscription($clientId: ID!) { creditAccountChanged(clientId: $clientId) { revision } }`;

describe('two portals and two workers on one database', () => {
  let server: OwnServer;
  let portals: readonly [PortalProcess, PortalProcess];
  let workers: readonly PortalProcess[];
  let probes: readonly number[];
  const started: PortalProcess[] = [];
  let account: TestAccount;
  let claire: TestPerson;
  let colleague: TestPerson;

  beforeAll(async () => {
    server = await startOwnServer();
    const { database } = server;
    const clientId = await addClient(database, 'Verdier Logistique');
    claire = await addPerson(database, 'Claire Fontaine', 'CLIENT_MEMBER', clientId);
    colleague = await addPerson(database, 'Paul Colas', 'CLIENT_MEMBER', clientId);
    const thomas = await addPerson(database, 'Thomas Admin', 'ADMIN');
    account = await openAccount(database, clientId);
    await grantGoodwill(database, account, thomas.id, { halfDays: 1_000, from: '2026-01-01' });
    probes = [await freePort(), await freePort()];
    const start = async (...program: Parameters<typeof startProcess>): Promise<PortalProcess> => {
      const process = await startProcess(...program);
      started.push(process);
      return process;
    };
    [portals, workers] = await Promise.all([
      Promise.all([start('main', database.apiUrl), start('main', database.apiUrl)]),
      Promise.all(
        probes.map((port) => start('worker', database.apiUrl, { PORTAL_WORKER_METRICS_PORT: String(port) })),
      ),
    ]);
  }, STARTING);

  afterAll(async () => {
    await Promise.all(started.map((each) => each.stop()));
    await server.stop();
  }, STARTING);

  const signedIn = async (at: PortalProcess, { email }: TestPerson = claire): Promise<PortalClient> => {
    const browser = new PortalClient(at.address);
    await browser.signIn(email, PASSWORD);
    return browser;
  };

  /** The same browser at the other portal. */
  const movedTo = (at: PortalProcess, { cookies }: PortalClient): PortalClient => {
    const browser = new PortalClient(at.address);
    for (const [name, value] of cookies) browser.cookies.set(name, value);
    return browser;
  };

  it('know a session of each other, and its end', async () => {
    const [here, there] = portals;
    const browser = await signedIn(here);
    const elsewhere = movedTo(there, browser);
    const me = '{ viewer { person { id } } }';
    expect(await elsewhere.data(me)).toEqual({ viewer: { person: { id: claire.id } } });
    await browser.data('mutation { signOut { ok } }');
    expect(await elsewhere.data(me)).toEqual({ viewer: null });
  });

  it('book once for a key that reaches both at once, and tell who looks at the other', async () => {
    const [here, there] = portals;
    const browser = await signedIn(here);
    const watcher = await LiveClient.ready(await signedIn(there, colleague));
    watcher.subscribe('1', CHANGED, { clientId: account.clientId });
    await watcher.delivered('1');
    const input = bookInput(account.id, [{ date: '2026-03-18' }]);
    const outcomes = await Promise.all([book(browser, input), book(movedTo(there, browser), input)]);
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual(['AlreadyBooked', 'Booked']);
    expect(await watcher.delivered('1')).toEqual({ creditAccountChanged: { revision: 1 } });
    watcher.close();
    expect(await server.database.query('select from bookings')).toHaveLength(1);
  });

  it('count attempts to sign in together', async () => {
    const input = { email: 'nobody@client.test', password: 'a guess' };
    const answers: string[] = [];
    for (let attempt = 0; attempt < 7; attempt += 1) {
      const at = portals[attempt % 2] ?? portals[0];
      const { signIn } = await new PortalClient(at.address).data<{ signIn: { __typename: string } }>(
        'mutation($input: SignInInput!) { signIn(input: $input) { __typename } }',
        { input },
      );
      answers.push(signIn.__typename);
    }
    expect(answers).toEqual([
      ...Array<string>(5).fill('InvalidCredentials'),
      'TooManyAttempts',
      'TooManyAttempts',
    ]);
  });

  it('let a budget be spent once, whichever is asked', async () => {
    const document =
      '{ clients(first: 200) { nodes { creditAccount { lots { id from until granted } } } totalCount } }';
    const browser = await signedIn(portals[0]);
    const twins = [browser, movedTo(portals[1], browser)];
    const left: number[] = [];
    let refused = 0;
    for (let asked = 0; asked < 60 && refused < 2; asked += 1) {
      const { status, headers } = await (twins[asked % 2] ?? browser).send(document);
      if (status === 429) refused += 1;
      else left.push(Number(headers.get('ratelimit-remaining')));
    }
    // The two that are asked last are one and the other: what one has spent, the other has not.
    expect(refused).toBe(2);
    const costs = left.slice(1).map((rest, index) => (left[index] ?? 0) - rest);
    // A budget fills up again meanwhile, by no more than a sixtieth a second.
    expect(Math.min(...costs)).toBeGreaterThan(0);
  });

  it('do each job once', async () => {
    const { database } = server;
    await database.query(
      `insert into jobs.job (name, policy) select 'purge-sign-ins', 'standard' from generate_series(1, 40)`,
    );
    const done = await until(async () => {
      const rows = await database.query<{ retry_count: number }>(
        `select retry_count from jobs.job where name = 'purge-sign-ins' and state = 'completed'`,
      );
      return rows.length >= 40 && rows;
    });
    expect(done.every(({ retry_count: count }) => count === 0)).toBe(true);
    const counts = await Promise.all(
      probes.map(async (port) => {
        const text = await (await fetch(`http://localhost:${String(port)}/metrics`)).text();
        return Number(
          /portal_job_seconds_count\{queue="purge-sign-ins",outcome="completed"\} (\d+)/.exec(text)?.[1] ?? 0,
        );
      }),
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(done.length);
  });

  it(
    'answer "try again" while the database is away for ten seconds, and lose and double nothing',
    async () => {
      const { database } = server;
      const [here, there] = portals;
      const browsers = [await signedIn(here), await signedIn(there)];
      const watcher = await LiveClient.ready(await signedIn(there, colleague));
      watcher.subscribe('1', CHANGED, { clientId: account.clientId });
      await watcher.delivered('1');
      const before = (await database.query('select from bookings')).length;
      const odd: string[] = [];
      let triedAgain = 0;
      let acknowledged = 0;

      /** One intent, as a page carries it out: the same request until somebody has answered it. */
      const carryOut = async (number: number): Promise<void> => {
        const browser = browsers[number % 2];
        if (browser === undefined) throw new Error('There is no such browser');
        const input = bookInput(account.id, [{ date: '2026-03-19' }], { idempotencyKey: newId() });
        const deadline = performance.now() + PATIENCE;
        while (performance.now() < deadline) {
          const { status, headers, data, errors } = await browser.send<{ book: Outcome } | null>(BOOK, {
            input,
          });
          if (errors.length === 0) {
            if (/^(Booked|AlreadyBooked)$/.test(data?.book.__typename ?? '')) acknowledged += 1;
            else odd.push(JSON.stringify(data));
            return;
          }
          const [error] = errors;
          if (error?.extensions['code'] !== 'TRY_AGAIN')
            odd.push(`${String(status)} ${JSON.stringify(errors)}`);
          if (status === 503 && headers.get('retry-after') === null) odd.push('503 without Retry-After');
          triedAgain += 1;
          await wait(400);
        }
        odd.push('never answered');
      };

      const waiting = Array.from({ length: INTENTS }, (_, number) => number);
      const people = Array.from({ length: AT_ONCE }, async () => {
        for (let number = waiting.shift(); number !== undefined; number = waiting.shift()) {
          await carryOut(number);
          await wait(100);
        }
      });
      await wait(400);
      await server.kill();
      await wait(1_000);
      // Somebody's browser, and what looks after the processes.
      const visitors = [
        ...browsers,
        ...probes.map((port) => new PortalClient(`http://localhost:${String(port)}`)),
      ];
      const away = await Promise.all(
        visitors.map(async (visitor) => [
          (await visitor.fetch('/livez')).status,
          (await visitor.fetch('/readyz')).status,
        ]),
      );
      expect(away).toEqual(Array(4).fill([200, 503]));
      await wait(OUTAGE - 1_000);
      await server.revive();
      await Promise.all(people);

      expect(odd).toEqual([]);
      expect(triedAgain).toBeGreaterThan(AT_ONCE);
      expect(acknowledged).toBe(INTENTS);
      expect(await database.query('select from bookings')).toHaveLength(before + INTENTS);
      expect(
        await database.query(
          `select idempotency_key from booking_requests group by idempotency_key having count(*) > 1`,
        ),
      ).toEqual([]);
      const { creditAccountChanged } = await until(async () => {
        const last = await watcher.delivered<{ creditAccountChanged: { revision: number } }>('1');
        return last.creditAccountChanged.revision === before + INTENTS && last;
      });
      expect(creditAccountChanged.revision).toBe(before + INTENTS);
      watcher.close();
      // The workers have come back as well: each booking is told to the colleague once.
      await until(async () => {
        const [told] = await database.query<{ count: number }>(
          'select count(*) from notifications where person_id = $1',
          [colleague.id],
        );
        return told?.count === before + INTENTS;
      }, 40_000);
      for (const each of [...portals, ...workers]) expect(each.child.exitCode).toBeNull();
      for (const { log } of portals) expect(log.join('')).not.toMatch(/"msg":"Bug"/);
    },
    STARTING,
  );
});
