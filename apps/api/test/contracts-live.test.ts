import { instant } from '@akouendy/domain';
import { loadPublishedOffers } from '../src/modules/catalogue/catalogue.public.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { RUN_STANDARD, signTestContract } from './harness/contract.ts';
import { LiveClient } from './harness/live-client.ts';
import { addClient, addPerson, assign, PASSWORD, type TestPerson } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './harness/test-portal.ts';

const CHANGED = `subscription($clientId: ID!) { contractsChanged(clientId: $clientId) {
  contracts { nodes { kind standing { end } work { milestones { status } } prices { next { from price } } } } } }`;

interface Changed {
  readonly contractsChanged: {
    readonly contracts: { readonly nodes: readonly Record<string, unknown>[] };
  } | null;
}

let database: TestDatabase;
let portal: TestPortal;
let clientId: string;
let member: TestPerson;
let admin: TestPerson;
let manager: TestPerson;
let finance: TestPerson;
let stranger: TestPerson;

beforeAll(async () => {
  database = await createTestDatabase();
  portal = await startTestPortal(database);
  await loadPublishedOffers((sql, parameters) => database.query(sql, parameters), instant(TEST_NOW));
  clientId = await addClient(database, 'Acme');
  member = await addPerson(database, 'Client Member', 'CLIENT_MEMBER', clientId);
  admin = await addPerson(database, 'Client Admin', 'CLIENT_ADMIN', clientId);
  manager = await addPerson(database, 'Manager', 'ACCOUNT_MANAGER');
  finance = await addPerson(database, 'Finance', 'FINANCE');
  stranger = await addPerson(database, 'Stranger', 'CLIENT_ADMIN', await addClient(database, 'Other'));
  await assign(database, manager.id, clientId);
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

it('a signature, a step of the work, a revision and a notice reach whoever has the contracts open, and nobody else', async () => {
  const line = await LiveClient.ready(await signedIn(member));
  const foreign = await LiveClient.ready(await signedIn(stranger));
  for (const each of [line, foreign]) each.subscribe('1', CHANGED, { clientId });
  const next = async () => (await line.delivered<Changed>('1')).contractsChanged?.contracts.nodes;
  expect(await next()).toEqual([]);
  expect(await foreign.delivered<Changed>('1')).toEqual({ contractsChanged: null });

  const build = await signTestContract(
    database,
    clientId,
    { kind: 'BUILD', plan: 'STARTER', options: [] },
    '2026-02-03',
  );
  expect(await next()).toMatchObject([{ kind: 'BUILD' }]);

  const moved = await (
    await signedIn(manager)
  ).data('mutation($input: MoveMilestoneInput!) { moveMilestone(input: $input) { __typename } }', {
    input: {
      contractId: build,
      milestone: 'NEEDS_ANALYSIS',
      action: 'START',
      idempotencyKey: newId(),
    },
  });
  expect(moved).toEqual({ moveMilestone: { __typename: 'WorkStepTaken' } });
  const [{ work } = {}] = (await next()) ?? [];
  expect((work as { milestones: unknown[] }).milestones[0]).toEqual({ status: 'IN_PROGRESS' });

  const run = await signTestContract(database, clientId, RUN_STANDARD, '2026-02-03');
  expect(await next()).toHaveLength(2);

  await (
    await signedIn(finance)
  ).data(
    'mutation($input: AnnouncePriceRevisionInput!) { announcePriceRevision(input: $input) { __typename } }',
    {
      input: { effectiveOn: '2027-01-01', rate: 240, replaces: null, idempotencyKey: newId() },
    },
  );
  expect(await next()).toContainEqual(
    expect.objectContaining({
      kind: 'RUN',
      prices: { next: { from: '2027-01-03', price: expect.any(Number) as number } },
    }),
  );

  await (
    await signedIn(admin)
  ).data('mutation($input: GiveNoticeInput!) { giveNotice(input: $input) { __typename } }', {
    input: { contractId: run, effectiveOn: '2027-02-03', idempotencyKey: newId() },
  });
  expect(await next()).toContainEqual(
    expect.objectContaining({ kind: 'RUN', standing: { end: '2027-02-03' } }),
  );
  expect(foreign.messages).toEqual([]);
  line.close();
  foreign.close();
});
