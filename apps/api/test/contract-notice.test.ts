import { instant } from '@akouendy/domain';
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

const GIVE = `mutation($input: GiveNoticeInput!) { giveNotice(input: $input) { __typename
  ... on NoticeOnAnotherDate { effectiveOn } ... on NotFound { id } } }`;

const STANDING = `query($id: ID!) { contract(id: $id) { standing { status end
  noticeToday { effectiveOn inTime } termination { inTime effectiveOn }
  notice { givenOn effectiveOn onBehalf givenBy { name } } } } }`;

/** Signed so, the running term ends on 10 June 2026, and today, 10 March, is the last day to give notice. */
const LAST_DAY = '2025-06-10';

let database: TestDatabase;
let mails: MailServer;
let portal: TestPortal;
let stopWorker: () => Promise<void>;
let clientId: string;
let people: Readonly<
  Record<'admin' | 'member' | 'manager' | 'engineer' | 'finance' | 'stranger', TestPerson>
>;

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
});

afterAll(async () => {
  await stopWorker();
  await portal.stop();
  await mails.stop();
  await database.drop();
});

async function signedIn(who: keyof typeof people): Promise<PortalClient> {
  const browser = portal.client();
  await browser.signIn(people[who].email, PASSWORD);
  return browser;
}

const run = (signedOn: string): Promise<string> =>
  signTestContract(database, clientId, RUN_STANDARD, signedOn);

async function give(browser: PortalClient, contractId: string, effectiveOn: string, key = newId()) {
  const input = { contractId, effectiveOn, idempotencyKey: key };
  return (await browser.data<{ giveNotice: Record<string, string> }>(GIVE, { input })).giveNotice;
}

async function standing(browser: PortalClient, id: string): Promise<Record<string, unknown> | undefined> {
  const { contract } = await browser.data<{ contract: { standing: Record<string, unknown> } | null }>(
    STANDING,
    { id },
  );
  return contract?.standing;
}

describe('notice', () => {
  it.each([
    ['on the last possible day ends the contract with its term', LAST_DAY, '2026-06-10', true],
    ['one day later ends it with the next one', '2025-06-09', '2027-06-09', false],
  ])('%s', async (_, signedOn, effectiveOn, inTime) => {
    const admin = await signedIn('admin');
    const id = await run(signedOn);
    expect(await standing(admin, id)).toMatchObject({
      status: 'RUNNING',
      end: null,
      notice: null,
      noticeToday: { effectiveOn, inTime },
    });
    expect(await give(admin, id, effectiveOn)).toEqual({ __typename: 'NoticeGiven' });
    expect(await standing(admin, id)).toEqual({
      status: 'ENDING',
      end: effectiveOn,
      noticeToday: null,
      termination: { inTime, effectiveOn },
      notice: { givenOn: '2026-03-10', effectiveOn, onBehalf: false, givenBy: { name: 'Client Admin' } },
    });
  });

  it('that takes effect on another day than was confirmed is not given', async () => {
    const admin = await signedIn('admin');
    const id = await run(LAST_DAY);
    expect(await give(admin, id, '2027-06-10')).toEqual({
      __typename: 'NoticeOnAnotherDate',
      effectiveOn: '2026-06-10',
    });
    expect(await standing(admin, id)).toMatchObject({ status: 'RUNNING', notice: null });
  });

  it('is given once: the same wish has the same answer, another comes too late', async () => {
    const admin = await signedIn('admin');
    const id = await run(LAST_DAY);
    const key = newId();
    for (let times = 0; times < 2; times += 1) {
      expect(await give(admin, id, '2026-06-10', key)).toEqual({ __typename: 'NoticeGiven' });
    }
    expect(await give(admin, id, '2026-06-10')).toEqual({ __typename: 'NoticeGivenAlready' });
  });

  it('of two at once is one, with one entry in the trail', async () => {
    const browsers = [await signedIn('admin'), await signedIn('manager')];
    const id = await run(LAST_DAY);
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        give(browsers[index % 2] as PortalClient, id, '2026-06-10', newId()),
      ),
    );
    const names = answers.map(({ __typename }) => __typename).sort();
    expect(names).toEqual(['NoticeGiven', ...Array<string>(7).fill('NoticeGivenAlready')]);
    const entries = await database.query<{ change: object }>(
      `select change from audit_entries where object_id = $1 and action = 'contract.notice_given'`,
      [id],
    );
    expect(entries).toEqual([{ change: { before: { end: null }, after: { end: '2026-06-10' } } }]);
  });

  it('by an account manager is given in the client’s name, and its admin is told', async () => {
    const manager = await signedIn('manager');
    const id = await run(LAST_DAY);
    expect(await give(manager, id, '2026-06-10')).toEqual({ __typename: 'NoticeGiven' });
    expect(await standing(await signedIn('admin'), id)).toMatchObject({
      notice: { onBehalf: true, givenBy: { name: 'Manager' } },
    });
    const [signed] = await database.query<{ reference: string }>(
      'select reference from contracts where id = $1',
      [id],
    );
    const mailed = () =>
      mails.mails.filter(
        ({ subject }) => subject === `Acme\u00a0: contrat ${signed?.reference ?? ''} résilié`,
      );
    await until(() => mailed().length > 0);
    const told = await database.query<{ person_id: string; data: unknown }>(
      `select person_id, data from notifications where data -> 'contract' ->> 'contractId' = $1`,
      [id],
    );
    expect(told.map(({ person_id: person }) => person)).toEqual([people.admin.id]);
    expect(told[0]?.data).toMatchObject({ contract: { kind: 'RUN' }, effectiveOn: '2026-06-10' });
    expect(mailed().map(({ to }) => [to].flat().map((each) => each?.text))).toEqual([
      [`"Client Admin" <${people.admin.email}>`],
    ]);
  });

  it('cannot be given to what does not renew', async () => {
    const id = await signTestContract(database, clientId, { kind: 'DEPLOY', package: 'DEPLOY_10' }, LAST_DAY);
    expect(await give(await signedIn('admin'), id, '2026-06-10')).toEqual({
      __typename: 'ContractDoesNotRenew',
    });
  });

  it.each(['member', 'engineer', 'finance'] as const)('is not given by a %s', async (who) => {
    const input = { contractId: await run(LAST_DAY), effectiveOn: '2026-06-10', idempotencyKey: newId() };
    const { errors } = await (await signedIn(who)).send(GIVE, { input });
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN']);
  });

  it('to another client’s contract is answered as to one that is not there', async () => {
    const stranger = await signedIn('stranger');
    const id = await run(LAST_DAY);
    for (const each of [id, newId(), 'nonsense']) {
      expect(await give(stranger, each, '2026-06-10')).toEqual({ __typename: 'NotFound', id: each });
    }
  });

  it('is entered by the database in one’s own name, by those who may, and never changed', async () => {
    const id = await run(LAST_DAY);
    const enter = (role: string, by: TestPerson, asker: TestPerson = by) =>
      database.queryAsApi(
        `insert into contract_notices (contract_id, client_id, given_on, given_at, given_by, on_behalf, effective_on,
                                       idempotency_key)
         values ($1, $2, '2026-03-10', now(), $3, false, '2026-06-10', gen_random_uuid())`,
        [id, clientId, by.id],
        { 'app.person_id': asker.id, 'app.role': role, 'app.client_id': clientId },
      );
    const refused = /row-level security policy/;
    await expect(enter('CLIENT_MEMBER', people.member)).rejects.toThrow(refused);
    await expect(enter('CLIENT_ADMIN', people.member, people.admin)).rejects.toThrow(refused);
    await enter('CLIENT_ADMIN', people.admin);
    await expect(database.query('delete from contract_notices where contract_id = $1', [id])).rejects.toThrow(
      /append|fact|change/i,
    );
  });
});
