import { newId } from '../src/platform/ids/new-id.ts';
import { openAccount } from './harness/credit.ts';
import { LiveClient } from './harness/live-client.ts';
import { addClient, addPerson, assign, PASSWORD, type TestPerson } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestWorker } from './harness/test-worker.ts';
import { until } from './harness/until.ts';
import { startTestPortal, type TestPortal } from './harness/test-portal.ts';

const ENTRUST = `mutation($input: CareInput!) { entrustClient(input: $input) { __typename
  ... on ClientEntrusted { care { isEntrusted client { id name } person { id name } } }
  ... on CannotLookAfter { reason } } }`;
const WITHDRAW = `mutation($input: CareInput!) { withdrawClient(input: $input) { __typename
  ... on ClientWithdrawn { care { isEntrusted } } } }`;
const PORTFOLIO = `query($id: ID!, $search: String, $everything: Boolean!, $first: Int = 50, $after: String) {
  portfolio(personId: $id, search: $search, everything: $everything, first: $first, after: $after) {
    totalCount hasNextPage endCursor nodes { isEntrusted client { name } person { id } } } }`;
const CLIENT_STAFF = `query($id: ID!, $everything: Boolean!) { clientStaff(clientId: $id, everything: $everything) {
  totalCount nodes { isEntrusted person { name } } } }`;
const CHANGED = 'subscription($clientId: ID!) { creditAccountChanged(clientId: $clientId) { revision } }';

interface CareList {
  readonly totalCount: number;
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
  readonly nodes: readonly {
    readonly isEntrusted: boolean;
    readonly client: { readonly name: string };
    readonly person: { readonly name: string };
  }[];
}

let database: TestDatabase;
let portal: TestPortal;
let clientId: string;
let otherId: string;
let thomas: PortalClient;
let camille: TestPerson;
let yanis: TestPerson;
let helene: TestPerson;
let claire: TestPerson;

beforeAll(async () => {
  database = await createTestDatabase();
  portal = await startTestPortal(database);
  clientId = await addClient(database, 'Verdier Logistique');
  otherId = await addClient(database, 'Ateliers Bonnard');
  await openAccount(database, clientId);
  camille = await addPerson(database, 'Camille Rousseau', 'ACCOUNT_MANAGER');
  yanis = await addPerson(database, 'Yanis Benali', 'ENGINEER');
  helene = await addPerson(database, 'Helene Marchand', 'FINANCE');
  claire = await addPerson(database, 'Claire Fontaine', 'CLIENT_ADMIN', clientId);
  thomas = await signedIn(await addPerson(database, 'Thomas Girard', 'ADMIN'));
});

beforeEach(() => database.query('delete from client_staff'));

afterAll(async () => {
  await portal.stop();
  await database.drop();
});

async function signedIn({ email }: TestPerson): Promise<PortalClient> {
  const browser = portal.client();
  await browser.signIn(email, PASSWORD);
  return browser;
}

async function ask<Answer = { readonly __typename: string }>(
  browser: PortalClient,
  document: string,
  variables: Record<string, unknown>,
): Promise<Answer> {
  const [answer] = Object.values(await browser.data<Record<string, Answer>>(document, variables));
  return answer as Answer;
}

const pair = (person: string, client: string) => ({ input: { personId: person, clientId: client } });

const looksAfter = (): Promise<unknown[]> =>
  database.query('select person_id, client_id from client_staff order by 1, 2');

/** What the trail of `client` says of who looks after it, oldest first. */
const trailOf = (client: string): Promise<unknown[]> =>
  database.query(
    `select action, detail from audit_entries
     where client_id = $1 and object_type = 'client' and object_id = $1 order by position`,
    [client],
  );

const namesSeenBy = async (browser: PortalClient): Promise<string[]> =>
  (await ask<{ nodes: { name: string }[] }>(browser, '{ clients { nodes { name } } }', {})).nodes.map(
    ({ name }) => name,
  );

describe('a client that is entrusted', () => {
  it('is there for the person from the next request on, and gone with the next when it is taken back', async () => {
    const browser = await signedIn(camille);
    expect(await namesSeenBy(browser)).toEqual([]);
    expect(await ask(thomas, ENTRUST, pair(camille.id, clientId))).toEqual({
      __typename: 'ClientEntrusted',
      care: {
        isEntrusted: true,
        client: { id: clientId, name: 'Verdier Logistique' },
        person: { id: camille.id, name: 'Camille Rousseau' },
      },
    });
    expect(await namesSeenBy(browser)).toEqual(['Verdier Logistique']);
    expect(await ask(thomas, WITHDRAW, pair(camille.id, clientId))).toEqual({
      __typename: 'ClientWithdrawn',
      care: { isEntrusted: false },
    });
    expect(await namesSeenBy(browser)).toEqual([]);
  });

  it('is told once to the client’s trail, however often and at once it is done', async () => {
    const before = (await trailOf(otherId)).length;
    const twice = (document: string) =>
      Promise.all([1, 2].map(() => ask(thomas, document, pair(yanis.id.toUpperCase(), otherId))));
    await twice(ENTRUST);
    expect(await looksAfter()).toEqual([{ person_id: yanis.id, client_id: otherId }]);
    await twice(WITHDRAW);
    expect(await looksAfter()).toEqual([]);
    const detail = { person: { id: yanis.id, name: 'Yanis Benali' }, role: 'ENGINEER' };
    expect((await trailOf(otherId)).slice(before)).toEqual([
      { action: 'client.entrusted', detail },
      { action: 'client.withdrawn', detail },
    ]);
  });

  it('needs somebody whose role has clients of its own, and who may sign in', async () => {
    expect(await ask(thomas, ENTRUST, pair(helene.id, clientId))).toEqual({
      __typename: 'CannotLookAfter',
      reason: 'ROLE',
    });
    const gone = await addPerson(database, 'Sonia Petit', 'ACCOUNT_MANAGER');
    await database.query('update people set deactivated_at = now() where id = $1', [gone.id]);
    expect(await ask(thomas, ENTRUST, pair(gone.id, clientId))).toEqual({
      __typename: 'CannotLookAfter',
      reason: 'REMOVED',
    });
    expect(await looksAfter()).toEqual([]);
  });

  it('is not there for a client’s person, nor with an id of nothing', async () => {
    for (const [person, client] of [
      [claire.id, clientId],
      [newId(), clientId],
      [camille.id, newId()],
      ['x', clientId],
      [camille.id, 'x'],
    ] as const) {
      for (const document of [ENTRUST, WITHDRAW]) {
        expect((await ask(thomas, document, pair(person, client))).__typename).toBe('NotFound');
      }
    }
    expect(await looksAfter()).toEqual([]);
  });

  it.each(['ACCOUNT_MANAGER', 'ENGINEER', 'FINANCE', 'CLIENT_ADMIN'] as const)(
    'is the admin’s to decide: %s decides and learns nothing',
    async (role) => {
      const who = { ACCOUNT_MANAGER: camille, ENGINEER: yanis, FINANCE: helene, CLIENT_ADMIN: claire }[role];
      const browser = await signedIn(who);
      for (const [document, variables] of [
        [ENTRUST, pair(camille.id, clientId)],
        [WITHDRAW, pair(camille.id, clientId)],
        [PORTFOLIO, { id: camille.id, everything: true }],
        [CLIENT_STAFF, { id: clientId, everything: true }],
      ] as const) {
        const { errors } = await browser.send(document, variables);
        expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
      }
      expect(await looksAfter()).toEqual([]);
    },
  );

  it('ends with the role and with the removal, and each client’s trail says so', async () => {
    const manager = await addPerson(database, 'Marion Leroy', 'ACCOUNT_MANAGER');
    for (const end of [
      () =>
        ask(
          thomas,
          'mutation($id: ID!) { changeRole(input: { personId: $id, role: ENGINEER }) { __typename } }',
          { id: manager.id },
        ),
      () =>
        ask(thomas, 'mutation($id: ID!) { removePerson(personId: $id) { __typename } }', { id: manager.id }),
    ]) {
      const before = (await trailOf(clientId)).length;
      await ask(thomas, ENTRUST, pair(manager.id, clientId));
      await ask(thomas, ENTRUST, pair(manager.id, otherId));
      await end();
      expect(await looksAfter()).toEqual([]);
      expect((await trailOf(clientId)).slice(before)).toMatchObject([
        { action: 'client.entrusted' },
        { action: 'client.withdrawn' },
      ]);
    }
  });

  it('is never left with somebody who becomes another at the same moment', async () => {
    const manager = await addPerson(database, 'Karim Haddad', 'ACCOUNT_MANAGER');
    const marc = await signedIn(await addPerson(database, 'Marc Olivier', 'ADMIN'));
    for (const role of ['FINANCE', 'ACCOUNT_MANAGER', 'FINANCE', 'ACCOUNT_MANAGER', 'FINANCE']) {
      await Promise.all([
        ask(thomas, ENTRUST, pair(manager.id, clientId)),
        ask(
          marc,
          'mutation($id: ID!, $role: Role!) { changeRole(input: { personId: $id, role: $role }) { __typename } }',
          { id: manager.id, role },
        ),
      ]);
      if (role === 'FINANCE') expect(await looksAfter()).toEqual([]);
    }
  });
});

describe('who is entrusted with a client, or loses it', () => {
  const TOLD = `{ viewer { notifications(first: 10) { nodes { kind actor { name } client { name } } }
    notificationChoices { kind } } }`;
  const kindsOf = async (browser: PortalClient) => {
    const { viewer } = await browser.data<{
      viewer: {
        notifications: { nodes: { kind: string }[] };
        notificationChoices: { kind: string }[];
      };
    }>(TOLD);
    return { told: viewer.notifications.nodes, choices: viewer.notificationChoices.map(({ kind }) => kind) };
  };
  const mails = () =>
    database.query<{ address: string; template: string }>(
      `select to_address as address, template from mails where template like 'client-%' order by created_at, id`,
    );

  it('is told so, once, by the channels of their choice; nobody else is', async () => {
    // What the tests above have done is not told any more.
    await database.query(`delete from jobs.job where name = 'tell-people'`);
    const stopWorker = await startTestWorker(database, portal);
    try {
      await assign(database, camille.id, clientId);
      const engineer = await signedIn(yanis);
      const pair = { clientId, personId: yanis.id };
      await ask(thomas, ENTRUST, { input: pair });
      await ask(thomas, ENTRUST, { input: pair });
      await until(async () => (await mails()).length === 1);
      const entrusted = {
        kind: 'CLIENT_ENTRUSTED',
        actor: { name: 'Thomas Girard' },
        client: { name: 'Verdier Logistique' },
      };
      expect((await kindsOf(engineer)).told).toEqual([entrusted]);
      await engineer.data(
        `mutation($input: ChooseNotificationChannelsInput!) { chooseNotificationChannels(input: $input) { person { id } } }`,
        { input: { kind: 'CLIENT_WITHDRAWN', inApp: true, mail: false } },
      );
      await ask(thomas, WITHDRAW, { input: pair });
      await ask(thomas, WITHDRAW, { input: pair });
      // What tells of a client that one does not see any more names it in no page.
      const withdrawn = { kind: 'CLIENT_WITHDRAWN', actor: { name: 'Thomas Girard' }, client: null };
      await until(async () => (await kindsOf(engineer)).told.length === 1);
      expect((await kindsOf(engineer)).told).toEqual([withdrawn]);
      await ask(thomas, ENTRUST, { input: pair });
      await until(async () => (await mails()).length === 2);
      expect((await kindsOf(engineer)).told).toEqual([entrusted, withdrawn, entrusted]);
      expect(await mails()).toEqual(
        ['client-entrusted', 'client-entrusted'].map((template) => ({ address: yanis.email, template })),
      );
      for (const other of [camille, claire]) {
        expect((await kindsOf(await signedIn(other))).told).toEqual([]);
      }
      expect((await kindsOf(engineer)).choices).toEqual(expect.arrayContaining(['CLIENT_ENTRUSTED']));
      const atClient = (await kindsOf(await signedIn(claire))).choices;
      expect(atClient.filter((kind) => kind.startsWith('CLIENT_'))).toEqual([]);
    } finally {
      await stopWorker();
    }
  });
});

describe('an open line', () => {
  it('begins anew when its person loses a client, and tells nothing of it any more', async () => {
    await assign(database, camille.id, clientId);
    await assign(database, yanis.id, clientId);
    const browser = await signedIn(camille);
    const [line, colleague] = [
      await LiveClient.ready(browser),
      await LiveClient.ready(await signedIn(yanis)),
    ];
    line.subscribe('1', CHANGED, { clientId });
    expect(await line.delivered('1')).toMatchObject({ creditAccountChanged: { revision: 0 } });
    await ask(thomas, WITHDRAW, pair(camille.id, clientId));
    expect(await line.closed).toBe(4205);
    const again = await LiveClient.ready(browser);
    again.subscribe('1', CHANGED, { clientId });
    expect(await again.delivered('1')).toEqual({ creditAccountChanged: null });
    again.close();
    // Who has lost nothing keeps the line.
    colleague.subscribe('1', CHANGED, { clientId });
    expect(await colleague.delivered('1')).toMatchObject({ creditAccountChanged: { revision: 0 } });
    colleague.close();
  });
});

describe('the lists', () => {
  it('show what is entrusted, or everything that could be, found by name and in pages', async () => {
    await database.query(
      `insert into clients (id, name, created_at)
       select gen_random_uuid(), 'Usine Élan ' || lpad(n::text, 4, '0'), now() from generate_series(1, 1000) n`,
    );
    await database.query(
      `insert into client_staff (client_id, person_id)
       select id, $1 from clients where name in ('Usine Élan 0007', 'Usine Élan 0070', 'Verdier Logistique')`,
      [camille.id],
    );
    const list = (variables: Record<string, unknown>) =>
      ask<CareList>(thomas, PORTFOLIO, { id: camille.id, everything: false, ...variables });
    const names = ({ nodes }: CareList) => nodes.map(({ client }) => client.name);
    expect(names(await list({}))).toEqual(['Usine Élan 0007', 'Usine Élan 0070', 'Verdier Logistique']);
    const [all, found] = [
      await list({ everything: true, first: 2 }),
      await list({ search: ' elan 007', everything: true }),
    ];
    expect(all).toMatchObject({ totalCount: 1002, hasNextPage: true });
    expect(names(await list({ everything: true, first: 2, after: all.endCursor }))).toEqual(
      ['Usine Élan 0002', 'Usine Élan 0003'].map(
        (_, index) => `Usine Élan ${String(index + 2).padStart(4, '0')}`,
      ),
    );
    expect(found.nodes.map(({ isEntrusted, client: { name } }) => `${name} ${String(isEntrusted)}`)).toEqual([
      'Usine Élan 0070 true',
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => `Usine Élan 007${String(digit)} false`),
    ]);
    await database.query(`delete from client_staff`);
    await database.query(`delete from clients where name like 'Usine%'`);
  });

  it('say of each client who looks after it, to whoever may see the client', async () => {
    await assign(database, camille.id, clientId);
    await assign(database, yanis.id, clientId);
    await assign(database, yanis.id, otherId);
    const listed = async (browser: PortalClient) => {
      const { clients } = await browser.data<{
        clients: { nodes: { name: string; lookedAfterBy: { name: string }[] }[] };
      }>('{ clients { nodes { name lookedAfterBy { name } } } }');
      return clients.nodes.map(({ name, lookedAfterBy }) => [
        name,
        ...lookedAfterBy.map((each) => each.name),
      ]);
    };
    const everything = [
      ['Ateliers Bonnard', 'Yanis Benali'],
      ['Verdier Logistique', 'Camille Rousseau', 'Yanis Benali'],
    ];
    expect(await listed(thomas)).toEqual(everything);
    expect(await listed(await signedIn(helene))).toEqual(everything);
    const own = [['Verdier Logistique', 'Camille Rousseau', 'Yanis Benali']];
    expect(await listed(await signedIn(camille))).toEqual(own);
    expect(await listed(await signedIn(claire))).toEqual(own);
  });

  it('show for a client the staff who can look after it', async () => {
    await assign(database, yanis.id, clientId);
    const list = (everything: boolean) => ask<CareList>(thomas, CLIENT_STAFF, { id: clientId, everything });
    const names = ({ nodes }: CareList) => nodes.map(({ person }) => person.name);
    expect(names(await list(false))).toEqual(['Yanis Benali']);
    const all = names(await list(true));
    expect(all).toEqual(expect.arrayContaining(['Camille Rousseau', 'Yanis Benali']));
    expect(all).not.toEqual(expect.arrayContaining(['Helene Marchand']));
    expect(all).not.toEqual(expect.arrayContaining(['Sonia Petit']));
  });

  it('count in the list of staff, and are nothing for roles without clients of their own', async () => {
    await assign(database, yanis.id, clientId);
    await assign(database, yanis.id, otherId);
    const { nodes } = await ask<{
      readonly nodes: readonly {
        readonly entrustedClients: number | null;
        readonly person: { readonly name: string };
      }[];
    }>(thomas, '{ staff(state: ACTIVE) { nodes { entrustedClients person { name } } } }', {});
    const of = (name: string) => nodes.find(({ person }) => person.name === name)?.entrustedClients;
    expect([of('Yanis Benali'), of('Camille Rousseau'), of('Helene Marchand')]).toEqual([2, 0, null]);
    expect(await ask(thomas, PORTFOLIO, { id: helene.id, everything: true })).toBeNull();
    for (const id of [newId(), 'x', claire.id]) {
      expect(await ask(thomas, PORTFOLIO, { id, everything: true })).toBeNull();
      expect(await ask(thomas, CLIENT_STAFF, { id, everything: true })).toBeNull();
    }
  });

  it('open somebody of the staff, with whether they have a second factor, and nobody else', async () => {
    const MEMBER = 'query($id: ID!) { staffMember(id: $id) { hasSecondFactor entry { person { name } } } }';
    expect(await ask(thomas, MEMBER, { id: yanis.id })).toEqual({
      hasSecondFactor: true,
      entry: { person: { name: 'Yanis Benali' } },
    });
    for (const id of [claire.id, newId(), 'x']) expect(await ask(thomas, MEMBER, { id })).toBeNull();
  });
});
