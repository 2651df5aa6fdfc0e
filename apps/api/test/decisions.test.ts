import { instant } from '@akouendy/domain';
import { loadPublishedOffers } from '../src/modules/catalogue/catalogue.public.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { RUN_STANDARD, signTestContract } from './harness/contract.ts';
import { addClient, addPerson, assign, PASSWORD, type TestPerson } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './harness/test-portal.ts';

const DECISIONS = `query($first: Int!, $after: String) { decisions(first: $first, after: $after) {
  totalCount hasNextPage endCursor nodes { kind client { name } contract { title standing { end } } } } }`;

interface Inbox {
  readonly totalCount: number;
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
  readonly nodes: readonly { readonly kind: string; readonly client: { readonly name: string } }[];
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

async function inbox(browser: PortalClient, first = 20, after: string | null = null): Promise<Inbox> {
  return (await browser.data<{ decisions: Inbox }>(DECISIONS, { first, after })).decisions;
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
      contract: { title: 'A contract', standing: { end: '2026-07-01' } },
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
