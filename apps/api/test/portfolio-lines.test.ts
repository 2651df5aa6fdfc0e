import { civilDate, instant } from '@akouendy/domain';
import { OFFER_2025_01 } from '@akouendy/domain/catalogue';
import type { Order } from '@akouendy/domain/contracts';
import { loadPublishedOffers } from '../src/modules/catalogue/catalogue.public.ts';
import { RefreshStandings } from '../src/modules/contracts/contracts.public.ts';
import { RefreshProjections } from '../src/modules/credits/credits.public.ts';
import { signContract } from '../src/modules/orders/orders.public.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { book, bookInput } from './harness/booking.ts';
import { addBooking, grantDeploy, openAccount } from './harness/credit.ts';
import { addClient, addPerson, assign, PASSWORD, type TestPerson } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { statementsDuring } from './harness/statements-during.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './harness/test-portal.ts';

const LINES = `query($search: String, $view: PortfolioView!, $pace: PaceStatus, $order: PortfolioOrder!,
  $descending: Boolean!, $first: Int!, $after: String) {
  portfolioLines(search: $search, view: $view, pace: $pace, order: $order, descending: $descending, first: $first,
                 after: $after) {
    totalCount hasNextPage endCursor lapsingSoon clientsLapsing
    nodes { client { id name openContracts { totalCount nodes { title { en } } } creditSummary { asOf remaining lapsingSoon
      soonExpiries { date halfDays canStillBeBooked lastChanceToBook { date } }
      pace { status consumed elapsed difference forecast anniversary } } }
      renewal { on lastNoticeDate contract { title { fr } } } ending { on byNotice contract { id title { fr } } } } } }`;

const DEFAULTS = { view: 'ALL', order: 'LAPSING', descending: true, first: 50 };

interface Line {
  readonly client: {
    readonly id: string;
    readonly name: string;
    readonly openContracts: {
      readonly totalCount: number;
      readonly nodes: readonly { readonly title: { readonly en: string } }[];
    };
    readonly creditSummary: { readonly asOf: string; readonly lapsingSoon: number } | null;
  };
  readonly renewal: { readonly on: string; readonly lastNoticeDate: string } | null;
  readonly ending: { readonly on: string } | null;
}

interface Lines {
  readonly totalCount: number;
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
  readonly lapsingSoon: number;
  readonly clientsLapsing: number;
  readonly nodes: readonly Line[];
}

const RUN: Order = {
  kind: 'RUN',
  plan: 'STANDARD',
  options: [],
  additionalClusters: 0,
  weeklyMeeting: false,
  quoted: null,
};

const PACK: Order = { kind: 'PACK', pack: 'PRODUCTION_PACK', options: [], quoted: null };

let database: TestDatabase;
let portal: TestPortal;
let camille: TestPerson;
let claire: TestPerson;
let manager: PortalClient;
let admin: PortalClient;
const clients = new Map<string, string>();

beforeAll(async () => {
  database = await createTestDatabase();
  portal = await startTestPortal(database);
  await loadPublishedOffers((sql, parameters) => database.query(sql, parameters), instant(TEST_NOW));
  camille = await addPerson(database, 'Camille Rousseau', 'ACCOUNT_MANAGER');
  // Loses its days on 1 June, and uses none of them.
  await furnish('Verdier Logistique', '2025-06-01');
  // Has just begun, and used nearly all: ahead.
  const oceane = await furnish('Océane Santé', '2026-02-01');
  for (const date of ['2026-02-09', '2026-02-10', '2026-02-11', '2026-02-12', '2026-02-13', '2026-02-16']) {
    await addBooking(database, oceane, claire.id, { date, statuses: ['CONFIRMED', 'DELIVERED'] });
  }
  // Has days without end only, and a RUN contract whose last day for notice is near.
  const bonnard = await addClient(database, 'Ateliers Bonnard');
  clients.set('Ateliers Bonnard', bonnard);
  await sign(bonnard, RUN, 'RUN Standard', '2025-06-20');
  // Of somebody else.
  clients.set('Voltéo', await addClient(database, 'Voltéo'));
  for (const name of ['Verdier Logistique', 'Océane Santé', 'Ateliers Bonnard']) {
    await assign(database, camille.id, clients.get(name) ?? '');
  }
  [manager, admin] = await Promise.all([
    signedIn(camille),
    signedIn(await addPerson(database, 'Thomas Girard', 'ADMIN')),
  ]);
});

afterAll(async () => {
  await portal.stop();
  await database.drop();
});

async function furnish(name: string, signedOn: string) {
  const clientId = await addClient(database, name);
  clients.set(name, clientId);
  claire = await addPerson(database, `Claire de ${name}`, 'CLIENT_ADMIN', clientId);
  const account = await openAccount(database, clientId);
  await grantDeploy(database, account, signedOn);
  return account;
}

async function sign(clientId: string, order: Order, title: string, signedOn: string): Promise<string> {
  const signed = await signContract((sql, parameters) => database.query(sql, parameters), {
    id: newId(),
    clientId,
    title: { fr: title, en: `${title}, in English` },
    order,
    offer: OFFER_2025_01,
    vat: 'FR',
    signedOn: civilDate(signedOn),
    at: instant(TEST_NOW),
  });
  return signed.id;
}

async function signedIn({ email }: TestPerson): Promise<PortalClient> {
  const browser = portal.client();
  await browser.signIn(email, PASSWORD);
  return browser;
}

async function giveNotice(browser: PortalClient, contractId: string, effectiveOn: string): Promise<void> {
  await browser.data('mutation($input: GiveNoticeInput!) { giveNotice(input: $input) { __typename } }', {
    input: { contractId, effectiveOn, idempotencyKey: newId() },
  });
}

async function lines(browser: PortalClient, variables: Record<string, unknown> = {}): Promise<Lines> {
  return (await browser.data<{ portfolioLines: Lines }>(LINES, { ...DEFAULTS, ...variables })).portfolioLines;
}

const namesOf = ({ nodes }: Lines): string[] => nodes.map(({ client }) => client.name);

describe('a portfolio', () => {
  it('shows an account manager its clients, the admin all, and nobody else anything', async () => {
    expect(namesOf(await lines(manager)).sort()).toEqual([
      'Ateliers Bonnard',
      'Océane Santé',
      'Verdier Logistique',
    ]);
    expect((await lines(admin)).totalCount).toBe(4);
    for (const role of ['ENGINEER', 'FINANCE'] as const) {
      const staff = await signedIn(await addPerson(database, `Someone ${role}`, role));
      expect((await staff.send(LINES, DEFAULTS)).errors[0]?.extensions?.code).toBe('FORBIDDEN');
    }
    const client = await signedIn(claire);
    expect((await client.send(LINES, DEFAULTS)).errors[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  it('compares consumption with time, shows what lapses and what renews', async () => {
    const { nodes, ...page } = await lines(manager, { order: 'PACE', descending: false });
    expect(page).toMatchObject({ totalCount: 3, hasNextPage: false, lapsingSoon: 15, clientsLapsing: 1 });
    expect(nodes).toMatchObject([
      {
        client: {
          name: 'Verdier Logistique',
          creditSummary: {
            asOf: '2026-03-10',
            remaining: 20,
            lapsingSoon: 15,
            soonExpiries: [
              {
                date: '2026-06-01',
                halfDays: 15,
                canStillBeBooked: true,
                lastChanceToBook: { date: '2026-05-21' },
              },
            ],
            pace: { status: 'BEHIND', consumed: 0, elapsed: 7726, difference: -7726, forecast: 20 },
          },
        },
        renewal: null,
      },
      {
        client: {
          name: 'Océane Santé',
          creditSummary: {
            pace: { status: 'AHEAD', consumed: 6000, forecast: 0, anniversary: '2027-02-01' },
          },
        },
      },
      {
        client: { name: 'Ateliers Bonnard', creditSummary: { remaining: 0, pace: null } },
        renewal: {
          on: '2026-06-20',
          lastNoticeDate: '2026-03-20',
          contract: { title: { fr: 'RUN Standard' } },
        },
      },
    ]);
  });

  it.each([
    [{ order: 'NAME' }, ['Ateliers Bonnard', 'Océane Santé', 'Verdier Logistique']],
    [{ order: 'PACE', descending: false }, ['Verdier Logistique', 'Océane Santé', 'Ateliers Bonnard']],
    [{ order: 'PACE' }, ['Océane Santé', 'Verdier Logistique', 'Ateliers Bonnard']],
    [{ order: 'RENEWAL', descending: false }, ['Ateliers Bonnard', 'Océane Santé', 'Verdier Logistique']],
    [{ order: 'EXPIRY', descending: false }, ['Verdier Logistique', 'Océane Santé', 'Ateliers Bonnard']],
    [{ order: 'REMAINING' }, ['Verdier Logistique', 'Océane Santé', 'Ateliers Bonnard']],
    [{ view: 'TO_REMIND' }, ['Verdier Logistique']],
    [{ view: 'RENEWALS' }, ['Ateliers Bonnard']],
    [{ pace: 'AHEAD' }, ['Océane Santé']],
    [{ search: 'ocEANE' }, ['Océane Santé']],
    [{ search: 'run stand' }, ['Ateliers Bonnard']],
    [{ search: 'in engl' }, ['Ateliers Bonnard']],
    [{ search: '%' }, []],
  ])('is sorted and filtered: %j', async (variables, expected) => {
    const found = await lines(manager, variables);
    expect(namesOf(found)).toEqual(expected);
    expect(found.totalCount).toBe(expected.length);
  });

  it.each(['NAME', 'LAPSING', 'PACE', 'REMAINING', 'FORECAST', 'EXPIRY', 'RENEWAL'])(
    'is read page by page without missing or repeating a client, by %s',
    async (order) => {
      for (const descending of [true, false]) {
        const whole = namesOf(await lines(admin, { order, descending }));
        const read: string[] = [];
        let after: string | null = null;
        do {
          const page: Lines = await lines(admin, { order, descending, first: 1, after });
          read.push(...namesOf(page));
          after = page.hasNextPage ? page.endCursor : null;
        } while (after !== null);
        expect(read).toEqual(whole);
        expect(read).toHaveLength(4);
      }
    },
  );

  it('names of a client’s contracts those that are not over', async () => {
    const clientId = await addClient(database, 'Fabre');
    await assign(database, camille.id, clientId);
    await sign(clientId, { kind: 'DEPLOY', package: 'DEPLOY_20' }, 'DEPLOY 20', '2025-03-10');
    await sign(clientId, { kind: 'DEPLOY', package: 'DEPLOY_10' }, 'DEPLOY 10', '2025-03-11');
    await sign(clientId, RUN, 'RUN Standard', '2024-06-20');
    const application: Order = { kind: 'APPLICATION', applications: [{ code: 'STANDARD', quantity: 1 }] };
    const delivered = await sign(clientId, application, 'Application', '2026-01-05');
    const named = async () =>
      (await lines(manager, { search: 'Fabre' })).nodes[0]?.client.openContracts.nodes.map(
        ({ title }) => title.en.split(',')[0],
      );
    expect(await named()).toEqual(['Application', 'DEPLOY 10', 'RUN Standard']);
    for (const action of ['PRESENT', 'ACCEPT']) {
      await database.query(
        `insert into work_steps (client_id, contract_id, action, taken_on, taken_at, taken_by, idempotency_key)
         values ($1, $2, $3, '2026-03-10', $4, $5, $6)`,
        [clientId, delivered, action, TEST_NOW, camille.id, newId()],
      );
    }
    expect(await named()).toEqual(['DEPLOY 10', 'RUN Standard']);
    await database.query('delete from client_staff where client_id = $1', [clientId]);
  });

  it('refuses a cursor from elsewhere', async () => {
    for (const after of ['x', Buffer.from(`99999999999 ${newId()}`).toString('base64url')]) {
      expect((await manager.send(LINES, { ...DEFAULTS, after })).errors[0]?.extensions?.code).toBe(
        'BAD_USER_INPUT',
      );
    }
  });

  it('follows a booking and a notice at once', async () => {
    const clientId = await addClient(database, 'Cavéa');
    await assign(database, camille.id, clientId);
    const account = await openAccount(database, clientId);
    await grantDeploy(database, account, '2025-06-01');
    const contractId = await sign(clientId, RUN, 'RUN Standard', '2025-07-01');
    const buyer = await signedIn(await addPerson(database, 'Ana Cavéa', 'CLIENT_ADMIN', clientId));
    await book(buyer, bookInput(account.id, [{ date: '2026-03-18', slot: 'FULL_DAY' }]));
    expect((await lines(manager, { search: 'Cavéa' })).nodes).toMatchObject([
      { client: { creditSummary: { remaining: 18 } }, renewal: { on: '2026-07-01' } },
    ]);
    await giveNotice(buyer, contractId, '2026-07-01');
    expect(
      await database.query('select status, ends_on from contract_standings where contract_id = $1', [
        contractId,
      ]),
    ).toEqual([{ status: 'ENDING', ends_on: '2026-07-01' }]);
    expect((await lines(manager, { order: 'RENEWAL' })).nodes).toMatchObject([
      {
        client: { name: 'Cavéa' },
        renewal: null,
        ending: {
          on: '2026-07-01',
          byNotice: true,
          contract: { id: contractId, title: { fr: 'RUN Standard' } },
        },
      },
      { client: { name: 'Ateliers Bonnard' }, renewal: { on: '2026-06-20' }, ending: null },
      { renewal: null, ending: null },
      { renewal: null, ending: null },
    ]);
    // Another contract renews before that end, or after it: what comes first sorts, both are shown.
    await sign(clientId, RUN, 'RUN Standard', '2025-05-02');
    await sign(clientId, RUN, 'RUN Standard', '2025-09-01');
    expect((await lines(manager, { order: 'RENEWAL', descending: false })).nodes[0]).toMatchObject({
      client: { name: 'Cavéa' },
      renewal: { on: '2026-05-02' },
      ending: { on: '2026-07-01' },
    });
  });
});

describe('a new day', () => {
  afterEach(() => {
    portal.setClock(TEST_NOW);
  });

  it('is sorted by its own figures, also where no worker has been', async () => {
    portal.setClock('2026-06-20T00:00:30+02:00');
    const early = await signedIn(camille);
    const found = await lines(early, { order: 'RENEWAL', descending: false, view: 'ALL' });
    const [first] = found.nodes.filter(({ client }) => client.name !== 'Cavéa');
    expect(first).toMatchObject({
      client: { name: 'Ateliers Bonnard' },
      renewal: { on: '2027-06-20', lastNoticeDate: '2027-03-20' },
    });
    expect(found.nodes.every(({ client }) => client.creditSummary?.asOf === '2026-06-20')).toBe(true);
    const [{ count } = { count: -1 }] = await database.query<{ count: number }>(
      `select count(*) from credit_projections where as_of <> '2026-06-20'`,
    );
    expect(count).toBe(0);
  });

  it('is caught up with beside whatever else the page asks for', async () => {
    portal.setClock('2026-06-21T00:00:30+02:00');
    const early = await signedIn(camille);
    const decisions = 'waiting: decisions(first: 5) { totalCount nodes { id client { name } } }';
    const clients =
      'clients(first: 5) { totalCount nodes { name contracts { nodes { reference } } creditSummary { asOf } } }';
    const compared = 'portfolioLines(order: RENEWAL, descending: false, view: ALL, first: 5) { totalCount }';
    const { data, errors } = await early.send(`{ ${decisions} ${clients} ${compared} }`);
    expect(errors).toEqual([]);
    expect(data).toMatchObject(await early.data(`{ ${compared} }`));
  });

  it('is the first without a contract that ends on it: nothing ends any more', async () => {
    const clientId = await addClient(database, 'Dupin Frères');
    await assign(database, camille.id, clientId);
    const contractId = await sign(clientId, RUN, 'RUN Standard', '2025-08-01');
    const buyer = await signedIn(await addPerson(database, 'Paul Dupin', 'CLIENT_ADMIN', clientId));
    await giveNotice(buyer, contractId, '2026-08-01');
    const endingOn = async (now: string) => {
      portal.setClock(now);
      return (await lines(await signedIn(camille), { search: 'Dupin' })).nodes[0]?.ending?.on;
    };
    expect(await endingOn('2026-07-31T23:59:00+02:00')).toBe('2026-08-01');
    expect(await endingOn('2026-08-01T00:00:30+02:00')).toBeUndefined();
  });
});

describe('what does not renew', () => {
  afterEach(() => {
    portal.setClock(TEST_NOW);
  });

  it('is told of before it ends: shown, sorted and among the renewals and ends', async () => {
    const paul = await addPerson(database, 'Paul Lambert', 'ACCOUNT_MANAGER');
    for (const name of ['Lignon', 'Mercier']) {
      clients.set(name, await addClient(database, name));
      await assign(database, paul.id, clients.get(name) ?? '');
    }
    const lignon = clients.get('Lignon') ?? '';
    const packId = await sign(lignon, PACK, 'Pack Production', '2025-12-01');
    await sign(lignon, { kind: 'DEPLOY', package: 'DEPLOY_20' }, 'DEPLOY 20', '2026-03-10');
    await sign(clients.get('Mercier') ?? '', RUN, 'RUN Standard', '2026-03-10');
    // Of a pack of twelve months, what has ended is told no more, and what ends later comes next.
    const on = async (day: string, variables: Record<string, unknown>) => {
      portal.setClock(`${day}T09:00:00+01:00`);
      return lines(await signedIn(paul), variables);
    };
    const far = await on('2026-09-01', { view: 'RENEWALS' });
    expect(namesOf(far)).toEqual([]);
    const near = await on('2026-09-05', { view: 'RENEWALS', order: 'RENEWAL', descending: false });
    expect(near.nodes).toMatchObject([
      {
        client: { name: 'Lignon' },
        renewal: null,
        ending: { on: '2026-12-01', byNotice: false, contract: { id: packId } },
      },
    ]);
    expect(namesOf(await on('2026-09-05', { order: 'RENEWAL', descending: false }))).toEqual([
      'Lignon',
      'Mercier',
    ]);
    const after = await on('2026-12-01', { search: 'Lignon' });
    expect(after.nodes).toMatchObject([{ ending: { on: '2027-03-10', byNotice: false } }]);
  });
});

describe('a portfolio of two hundred clients', () => {
  it('takes as many statements as one of ten', async () => {
    const marc = await addPerson(database, 'Marc Vidal', 'ACCOUNT_MANAGER');
    const browser = await signedIn(marc);
    const add = async (from: number, until: number): Promise<void> => {
      for (let number = from; number < until; number += 1) {
        const clientId = await addClient(database, `Client ${String(number).padStart(3, '0')}`);
        await assign(database, marc.id, clientId);
        await grantDeploy(database, await openAccount(database, clientId), '2025-09-01');
        await sign(clientId, RUN, 'RUN Standard', '2025-09-01');
      }
      await portal.app.get(RefreshProjections).execute();
      await portal.app.get(RefreshStandings).execute();
    };
    await add(0, 10);
    await lines(browser, { first: 200 });
    const ofTen = await statementsDuring(async () => {
      expect((await lines(browser, { first: 200 })).nodes).toHaveLength(10);
    });
    await add(10, 200);
    const ofTwoHundred = await statementsDuring(async () => {
      expect((await lines(browser, { first: 200 })).nodes).toHaveLength(200);
    });
    expect(ofTwoHundred.sort()).toEqual(ofTen.sort());
    expect(ofTen.filter((sql) => sql.includes('select')).length).toBeLessThan(16);
  });
});
