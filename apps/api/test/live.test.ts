import { setTimeout as sleep } from 'node:timers/promises';

import { newId } from '../src/platform/ids/new-id.ts';
import { book, bookInput } from './harness/booking.ts';
import { grantGoodwill, openAccount, type TestAccount } from './harness/credit.ts';
import { LiveClient } from './harness/live-client.ts';
import { addClient, addPerson, assign, PASSWORD, type TestPerson } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestWorker } from './harness/test-worker.ts';
import { startTestPortal, type TestPortal } from './harness/test-portal.ts';

const CHANGED = `subscription($clientId: ID!, $knownRevision: Int) {
  creditAccountChanged(clientId: $clientId, knownRevision: $knownRevision) { revision figures { planned } }
}`;

interface Changed {
  readonly creditAccountChanged: {
    readonly revision: number;
    readonly figures: { readonly planned: number };
  } | null;
}

let database: TestDatabase;
let here: TestPortal;
let there: TestPortal;
let account: TestAccount;
let foreign: TestAccount;
let claire: TestPerson;
let nadia: TestPerson;

beforeAll(async () => {
  database = await createTestDatabase();
  const thomas = await addPerson(database, 'Thomas Admin', 'ADMIN');
  for (const name of ['Verdier Logistique', 'Océane Santé']) {
    const opened = await openAccount(database, await addClient(database, name));
    await grantGoodwill(database, opened, thomas.id, { halfDays: 100, from: '2026-01-01' });
    if (name === 'Verdier Logistique') account = opened;
    else foreign = opened;
  }
  claire = await addPerson(database, 'Claire Fontaine', 'CLIENT_MEMBER', account.clientId);
  nadia = await addPerson(database, 'Nadia Benali', 'ACCOUNT_MANAGER');
  await assign(database, nadia.id, account.clientId);
  [here, there] = await Promise.all([startTestPortal(database), startTestPortal(database)]);
});

afterAll(async () => {
  await Promise.all([here.stop(), there.stop()]);
  await database.drop();
});

async function signedIn(portal: TestPortal, { email }: TestPerson): Promise<PortalClient> {
  const browser = portal.client();
  await browser.signIn(email, PASSWORD);
  return browser;
}

const bookOne = async (browser: PortalClient, at: TestAccount) =>
  expect((await book(browser, bookInput(at.id, [{ date: '2026-03-18' }]))).__typename).toBe('Booked');

describe('a change of a client’s days', () => {
  it('reaches whoever looks at them, at every replica, with what they may see', async () => {
    const lines = await Promise.all(
      [signedIn(here, claire), signedIn(there, claire), signedIn(there, nadia)].map(async (browser) =>
        LiveClient.ready(await browser),
      ),
    );
    for (const line of lines) {
      line.subscribe('1', CHANGED, { clientId: account.clientId });
      expect(await line.delivered<Changed>('1')).toEqual({
        creditAccountChanged: { revision: 0, figures: { planned: 0 } },
      });
    }
    await bookOne(await signedIn(here, claire), account);
    for (const line of lines) {
      expect(await line.delivered<Changed>('1')).toEqual({
        creditAccountChanged: { revision: 1, figures: { planned: 1 } },
      });
      line.close();
    }
  });

  it('is told at once to somebody who has an older state, and not to somebody who has this one', async () => {
    const line = await LiveClient.ready(await signedIn(here, claire));
    line.subscribe('old', CHANGED, { clientId: account.clientId, knownRevision: 0 });
    expect((await line.delivered<Changed>('old')).creditAccountChanged?.revision).toBe(1);
    line.subscribe('new', CHANGED, { clientId: account.clientId, knownRevision: 1 });
    await sleep(150);
    expect(line.messages).toEqual([]);
    line.close();
  });

  it('is nothing to another client, who is told what a random id is told, also of later changes', async () => {
    const line = await LiveClient.ready(await signedIn(here, claire));
    for (const [id, clientId] of [
      ['foreign', foreign.clientId],
      ['random', newId()],
      ['odd', 'not an id'],
    ] as const) {
      line.subscribe(id, CHANGED, { clientId });
      expect(await line.delivered(id)).toEqual({ creditAccountChanged: null });
    }
    const thomas = here.client();
    await thomas.signIn('thomas.admin@akouendy.test', PASSWORD);
    await bookOne(thomas, foreign);
    await sleep(150);
    expect(line.messages).toEqual([]);
    line.close();
  });

  it('that was missed while the database was away is told afterwards', async () => {
    const line = await LiveClient.ready(await signedIn(here, claire));
    line.subscribe('1', CHANGED, { clientId: account.clientId });
    const { creditAccountChanged: before } = await line.delivered<Changed>('1');
    await database.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'portal live' and datname = current_database()`,
    );
    await database.query(
      `with moved as (update credit_accounts set revision = revision + 1 where id = $1 returning revision)
       update credit_projections set revision = moved.revision from moved where account_id = $1`,
      [account.id],
    );
    const { creditAccountChanged: after } = await line.delivered<Changed>('1');
    expect(after?.revision).toBe((before?.revision ?? 0) + 1);
    line.close();
  });
});

describe('what somebody is told', () => {
  const TOLD =
    'subscription { notificationsChanged { unreadNotifications notifications { startCursor totalCount } } }';

  interface Told {
    readonly notificationsChanged: {
      readonly unreadNotifications: number;
      readonly notifications: { readonly startCursor: string | null; readonly totalCount: number };
    };
  }

  it('reaches every open page of theirs at once, and so does that it was read', async () => {
    const stopWorker = await startTestWorker(database, here);
    const browser = await signedIn(here, nadia);
    const line = await LiveClient.ready(await signedIn(there, nadia));
    try {
      line.subscribe('1', TOLD);
      const { notificationsChanged: before } = await line.delivered<Told>('1');
      await bookOne(await signedIn(here, claire), account);
      const { notificationsChanged: told } = await line.delivered<Told>('1');
      expect(told.unreadNotifications).toBe(before.unreadNotifications + 1);
      await browser.data(
        'mutation($upTo: String!) { markAllNotificationsRead(upTo: $upTo) { __typename } }',
        { upTo: told.notifications.startCursor },
      );
      expect((await line.delivered<Told>('1')).notificationsChanged.unreadNotifications).toBe(0);
    } finally {
      line.close();
      await stopWorker();
    }
  });
});

describe('an open line', () => {
  it.each([
    ['signs out', (browser: PortalClient) => browser.data('mutation { signOut { ok } }'), 4403],
    [
      'is deactivated',
      () => database.query('update people set deactivated_at = now() where id = $1', [claire.id]),
      4403,
    ],
    [
      'gets another role',
      () => database.query(`update people set role = 'CLIENT_ADMIN' where id = $1`, [claire.id]),
      4205,
    ],
  ])('ends at every replica at once when the person %s', async (_, change, code) => {
    const browser = await signedIn(here, claire);
    const elsewhere = there.client();
    for (const [name, value] of browser.cookies) elsewhere.cookies.set(name, value);
    const lines = await Promise.all([LiveClient.ready(browser), LiveClient.ready(elsewhere)]);
    const other = await LiveClient.ready(await signedIn(here, nadia));
    try {
      await change(browser);
      for (const line of lines) expect(await line.closed).toBe(code);
      other.subscribe('1', CHANGED, { clientId: account.clientId });
      expect(await other.delivered<Changed>('1')).not.toBeNull();
    } finally {
      other.close();
      await database.query(`update people set deactivated_at = null, role = 'CLIENT_MEMBER' where id = $1`, [
        claire.id,
      ]);
    }
  });

  it.each([
    [
      'asks for a second factor',
      'insert into sign_in_policies (client_id, second_factor_required_since) values ($1, now())',
      'delete from sign_in_policies where client_id = $1',
    ],
    [
      'takes its own provider’s word alone',
      `insert into sso_connections (client_id, issuer, oidc_client_id, sealed_secret, admin_values, enforced, updated_at)
       values ($1, 'https://provider.test', 'portal', '', '{}', true, now())`,
      'delete from sso_connections where client_id = $1',
    ],
  ])(
    'ends at once, idle as it is, when the company %s and the session stands no more',
    async (_, decide, undo) => {
      const line = await LiveClient.ready(await signedIn(there, claire));
      const other = await LiveClient.ready(await signedIn(here, nadia));
      try {
        await database.query(decide, [account.clientId]);
        expect(await Promise.race([line.closed, sleep(5_000, 'open', { ref: false })])).toBe(4403);
        other.subscribe('1', CHANGED, { clientId: account.clientId });
        expect(await other.delivered<Changed>('1')).not.toBeNull();
      } finally {
        line.close();
        other.close();
        await database.query(undo, [account.clientId]);
      }
    },
  );

  it('ends also when the session of another line of the company cannot be looked at', async () => {
    const julien = await addPerson(database, 'Julien Moreau', 'CLIENT_MEMBER', account.clientId);
    const broken = await LiveClient.ready(await signedIn(there, claire));
    const line = await LiveClient.ready(await signedIn(there, julien));
    await database.query(`create policy breaks on sessions as restrictive for select using (
      case when key_hash = app.session_key() and person_id = '${claire.id}' then 1 / (length(person_id::text) - 36) = 0 else true end)`);
    try {
      await database.query(
        'insert into sign_in_policies (client_id, second_factor_required_since) values ($1, now())',
        [account.clientId],
      );
      expect(await Promise.race([line.closed, sleep(5_000, 'open', { ref: false })])).toBe(4403);
      expect(await Promise.race([broken.closed, sleep(100, 'open')])).toBe('open');
      expect(there.log).toContainEqual(
        expect.objectContaining({ failed: 1, msg: 'Sessions could not be looked at: again in a minute' }),
      );
    } finally {
      await database.query('drop policy breaks on sessions');
      await database.query('delete from sign_in_policies where client_id = $1', [account.clientId]);
      line.close();
      broken.close();
    }
  });

  it('comes back with the new key, and only with it, when the session goes on under another', async () => {
    const browser = await signedIn(here, claire);
    const thief = there.client();
    for (const [name, value] of browser.cookies) thief.cookies.set(name, value);
    const lines = await Promise.all([LiveClient.ready(browser), LiveClient.ready(thief)]);
    const { confirmIdentity } = await browser.data<{ confirmIdentity: { __typename: string } }>(
      `mutation($password: String!) { confirmIdentity(input: { way: PASSWORD, answer: $password }) { __typename } }`,
      { password: PASSWORD },
    );
    expect(confirmIdentity.__typename).toBe('IdentityConfirmed');
    for (const line of lines) expect(await line.closed).toBe(4205);
    expect(await LiveClient.open(thief).closed).toBe(4403);
    (await LiveClient.ready(browser)).close();
  });

  it('delivers nothing any more once its session has run out, which nobody tells', async () => {
    const line = await LiveClient.ready(await signedIn(here, claire));
    line.subscribe('1', CHANGED, { clientId: account.clientId });
    await line.delivered('1');
    here.setClock('2026-03-10T19:00:00+01:00');
    await bookOne(await signedIn(there, claire), account);
    expect(await line.closed).toBe(4403);
    expect(line.messages).toEqual([]);
    here.setClock('2026-03-10T10:00:00+01:00');
  });

  it('is not opened from another site, or from nowhere', async () => {
    const browser = await signedIn(here, claire);
    for (const headers of [
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
      { origin: '' },
      { 'sec-fetch-site': 'cross-site' },
    ]) {
      await expect(LiveClient.open(browser, headers as Record<string, string>).opened()).rejects.toThrow(
        '403',
      );
    }
    const plain = await browser.fetch('/live', { headers: { origin: 'http://localhost:4000' } });
    expect(plain.status).toBe(426);
  });

  it('is closed to somebody who is not signed in', async () => {
    expect(await LiveClient.open(here.client()).closed).toBe(4403);
  });

  it('takes subscriptions only, and of the schema', async () => {
    const line = await LiveClient.ready(await signedIn(here, claire));
    for (const [id, query] of [
      ['query', '{ viewer { person { id } } }'],
      ['mutation', 'mutation { signOut { ok } }'],
      ['unknown', 'subscription { secrets }'],
      ['unreadable', 'subscription {'],
      ['endless', `subscription { ${'a '.repeat(3_000)} }`],
    ] as const) {
      line.subscribe(id, query);
      const { payload } = await line.next((message) => message.type === 'error' && message.id === id);
      expect(payload).toEqual([
        expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT' } }) as object,
      ]);
    }
    line.close();
  });

  it.each([
    ['is no message', 'hello', 4400],
    ['is too long', JSON.stringify({ type: 'ping', payload: { x: 'x'.repeat(20_000) } }), 1009],
  ])('ends when what is said %s', async (_, said, code) => {
    const line = await LiveClient.ready(await signedIn(here, claire));
    line.say(said);
    expect(await line.closed).toBe(code);
  });

  it('ends when too much is said, or asked', async () => {
    const browser = await signedIn(here, claire);
    const talker = await LiveClient.ready(browser);
    for (let said = 0; said < 120; said += 1) talker.say({ type: 'ping' });
    expect(await talker.closed).toBe(4429);
    const asker = await LiveClient.ready(browser);
    for (let asked = 0; asked < 25; asked += 1) {
      asker.subscribe(String(asked), CHANGED, { clientId: account.clientId });
    }
    expect(await asker.closed).toBe(4429);
  });

  it('is one of twenty of a session at most', async () => {
    const browser = await signedIn(here, claire);
    const lines = await Promise.all(Array.from({ length: 20 }, () => LiveClient.ready(browser)));
    expect(await LiveClient.open(browser).closed).toBe(4429);
    for (const line of lines) line.close();
    await Promise.all(lines.map(({ closed }) => closed));
    (await LiveClient.ready(browser)).close();
  });

  it('leaves nothing behind when it goes away in the middle', async () => {
    const browser = await signedIn(here, claire);
    const lines = await Promise.all(Array.from({ length: 10 }, () => LiveClient.ready(browser)));
    for (const line of lines) {
      line.subscribe('1', CHANGED, { clientId: account.clientId });
      line.close();
    }
    await Promise.all(lines.map(({ closed }) => closed));
    await bookOne(browser, account);
    await sleep(100);
    expect(
      await database.query(
        `select state from pg_stat_activity where usename = 'portal_api' and datname = current_database()
          and state like 'idle in transaction%'`,
      ),
    ).toEqual([]);
    expect(here.log.filter(({ level }) => (level as number) >= 50)).toEqual([]);
  });

  it('refuses a bug with a reference and nothing of it', async () => {
    const line = await LiveClient.ready(await signedIn(here, claire));
    await database.query('alter table credit_lots rename column reason to motive');
    try {
      line.subscribe('1', CHANGED, { clientId: account.clientId });
      const { payload } = await line.next(({ type }) => type === 'next' || type === 'error');
      expect(JSON.stringify(payload)).toMatch(/"reference":"[0-9A-F]{10}"/);
      expect(JSON.stringify(payload)).not.toMatch(/select|reason|stack|\.ts|does not exist/);
    } finally {
      await database.query('alter table credit_lots rename column motive to reason');
      line.close();
    }
  });
});
