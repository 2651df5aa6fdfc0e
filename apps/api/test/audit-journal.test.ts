import { whileAsking } from '../src/platform/access/asking.ts';
import { Language } from '../src/platform/access/language.ts';
import type { AuditEntry } from '../src/platform/audit/audit-entry.ts';
import { AuditTrail } from '../src/platform/audit/audit-trail.ts';
import { UnitOfWork } from '../src/platform/database/unit-of-work.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { addClient, addPerson, PASSWORD, type TestPerson } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, type TestPortal } from './harness/test-portal.ts';

const JOURNAL = `query($filter: AuditFilterInput, $first: Int, $after: String) {
  auditEntries(filter: $filter, first: $first, after: $after) {
    totalCount hasNextPage endCursor
    nodes { action actor { name isStaff } client { name } address facts { name value } change { name before after } }
  }
}`;

interface Journal {
  readonly totalCount: number;
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
  readonly nodes: readonly {
    readonly action: string;
    readonly actor: { readonly name: string; readonly isStaff: boolean } | null;
    readonly client: { readonly name: string } | null;
    readonly address: string | null;
    readonly change: readonly unknown[];
  }[];
}

let database: TestDatabase;
let portal: TestPortal;
let verdier: string;
let bonnard: string;
let claire: TestPerson;
let camille: TestPerson;
let asAdmin: PortalClient;
let asClient: PortalClient;
const object = newId();

beforeAll(async () => {
  database = await createTestDatabase();
  verdier = await addClient(database, 'Verdier Logistique');
  bonnard = await addClient(database, 'Ateliers Bonnard');
  claire = await addPerson(database, 'Claire Fontaine', 'CLIENT_ADMIN', verdier);
  camille = await addPerson(database, 'Camille Rousseau', 'ADMIN');
  portal = await startTestPortal(database);
  await record(camille, '198.51.100.7', { action: 'test.by_staff', clientId: verdier });
  await record(camille, '198.51.100.7', { action: 'test.elsewhere', clientId: bonnard });
  await record(camille, '198.51.100.7', { action: 'test.own', clientId: null });
  portal.setClock('2026-03-12T23:30:00+01:00');
  await record(camille, '198.51.100.7', {
    action: 'test.changed',
    clientId: verdier,
    change: {
      before: { name: 'Été 100%', status: null },
      after: { name: 'Hiver', status: 'OPEN', list: [1] },
    },
  });
  portal.setClock('2026-03-10T10:00:00+01:00');
  asClient = portal.client();
  await asClient.signIn(claire.email, PASSWORD);
  asAdmin = portal.client();
  await asAdmin.signIn(camille.email, PASSWORD);
});

afterAll(async () => {
  await portal.stop();
  await database.drop();
});

async function record(
  by: TestPerson,
  address: string,
  entry: Pick<AuditEntry, 'clientId' | 'change'> & { readonly action: string },
): Promise<void> {
  const actor = { personId: by.id, role: 'ADMIN', clientId: null, language: Language.FR } as const;
  await whileAsking({ actor, origin: { address, requestId: newId() } }, () =>
    portal.app
      .get(UnitOfWork)
      .write((db) =>
        portal.app
          .get(AuditTrail)
          .record(db, { objectType: 'job', objectId: object, detail: { n: 2 }, ...entry } as AuditEntry),
      ),
  );
}

async function journal(browser: PortalClient, variables: Record<string, unknown> = {}): Promise<Journal> {
  return (await browser.data<{ auditEntries: Journal }>(JOURNAL, variables)).auditEntries;
}

const actions = async (browser: PortalClient, filter: Record<string, unknown>): Promise<string[]> =>
  (await journal(browser, { filter })).nodes.map(({ action }) => action);

describe('the journal', () => {
  it('shows an admin everything, newest first, with what changed and from where', async () => {
    const { nodes, totalCount } = await journal(asAdmin);
    expect(totalCount).toBe(nodes.length);
    expect(nodes.map(({ action }) => action).filter((action) => action.startsWith('test.'))).toEqual([
      'test.changed',
      'test.own',
      'test.elsewhere',
      'test.by_staff',
    ]);
    expect(nodes[0]).toEqual({
      action: 'test.changed',
      actor: { name: 'Camille Rousseau', isStaff: true },
      client: { name: 'Verdier Logistique' },
      address: '198.51.100.7',
      facts: [{ name: 'n', value: '2' }],
      change: [
        { name: 'name', before: 'Été 100%', after: 'Hiver' },
        { name: 'status', before: null, after: 'OPEN' },
        { name: 'list', before: null, after: '[1]' },
      ],
    });
  });

  it('shows a client’s admin the own company: what staff did with their name, not where they work', async () => {
    const { nodes } = await journal(asClient);
    expect(new Set(nodes.map(({ client }) => client?.name))).toEqual(new Set(['Verdier Logistique']));
    expect(nodes.find(({ action }) => action === 'test.by_staff')).toMatchObject({
      actor: { name: 'Camille Rousseau', isStaff: true },
      address: null,
    });
    expect(nodes.find(({ action }) => action === 'person.signed_in')).toMatchObject({
      actor: { name: 'Claire Fontaine', isStaff: false },
      address: '127.0.0.1',
    });
  });

  it.each(['CLIENT_MEMBER', 'ACCOUNT_MANAGER', 'ENGINEER', 'FINANCE'] as const)(
    'is closed to %s',
    async (role) => {
      const clientId = role === 'CLIENT_MEMBER' ? verdier : null;
      const { email } = await addPerson(database, `Other ${role}`, role, clientId);
      const browser = portal.client();
      await browser.signIn(email, PASSWORD);
      for (const query of [JOURNAL, '{ auditChoices { actions } }']) {
        expect((await browser.send(query)).errors.map(({ extensions }) => extensions['code'])).toEqual([
          'FORBIDDEN',
        ]);
      }
    },
  );

  it('is filtered by person, action, object, client and period, whole days in Paris', async () => {
    const byCamille = ['test.changed', 'test.own', 'test.elsewhere', 'test.by_staff'];
    expect(await actions(asAdmin, { actorId: camille.id, objectType: 'job' })).toEqual(byCamille);
    expect(await actions(asAdmin, { objectId: object })).toEqual(byCamille);
    expect(await actions(asAdmin, { action: 'test.own' })).toEqual(['test.own']);
    expect(await actions(asAdmin, { clientId: bonnard })).toEqual(['test.elsewhere']);
    expect(await actions(asAdmin, { ofCompany: true, action: 'test.own' })).toEqual(['test.own']);
    expect(await actions(asAdmin, { from: '2026-03-12', to: '2026-03-12' })).toEqual(['test.changed']);
    expect(await actions(asAdmin, { from: '2026-03-13' })).toEqual([]);
    expect(await actions(asAdmin, { to: '2026-03-09' })).toEqual([]);
    expect(await actions(asAdmin, { actorId: 'nobody' })).toEqual([]);
    expect(await actions(asClient, { clientId: bonnard })).toEqual([]);
  });

  it('takes the ends of the calendar for no bound, or for nothing', async () => {
    const [first, last] = ['0000-01-01', '9999-12-31'];
    const all = (await journal(asAdmin)).totalCount;
    const count = async (filter: Record<string, unknown>) => (await journal(asAdmin, { filter })).totalCount;
    expect(await count({ from: first })).toBe(all);
    expect(await count({ to: last })).toBe(all);
    expect(await count({ from: first, to: last })).toBe(all);
    expect(await count({ to: first })).toBe(0);
    expect(await count({ from: last })).toBe(0);
  });

  it('is searched in names, actions and changes, signs of a pattern included', async () => {
    expect(await actions(asAdmin, { search: 'hiver' })).toEqual(['test.changed']);
    expect(await actions(asAdmin, { search: '100%' })).toEqual(['test.changed']);
    expect(await actions(asAdmin, { search: 'bonnard' })).toEqual(['test.elsewhere']);
    expect(await actions(asAdmin, { search: '1_0' })).toEqual([]);
    expect(await actions(asAdmin, { search: `' or true --` })).toEqual([]);
  });

  it('is read page by page, none twice and none left out', async () => {
    const whole = (await journal(asAdmin)).nodes.map(({ action }) => action);
    const read: string[] = [];
    for (let after: string | null = null; ;) {
      const page: Journal = await journal(asAdmin, { first: 2, after });
      read.push(...page.nodes.map(({ action }) => action));
      after = page.endCursor;
      if (!page.hasNextPage) break;
    }
    expect(read).toEqual(whole);
    for (const after of ['x', Buffer.from(`${newId()}yesterday`).toString('base64url')]) {
      const { errors } = await asAdmin.send(JOURNAL, { after });
      expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
    }
  });

  it('offers what occurs in it to filter by', async () => {
    const query = '{ auditChoices { actions objectTypes actors { name } clients { name } } }';
    expect(await asClient.data(query)).toEqual({
      auditChoices: {
        actions: ['person.call_refused', 'person.signed_in', 'test.by_staff', 'test.changed'],
        objectTypes: ['job', 'person'],
        actors: [{ name: 'Camille Rousseau' }, { name: 'Claire Fontaine' }, { name: 'Other CLIENT_MEMBER' }],
        clients: [{ name: 'Verdier Logistique' }],
      },
    });
  });
});
