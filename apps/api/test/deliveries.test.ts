import { instant } from '@akouendy/domain';
import type { Order } from '@akouendy/domain/contracts';
import type { Role } from '@akouendy/domain/access';
import { loadPublishedOffers } from '../src/modules/catalogue/catalogue.public.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { RUN_STANDARD, signTestContract } from './harness/contract.ts';
import { startMailServer, type MailServer } from './harness/mail-server.ts';
import { addClient, addPerson, assign, PASSWORD, type TestPerson } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './harness/test-portal.ts';
import { startTestWorker } from './harness/test-worker.ts';
import { until } from './harness/until.ts';

const mutation = (name: string, input: string): string =>
  `mutation($input: ${input}!) { ${name}(input: $input) { __typename
    ... on WorkStepNotPossible { open { fr } } ... on InvalidField { field problem } ... on NotFound { id } } }`;
const MOVE = mutation('moveMilestone', 'MoveMilestoneInput');
const PRESENT = mutation('presentDelivery', 'DeliveryInput');
const ACCEPT = mutation('acceptDelivery', 'DeliveryInput');
const REFUSE = mutation('refuseDelivery', 'RefuseDeliveryInput');
const WORK = `query($id: ID!) { contract(id: $id) {
  state work { deliveryStatus acceptedOn remarks milestones { milestone status startedOn finishedOn }
    steps { action milestone { fr } remarks takenBy { name } } }
  schedule { instalments { trigger invoiceOn dueOn forecast net } } } }`;

const BUILD: Order = { kind: 'BUILD', plan: 'STARTER', options: [] };

type Who = 'admin' | 'member' | 'manager' | 'engineer' | 'finance' | 'stranger';
type Answer = Record<string, unknown>;

let database: TestDatabase;
let mails: MailServer;
let portal: TestPortal;
let stopWorker: () => Promise<void>;
let clientId: string;
let people: Readonly<Record<Who, TestPerson>>;
const browsers = new Map<Who, PortalClient>();

beforeAll(async () => {
  database = await createTestDatabase();
  mails = await startMailServer();
  portal = await startTestPortal(database, { smtpUrl: mails.url });
  stopWorker = await startTestWorker(database, portal);
  await loadPublishedOffers((sql, parameters) => database.query(sql, parameters), instant(TEST_NOW));
  clientId = await addClient(database, 'Acme');
  const other = await addClient(database, 'Other');
  people = {
    admin: await addPerson(database, 'Client Admin', 'CLIENT_ADMIN', clientId),
    member: await addPerson(database, 'Client Member', 'CLIENT_MEMBER', clientId),
    manager: await addPerson(database, 'Manager', 'ACCOUNT_MANAGER'),
    engineer: await addPerson(database, 'Engineer', 'ENGINEER'),
    finance: await addPerson(database, 'Finance', 'FINANCE'),
    stranger: await addPerson(database, 'Stranger', 'CLIENT_ADMIN', other),
  };
  await assign(database, people.manager.id, clientId);
  await assign(database, people.engineer.id, clientId);
  for (const who of Object.keys(people) as Who[]) {
    const browser = portal.client();
    await browser.signIn(people[who].email, PASSWORD);
    browsers.set(who, browser);
  }
});

afterAll(async () => {
  await stopWorker();
  await portal.stop();
  await mails.stop();
  await database.drop();
});

const as = (who: Who): PortalClient => browsers.get(who) as PortalClient;

async function ask(who: Who, query: string, input: Record<string, unknown>): Promise<Answer> {
  const data = await as(who).data(query, { input: { idempotencyKey: newId(), ...input } });
  return Object.values(data)[0] as Answer;
}

async function seen(
  id: string,
): Promise<{ state: string; work: Answer; schedule: { instalments: Answer[] } }> {
  const { contract } = await as('admin').data<{ contract: never }>(WORK, { id });
  return contract;
}

/** A BUILD with all its milestones done. */
async function built(): Promise<string> {
  const contractId = await signTestContract(database, clientId, BUILD, '2026-02-03');
  const { work } = await seen(contractId);
  for (const { milestone } of work['milestones'] as { milestone: string }[]) {
    for (const action of ['START', 'FINISH']) {
      await ask('engineer', MOVE, { contractId, milestone, action });
    }
  }
  return contractId;
}

const TAKEN = { __typename: 'WorkStepTaken' };
const NOT_POSSIBLE = { __typename: 'WorkStepNotPossible', open: [] };

describe('the milestones of a BUILD', () => {
  it('are moved by who looks after the client, each with its days, and no step twice', async () => {
    const contractId = await signTestContract(database, clientId, BUILD, '2026-02-03');
    const input = { contractId, milestone: 'NEEDS_ANALYSIS', action: 'START', idempotencyKey: newId() };
    expect(await ask('engineer', MOVE, input)).toEqual(TAKEN);
    expect(await ask('engineer', MOVE, input)).toEqual(TAKEN);
    expect(await ask('manager', MOVE, { ...input, idempotencyKey: newId() })).toEqual(NOT_POSSIBLE);
    expect(await ask('manager', MOVE, { ...input, action: 'FINISH', idempotencyKey: newId() })).toEqual(
      TAKEN,
    );
    expect(await ask('manager', MOVE, { contractId, milestone: 'MOON', action: 'START' })).toEqual(
      NOT_POSSIBLE,
    );
    const { work } = await seen(contractId);
    expect((work['milestones'] as Answer[])[0]).toEqual({
      milestone: 'NEEDS_ANALYSIS',
      status: 'DONE',
      startedOn: '2026-03-10',
      finishedOn: '2026-03-10',
    });
    expect(work['steps']).toEqual([
      {
        action: 'FINISH',
        milestone: { fr: 'Analyse des besoins' },
        remarks: null,
        takenBy: { name: 'Manager' },
      },
      {
        action: 'START',
        milestone: { fr: 'Analyse des besoins' },
        remarks: null,
        takenBy: { name: 'Engineer' },
      },
    ]);
  });

  it('must all be done before the delivery is presented', async () => {
    const contractId = await signTestContract(database, clientId, BUILD, '2026-02-03');
    const answer = await ask('manager', PRESENT, { contractId });
    expect(answer['open']).toHaveLength(11);
    expect((answer['open'] as Answer[])[0]).toEqual({ fr: 'Analyse des besoins' });
  });
});

describe('a delivery', () => {
  it('is refused with remarks, presented again and accepted, which dates its instalment', async () => {
    const contractId = await built();
    expect(await ask('manager', PRESENT, { contractId })).toEqual(TAKEN);
    expect(await ask('engineer', MOVE, { contractId, milestone: 'BACKUP', action: 'REOPEN' })).toEqual(
      NOT_POSSIBLE,
    );
    expect(await ask('admin', REFUSE, { contractId, remarks: '  ' })).toEqual({
      __typename: 'InvalidField',
      field: 'remarks',
      problem: 'REQUIRED',
    });
    expect(await ask('admin', REFUSE, { contractId, remarks: ' Pas de <b>TLS</b>.\n' })).toEqual(TAKEN);
    expect(await seen(contractId)).toMatchObject({
      state: 'REFUSED',
      work: { deliveryStatus: 'REFUSED', acceptedOn: null, remarks: 'Pas de <b>TLS</b>.' },
    });
    expect(await ask('admin', ACCEPT, { contractId })).toEqual(NOT_POSSIBLE);
    expect((await seen(contractId)).schedule.instalments[1]).toMatchObject({
      invoiceOn: null,
      forecast: true,
    });
    expect(await ask('engineer', PRESENT, { contractId })).toEqual(TAKEN);
    expect((await seen(contractId)).state).toBe('TO_ACCEPT');
    expect(await ask('admin', ACCEPT, { contractId })).toEqual(TAKEN);
    const { state, work, schedule } = await seen(contractId);
    expect(state).toBe('DELIVERED');
    expect(work).toMatchObject({ deliveryStatus: 'ACCEPTED', acceptedOn: '2026-03-10', remarks: null });
    expect(schedule.instalments).toEqual([
      { trigger: 'ORDER', invoiceOn: '2026-02-03', dueOn: '2026-03-05', forecast: false, net: 225_000 },
      { trigger: 'DELIVERY', invoiceOn: '2026-03-10', dueOn: '2026-04-09', forecast: false, net: 225_000 },
    ]);
  });

  it('that is accepted and refused at once is one of the two', async () => {
    const contractId = await built();
    await ask('manager', PRESENT, { contractId });
    const answers = await Promise.all([
      ...Array.from({ length: 3 }, () => ask('admin', ACCEPT, { contractId })),
      ...Array.from({ length: 3 }, () => ask('admin', REFUSE, { contractId, remarks: 'Non' })),
    ]);
    const names = answers.map(({ __typename }) => __typename).sort();
    expect(names).toEqual([...Array<string>(5).fill('WorkStepNotPossible'), 'WorkStepTaken']);
    const steps = await database.query(
      `select from work_steps where contract_id = $1 and action in ('ACCEPT', 'REFUSE')`,
      [contractId],
    );
    const entries = await database.query(
      `select from audit_entries where object_id = $1 and action in ('delivery.accepted', 'delivery.refused')`,
      [contractId],
    );
    expect([steps.length, entries.length]).toEqual([1, 1]);
  });

  it('tells the client’s admins and its account managers', async () => {
    const contractId = await built();
    await ask('engineer', PRESENT, { contractId });
    const told = () =>
      database.query<{ person_id: string }>(
        `select person_id from notifications where kind = 'DELIVERY_PRESENTED' and data -> 'contract' ->> 'contractId' = $1`,
        [contractId],
      );
    await until(async () => (await told()).length > 1);
    expect((await told()).map(({ person_id: id }) => id).sort()).toEqual(
      [people.admin.id, people.manager.id].sort(),
    );
    await until(() =>
      mails.mails.some(({ subject }) => subject?.startsWith('Acme\u00a0: une livraison à accepter')),
    );
  });

  it.each<[string, Who[], string, object]>([
    ['presented', ['admin', 'member', 'finance'], PRESENT, {}],
    ['accepted', ['manager', 'engineer', 'member', 'finance'], ACCEPT, {}],
    ['refused', ['manager', 'engineer', 'member', 'finance'], REFUSE, { remarks: 'Non' }],
  ])('is not %s by %j', async (_, whos, query, rest) => {
    const contractId = await signTestContract(database, clientId, BUILD, '2026-02-03');
    for (const who of whos) {
      const input = { contractId, idempotencyKey: newId(), ...rest };
      const { errors } = await as(who).send(query, { input });
      expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN']);
    }
  });

  it.each<[string, Order, Answer[]]>([
    [
      'an application',
      { kind: 'APPLICATION', applications: [{ code: 'SIMPLE', quantity: 1 }] },
      [
        { trigger: 'ORDER', invoiceOn: '2026-02-03', forecast: false },
        { trigger: 'DELIVERY', invoiceOn: '2026-03-10', dueOn: '2026-04-09', forecast: false },
      ],
    ],
    [
      'five days of régie',
      { kind: 'REGIE', formula: 'REGIE_5' },
      [
        { trigger: 'ORDER', invoiceOn: '2026-02-03', forecast: false },
        { trigger: 'DELIVERY', invoiceOn: '2026-03-10', dueOn: '2026-04-09', forecast: false },
      ],
    ],
    [
      'a single day of régie',
      { kind: 'REGIE', formula: 'DAY' },
      [{ trigger: 'DELIVERY', invoiceOn: '2026-03-10', dueOn: '2026-04-09', forecast: false, net: 85_000 }],
    ],
  ])('of %s is presented, refused and accepted without milestones', async (_, order, instalments) => {
    const contractId = await signTestContract(database, clientId, order, '2026-02-03');
    expect((await seen(contractId)).schedule.instalments.at(-1)).toMatchObject({
      trigger: 'DELIVERY',
      invoiceOn: null,
      forecast: true,
    });
    expect(await ask('admin', ACCEPT, { contractId })).toEqual(NOT_POSSIBLE);
    expect(await ask('engineer', MOVE, { contractId, milestone: 'BACKUP', action: 'START' })).toEqual(
      NOT_POSSIBLE,
    );
    expect(await ask('manager', PRESENT, { contractId })).toEqual(TAKEN);
    expect(await ask('admin', REFUSE, { contractId, remarks: 'Sans DNS' })).toEqual(TAKEN);
    expect(await ask('manager', PRESENT, { contractId })).toEqual(TAKEN);
    expect(await ask('admin', ACCEPT, { contractId })).toEqual(TAKEN);
    const { work, schedule } = await seen(contractId);
    expect(work).toMatchObject({ deliveryStatus: 'ACCEPTED', acceptedOn: '2026-03-10', milestones: [] });
    expect(schedule.instalments).toMatchObject(instalments);
  });

  it('of another client, of nobody, and of what is invoiced by the calendar, is none', async () => {
    const contractId = await signTestContract(database, clientId, BUILD, '2026-02-03');
    const run = await signTestContract(database, clientId, RUN_STANDARD, '2026-02-03');
    for (const id of [contractId, newId(), 'nonsense']) {
      expect(await ask('stranger', ACCEPT, { contractId: id })).toEqual({ __typename: 'NotFound', id });
    }
    expect(await ask('admin', ACCEPT, { contractId: run })).toEqual({ __typename: 'NotFound', id: run });
    expect((await seen(run)).work).toBeNull();
  });

  it('is entered by the database in one’s own name, by those who may', async () => {
    const contractId = await signTestContract(database, clientId, BUILD, '2026-02-03');
    const enter = (role: Role, action: string, by: TestPerson, asker: TestPerson = by) =>
      database.queryAsApi(
        `insert into work_steps (client_id, contract_id, action, taken_on, taken_at, taken_by, idempotency_key)
         values ($1, $2, $3, '2026-03-10', now(), $4, gen_random_uuid())`,
        [clientId, contractId, action, by.id],
        { 'app.person_id': asker.id, 'app.role': role, 'app.client_id': clientId },
      );
    const refused = /row-level security policy/;
    await expect(enter('ENGINEER', 'ACCEPT', people.engineer)).rejects.toThrow(refused);
    await expect(enter('CLIENT_ADMIN', 'PRESENT', people.admin)).rejects.toThrow(refused);
    await expect(enter('CLIENT_ADMIN', 'ACCEPT', people.member, people.admin)).rejects.toThrow(refused);
  });
});
