import { instant } from '@akouendy/domain';
import { loadPublishedOffers } from '../src/modules/catalogue/catalogue.public.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { RUN_STANDARD, signTestContract } from './harness/contract.ts';
import { addBooking, openAccount } from './harness/credit.ts';
import { addClient, addPerson, assign, PASSWORD, type TestPerson } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './harness/test-portal.ts';

const DECISIONS = `query($first: Int!, $after: String, $search: String, $kind: DecisionKind) {
  decisions(first: $first, after: $after, search: $search, kind: $kind) {
  totalCount hasNextPage endCursor nodes { id kind note client { name } contract { title { fr } standing { end } } booking { date } } } }`;
const DONE = `{ decisions(first: 20, done: true) { totalCount nodes { id kind tickedBy { name } client { name } booking { date } } } }`;
const TICK = 'mutation($id: ID!) { tickOffDecision(id: $id) { __typename } }';

interface Inbox {
  readonly totalCount: number;
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
  readonly nodes: readonly {
    readonly id: string;
    readonly kind: string;
    readonly client: { readonly name: string };
    readonly tickedBy?: { readonly name: string } | null;
  }[];
}

let database: TestDatabase;
let portal: TestPortal;
let camille: TestPerson;

beforeAll(async () => {
  database = await createTestDatabase();
  portal = await startTestPortal(database);
  await loadPublishedOffers((sql, parameters) => database.query(sql, parameters), instant(TEST_NOW));
  camille = await addPerson(database, 'Camille Rousseau', 'ACCOUNT_MANAGER');
});

afterAll(async () => {
  await portal.stop();
  await database.drop();
});

async function signedIn({ email }: TestPerson): Promise<PortalClient> {
  const browser = portal.client();
  await browser.signIn(email, PASSWORD);
  return browser;
}

async function inbox(
  browser: PortalClient,
  first = 20,
  after: string | null = null,
  filter: object = {},
): Promise<Inbox> {
  return (await browser.data<{ decisions: Inbox }>(DECISIONS, { first, after, ...filter })).decisions;
}

/** A client whose RUN contract renews on 1 July, and somebody who may end it. */
async function clientWithRun(name: string, isCamilles: boolean) {
  const clientId = await addClient(database, name);
  if (isCamilles) await assign(database, camille.id, clientId);
  const contractId = await signTestContract(database, clientId, RUN_STANDARD, '2025-07-01');
  return { contractId, buyer: await addPerson(database, `Achat de ${name}`, 'CLIENT_ADMIN', clientId) };
}

async function giveNotice(browser: PortalClient, contractId: string): Promise<void> {
  await browser.data('mutation($input: GiveNoticeInput!) { giveNotice(input: $input) { __typename } }', {
    input: { contractId, effectiveOn: '2026-07-01', idempotencyKey: newId() },
  });
}

describe('what waits for an account manager', () => {
  it('is a notice that a client has given, until it takes effect; what AKOUENDY entered itself is not', async () => {
    const manager = await signedIn(camille);
    expect(await inbox(manager)).toMatchObject({
      totalCount: 0,
      hasNextPage: false,
      endCursor: null,
      nodes: [],
    });
    for (const name of ['Verdier Logistique', 'Océane Santé']) {
      const { contractId, buyer } = await clientWithRun(name, true);
      await giveNotice(await signedIn(buyer), contractId);
    }
    const onBehalf = await clientWithRun('Ateliers Bonnard', true);
    await giveNotice(manager, onBehalf.contractId);
    const foreign = await clientWithRun('Voltéo', false);
    await giveNotice(await signedIn(foreign.buyer), foreign.contractId);

    const whole = await inbox(manager);
    expect(whole.totalCount).toBe(2);
    expect(whole.nodes.map(({ client }) => client.name).sort()).toEqual([
      'Océane Santé',
      'Verdier Logistique',
    ]);
    expect(whole.nodes[0]).toMatchObject({
      kind: 'NOTICE_GIVEN',
      contract: { title: { fr: 'A contract' }, standing: { end: '2026-07-01' } },
    });
    const first = await inbox(manager, 1);
    const second = await inbox(manager, 1, first.endCursor);
    expect([first.hasNextPage, second.hasNextPage]).toEqual([true, false]);
    expect([...first.nodes, ...second.nodes]).toEqual(whole.nodes);

    const admin = await signedIn(await addPerson(database, 'Thomas Girard', 'ADMIN'));
    expect((await inbox(admin)).totalCount).toBe(3);

    portal.setClock('2026-07-01T00:00:00+02:00');
    expect((await inbox(await signedIn(camille))).totalCount).toBe(0);
    portal.setClock(TEST_NOW);
  });

  it('is told nobody else, and refuses a cursor from elsewhere', async () => {
    for (const role of ['ENGINEER', 'FINANCE'] as const) {
      const staff = await signedIn(await addPerson(database, `Someone ${role}`, role));
      expect((await staff.send(DECISIONS, { first: 20 })).errors[0]?.extensions?.code).toBe('FORBIDDEN');
    }
    const manager = await signedIn(camille);
    const { errors } = await manager.send(DECISIONS, { first: 20, after: 'x' });
    expect(errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
});

/** Camille's client, with a credit account and somebody who books. */
async function bookingClient(name: string) {
  const clientId = await addClient(database, name);
  await assign(database, camille.id, clientId);
  const account = await openAccount(database, clientId);
  return {
    clientId,
    account,
    buyer: await addPerson(database, `Achat de ${name}`, 'CLIENT_ADMIN', clientId),
  };
}

/** What waits of one client. */
async function waitingOf(browser: PortalClient, name: string): Promise<Inbox['nodes']> {
  return (await inbox(browser, 200)).nodes.filter(({ client }) => client.name === name);
}

async function doneOf(browser: PortalClient, name: string): Promise<Inbox['nodes']> {
  const { decisions } = await browser.data<{ decisions: Inbox }>(DONE);
  return decisions.nodes.filter(({ client }) => client.name === name);
}

const tick = async (browser: PortalClient, id: string): Promise<string> =>
  (await browser.data<{ tickOffDecision: { __typename: string } }>(TICK, { id })).tickOffDecision.__typename;

describe('bookings that wait', () => {
  it('are urgent requests until they are answered, and what was cancelled after the notice limit', async () => {
    const { account, buyer } = await bookingClient('Maison Aubert');
    const book = (date: string, statuses: Parameters<typeof addBooking>[3]['statuses']) =>
      addBooking(database, account, buyer.id, { date, statuses });
    await book('2026-03-12', ['REQUESTED']);
    await book('2026-03-13', ['REQUESTED', 'CONFIRMED']);
    await book('2026-03-13', ['REQUESTED', 'DECLINED']);
    // On Tuesday 10 March at 10:00 the work of the 17th is free until 18:00; that of the 16th was until the 9th.
    await book('2026-03-17', ['CONFIRMED', 'CANCELLED']);
    await book('2026-03-16', ['CONFIRMED', 'CANCELLED']);
    // It waits until 90 days after the work.
    await book('2025-12-10', ['CONFIRMED', 'CANCELLED']);
    await book('2025-12-09', ['CONFIRMED', 'CANCELLED']);
    const manager = await signedIn(camille);
    const found = await waitingOf(manager, 'Maison Aubert');
    const shown = found.map((each) => [
      each.kind,
      (each as unknown as { booking: { date: string } }).booking.date,
    ]);
    expect(shown.sort()).toEqual([
      ['BOOKING_URGENT', '2026-03-12'],
      ['CANCELLATION_LATE', '2025-12-10'],
      ['CANCELLATION_LATE', '2026-03-16'],
    ]);
    const pages: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: Inbox = await inbox(manager, 1, after);
      pages.push(...page.nodes.map(({ id }) => id));
      [after, more] = [page.endCursor, page.hasNextPage];
    }
    const whole = await inbox(manager, 200);
    expect(pages).toEqual(whole.nodes.map(({ id }) => id));

    // Filtered by kind and by the client's name, accents and case aside, in pages too, as their count.
    const late = found.filter(({ kind }) => kind === 'CANCELLATION_LATE');
    const asked = { kind: 'CANCELLATION_LATE', search: 'maïson ÂUB' };
    expect(await inbox(manager, 200, null, asked)).toMatchObject({ totalCount: 2, nodes: late });
    const first = await inbox(manager, 1, null, asked);
    expect([first.totalCount, first.hasNextPage]).toEqual([2, true]);
    expect((await inbox(manager, 1, first.endCursor, asked)).nodes).toEqual(late.slice(1));
    expect((await inbox(manager, 200, null, { kind: 'QUOTE_ASKED' })).totalCount).toBe(0);
    // The client is there, but somebody else's.
    expect((await inbox(manager, 200, null, { search: 'Voltéo' })).totalCount).toBe(0);
    expect((await inbox(manager, 200, null, { search: 'No such client' })).totalCount).toBe(0);
  });
});

describe('a delivery that was refused', () => {
  it('waits with its remarks until it is presented again; refused once more it waits anew', async () => {
    const { clientId, buyer } = await bookingClient('Galerie Morel');
    const contractId = await signTestContract(
      database,
      clientId,
      { kind: 'BUILD', plan: 'STARTER', options: [] },
      '2026-02-03',
    );
    const step = (action: string, at: string, remarks: string | null = null) =>
      database.query(
        `insert into work_steps (client_id, contract_id, action, remarks, taken_on, taken_at, taken_by, idempotency_key)
         values ($1, $2, $3, $4, $5::timestamptz::date, $5, $6, $7)`,
        [clientId, contractId, action, remarks, at, buyer.id, newId()],
      );
    const manager = await signedIn(camille);
    await step('PRESENT', '2026-03-02T10:00:00Z');
    expect(await waitingOf(manager, 'Galerie Morel')).toEqual([]);
    await step('REFUSE', '2026-03-03T10:00:00Z', 'Grafana is missing.');
    const [refused] = await waitingOf(manager, 'Galerie Morel');
    expect(refused).toMatchObject({ kind: 'DELIVERY_REFUSED', note: 'Grafana is missing.' });
    expect(await tick(manager, refused?.id ?? '')).toBe('DecisionTickedOff');
    expect(await waitingOf(manager, 'Galerie Morel')).toEqual([]);
    await step('PRESENT', '2026-03-04T10:00:00Z');
    await step('REFUSE', '2026-03-05T10:00:00Z', 'So is Loki.');
    const again = await waitingOf(manager, 'Galerie Morel');
    expect(again).toMatchObject([{ kind: 'DELIVERY_REFUSED', note: 'So is Loki.' }]);
    await step('PRESENT', '2026-03-06T10:00:00Z');
    expect(await waitingOf(manager, 'Galerie Morel')).toEqual([]);
  });
});

describe('ticking an entry off', () => {
  it('takes it off everybody’s list once, also of two at the same time, with who did and one entry of the trail', async () => {
    const { clientId, account, buyer } = await bookingClient('Caves Perrin');
    await addBooking(database, account, buyer.id, { date: '2026-03-12', statuses: ['REQUESTED'] });
    const lea = await addPerson(database, 'Léa Fournier', 'ACCOUNT_MANAGER');
    await assign(database, lea.id, clientId);
    const [one, two] = [await signedIn(camille), await signedIn(lea)];
    const [waiting] = await waitingOf(one, 'Caves Perrin');
    const id = waiting?.id ?? '';
    expect(await Promise.all([one, two, one].map((browser) => tick(browser, id)))).toEqual(
      Array(3).fill('DecisionTickedOff'),
    );
    expect(await waitingOf(two, 'Caves Perrin')).toEqual([]);
    const [done] = await doneOf(one, 'Caves Perrin');
    expect(['Camille Rousseau', 'Léa Fournier']).toContain(done?.tickedBy?.name);
    const filtered = `query($kind: DecisionKind!) { decisions(done: true, kind: $kind, search: "perrin") { totalCount } }`;
    for (const [kind, totalCount] of [
      ['BOOKING_URGENT', 1],
      ['NOTICE_GIVEN', 0],
    ] as const) {
      expect(await one.data(filtered, { kind })).toEqual({ decisions: { totalCount } });
    }
    const trail = await database.query<{ detail: unknown }>(
      `select detail from audit_entries where client_id = $1 and action = 'decision.ticked_off'`,
      [clientId],
    );
    expect(trail).toEqual([{ detail: { kind: 'BOOKING_URGENT' } }]);
    // The client itself sees nothing of it, whatever it asks the database.
    const rowsFor = (role: string, person: TestPerson, client: string) =>
      database.queryAsApi('select from decision_ticks where client_id = $1', [clientId], {
        'app.role': role,
        'app.person_id': person.id,
        'app.client_id': client,
      });
    expect(await rowsFor('CLIENT_ADMIN', buyer, clientId)).toEqual([]);
    expect(await rowsFor('ACCOUNT_MANAGER', camille, '')).toHaveLength(1);
  });

  it('answers the same for what is not there, is settled, or is another’s client’s', async () => {
    const clientId = await addClient(database, 'Nobody’s');
    const account = await openAccount(database, clientId);
    const buyer = await addPerson(database, 'Somebody else', 'CLIENT_ADMIN', clientId);
    const booking = await addBooking(database, account, buyer.id, {
      date: '2026-03-12',
      statuses: ['REQUESTED'],
    });
    const foreign = `BOOKING_URGENT.${String(Date.parse(TEST_NOW) / 1000)}.${booking}`;
    const manager = await signedIn(camille);
    const random = `BOOKING_URGENT.1.${newId()}`;
    for (const id of [foreign, random, booking, '', `MOON.1.${newId()}`, `${foreign}0`]) {
      expect([id, await tick(manager, id)]).toEqual([id, 'NotFound']);
    }
    const admin = await signedIn(await addPerson(database, 'Another admin', 'ADMIN'));
    expect(await tick(admin, foreign)).toBe('DecisionTickedOff');
    const engineer = await signedIn(await addPerson(database, 'An engineer', 'ENGINEER'));
    expect((await engineer.send(TICK, { id: foreign })).errors[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});
