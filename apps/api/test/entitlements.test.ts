import { instant } from '@akouendy/domain';
import { loadPublishedOffers } from '../src/modules/catalogue/catalogue.public.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { RUN_STANDARD, signTestContract } from './harness/contract.ts';
import { addClient, addPerson, assign, PASSWORD, type TestPerson } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './harness/test-portal.ts';

const CONTRACT = `contract { entitlements { unit granted used planned expired remaining } }`;
const ENTER = `mutation($input: EnterEntitlementUseInput!) { enterEntitlementUse(input: $input) { __typename
  ... on EntitlementEntered { ${CONTRACT} } ... on NotEntitled { reason available }
  ... on InvalidField { field problem } ... on NotFound { id } } }`;
const TAKE_BACK = `mutation($input: TakeBackEntitlementUseInput!) { takeBackEntitlementUse(input: $input) { __typename
  ... on EntitlementEntered { ${CONTRACT} } ... on InvalidField { field problem } ... on NotFound { id } } }`;
const SEEN = `query($id: ID!) { contract(id: $id) {
  entitlements { unit yearly from until granted used planned expired remaining
    steps { kind count date use { note enteredBy { name } } } }
  entitlementUses { id usedOn note takenBack { reason enteredBy { name } } } } }`;

type Who = 'admin' | 'manager' | 'engineer' | 'finance' | 'stranger' | 'otherManager';
type Answer = Record<string, unknown>;

let database: TestDatabase;
let portal: TestPortal;
let clientId: string;
let people: Readonly<Record<Who, TestPerson>>;
const browsers = new Map<Who, PortalClient>();

beforeAll(async () => {
  database = await createTestDatabase();
  portal = await startTestPortal(database);
  await loadPublishedOffers((sql, parameters) => database.query(sql, parameters), instant(TEST_NOW));
  clientId = await addClient(database, 'Acme');
  const other = await addClient(database, 'Other');
  people = {
    admin: await addPerson(database, 'Client Admin', 'CLIENT_ADMIN', clientId),
    manager: await addPerson(database, 'Manager', 'ACCOUNT_MANAGER'),
    engineer: await addPerson(database, 'Engineer', 'ENGINEER'),
    finance: await addPerson(database, 'Finance', 'FINANCE'),
    stranger: await addPerson(database, 'Stranger', 'CLIENT_ADMIN', other),
    otherManager: await addPerson(database, 'Other Manager', 'ACCOUNT_MANAGER'),
  };
  await assign(database, people.manager.id, clientId);
  await assign(database, people.engineer.id, clientId);
  await assign(database, people.otherManager.id, other);
  for (const who of Object.keys(people) as Who[]) {
    const browser = portal.client();
    await browser.signIn(people[who].email, PASSWORD);
    browsers.set(who, browser);
  }
});

afterAll(async () => {
  await portal.stop();
  await database.drop();
});

const as = (who: Who): PortalClient => browsers.get(who) as PortalClient;

const UPGRADE = { unit: 'MAJOR_UPGRADE', usedOn: '2026-02-10', quantity: 1, note: 'Kubernetes 1.34' };

async function enter(who: Who, input: Record<string, unknown>): Promise<Answer> {
  const data = await as(who).data<{ enterEntitlementUse: Answer }>(ENTER, {
    input: { ...UPGRADE, idempotencyKey: newId(), ...input },
  });
  return data.enterEntitlementUse;
}

async function takeBack(who: Who, entitlementUseId: string, reason = 'A slip'): Promise<Answer> {
  const data = await as(who).data<{ takeBackEntitlementUse: Answer }>(TAKE_BACK, {
    input: { entitlementUseId, reason, idempotencyKey: newId() },
  });
  return data.takeBackEntitlementUse;
}

interface Seen {
  readonly entitlements: readonly Answer[];
  readonly entitlementUses: readonly (Answer & { readonly id: string })[];
}

async function seen(contractId: string, who: Who = 'admin'): Promise<Seen> {
  return (await as(who).data<{ contract: Seen }>(SEEN, { id: contractId })).contract;
}

/** A RUN in its second year. */
const run = (): Promise<string> => signTestContract(database, clientId, RUN_STANDARD, '2025-01-20');

describe('what a contract grants beside half-days', () => {
  it('is read by the client, window by window, with the steps to what is left', async () => {
    const contractId = await run();
    expect(await enter('engineer', { contractId })).toMatchObject({ __typename: 'EntitlementEntered' });
    const { entitlements, entitlementUses } = await seen(contractId);
    expect(entitlements).toEqual([
      {
        ...{ unit: 'MAJOR_UPGRADE', yearly: true, from: '2025-01-20', until: '2026-01-20' },
        ...{ granted: 1, used: 0, planned: 0, expired: 1, remaining: 0 },
        steps: [
          { kind: 'GRANTED', count: 1, date: '2025-01-20', use: null },
          { kind: 'EXPIRED', count: 1, date: '2026-01-20', use: null },
        ],
      },
      {
        ...{ unit: 'MAJOR_UPGRADE', yearly: true, from: '2026-01-20', until: '2027-01-20' },
        ...{ granted: 1, used: 1, planned: 0, expired: 0, remaining: 0 },
        steps: [
          { kind: 'GRANTED', count: 1, date: '2026-01-20', use: null },
          {
            ...{ kind: 'DELIVERED', count: 1, date: '2026-02-10' },
            use: { note: 'Kubernetes 1.34', enteredBy: { name: 'Engineer' } },
          },
        ],
      },
    ]);
    expect(entitlementUses).toMatchObject([{ usedOn: '2026-02-10', takenBack: null }]);
  });

  it('is planned until its day', async () => {
    const contractId = await run();
    await enter('manager', { contractId, usedOn: '2026-03-11' });
    expect((await seen(contractId)).entitlements[1]).toMatchObject({ used: 0, planned: 1, remaining: 0 });
  });
});

describe('entering a use', () => {
  it('is refused with the reason when there is none left, or the day is in no window; nothing changes', async () => {
    const contractId = await run();
    await enter('engineer', { contractId });
    const NOT = { __typename: 'NotEntitled', available: 0 };
    expect(await enter('engineer', { contractId })).toEqual({ ...NOT, reason: 'NONE_LEFT' });
    expect(await enter('engineer', { contractId, usedOn: '2025-01-19' })).toEqual({
      ...NOT,
      reason: 'OUTSIDE_WINDOW',
    });
    expect(await enter('engineer', { contractId, unit: 'TRAINING_DAY' })).toEqual({
      ...NOT,
      reason: 'NOT_GRANTED',
    });
    for (const [input, field, problem] of [
      [{ quantity: 0 }, 'quantity', 'OUT_OF_RANGE'],
      [{ quantity: 101 }, 'quantity', 'OUT_OF_RANGE'],
      [{ usedOn: '2027-03-10' }, 'usedOn', 'OUT_OF_RANGE'],
      [{ note: ' ' }, 'note', 'REQUIRED'],
      [{ note: 'x'.repeat(501) }, 'note', 'TOO_LONG'],
      [{ note: 'a\u0000b' }, 'note', 'INVALID_CHARACTER'],
    ] as const) {
      expect(await enter('engineer', { contractId, ...input })).toEqual({
        __typename: 'InvalidField',
        field,
        problem,
      });
    }
    expect((await seen(contractId)).entitlementUses).toHaveLength(1);
  });

  it('gives the last one to one of two at the same time, and once for one key', async () => {
    const contractId = await run();
    const twice = { contractId, idempotencyKey: newId() };
    const answers = await Promise.all([
      enter('engineer', twice),
      enter('engineer', twice),
      enter('manager', { contractId }),
    ]);
    const rows = await database.query('select from entitlement_uses where contract_id = $1', [contractId]);
    expect(rows).toHaveLength(1);
    const names = answers.map(({ __typename }) => __typename).sort();
    expect([
      ['EntitlementEntered', 'EntitlementEntered', 'NotEntitled'],
      ['EntitlementEntered', 'NotEntitled', 'NotEntitled'],
    ]).toContainEqual(names);
    const trail = await database.query(
      `select from audit_entries where object_id = $1 and action = 'entitlement.used'`,
      [contractId],
    );
    expect(trail).toHaveLength(1);
  });

  it('is for who delivers work for the client; others learn nothing of it', async () => {
    const contractId = await run();
    for (const who of ['admin', 'finance', 'stranger'] as const) {
      const input = { ...UPGRADE, contractId, idempotencyKey: newId() };
      expect((await as(who).send(ENTER, { input })).errors[0]?.extensions?.code).toBe('FORBIDDEN');
    }
    expect(await enter('otherManager', { contractId })).toEqual({ __typename: 'NotFound', id: contractId });
    const random = newId();
    expect(await enter('otherManager', { contractId: random })).toEqual({
      __typename: 'NotFound',
      id: random,
    });
    await enter('manager', { contractId });
    const id = (await seen(contractId)).entitlementUses[0]?.id ?? '';
    expect(await takeBack('otherManager', id)).toEqual({ __typename: 'NotFound', id });
    // The database itself refuses one that is entered in somebody's name, or by the client.
    const insert = `insert into entitlement_uses (id, client_id, contract_id, unit, used_on, count, note, entered_by,
      entered_at, idempotency_key) values (gen_random_uuid(), $1, $2, 'MAJOR_UPGRADE', '2026-02-02', 1, 'x', $3, now(),
      gen_random_uuid())`;
    for (const [role, by, person, client] of [
      ['CLIENT_ADMIN', people.admin, people.admin, clientId],
      ['ACCOUNT_MANAGER', people.engineer, people.manager, ''],
    ] as const) {
      const settings = { 'app.role': role, 'app.person_id': person.id, 'app.client_id': client };
      await expect(database.queryAsApi(insert, [clientId, contractId, by.id], settings)).rejects.toThrow(
        /row-level security/,
      );
    }
  });
});

describe('a use that was entered by mistake', () => {
  it('is taken back once, with its reason, and gives back what it took; both stay', async () => {
    const contractId = await run();
    await enter('engineer', { contractId });
    const id = (await seen(contractId)).entitlementUses[0]?.id ?? '';
    expect(await takeBack('manager', id, '')).toMatchObject({ field: 'reason', problem: 'REQUIRED' });
    const both = await Promise.all([
      takeBack('manager', id, 'It was another cluster'),
      takeBack('engineer', id, 'It was another cluster'),
    ]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual([
      'EntitlementEntered',
      'EntitlementUseNotThere',
    ]);
    const { entitlements, entitlementUses } = await seen(contractId);
    expect(entitlements[1]).toMatchObject({ used: 0, remaining: 1 });
    expect(entitlementUses).toMatchObject([{ id, takenBack: { reason: 'It was another cluster' } }]);
    expect(await enter('engineer', { contractId })).toMatchObject({ __typename: 'EntitlementEntered' });
    await expect(database.query('delete from entitlement_uses')).rejects.toThrow(/appended to/);
  });
});
