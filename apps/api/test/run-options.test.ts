import { createHash } from 'node:crypto';
import { instant } from '@akouendy/domain';
import type { Order } from '@akouendy/domain/contracts';
import { loadPublishedOffers } from '../src/modules/catalogue/catalogue.public.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { RUN_STANDARD, signTestContract } from './harness/contract.ts';
import { addClient, addPerson, PASSWORD, type TestPerson } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { addOption, optionChoices, optionInput, optionPreview } from './harness/run-option.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './harness/test-portal.ts';

const RUN_WITH_MEETING: Order = {
  kind: 'RUN',
  plan: 'STANDARD',
  options: [],
  additionalClusters: 0,
  weeklyMeeting: true,
  quoted: null,
};

let database: TestDatabase;
let portal: TestPortal;
let clientId: string;
let contractId: string;
let admin: PortalClient;
let adminPerson: TestPerson;
let colleague: PortalClient;
let count = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  portal = await startTestPortal(database);
  await loadPublishedOffers((sql, parameters) => database.query(sql, parameters), instant(TEST_NOW));
  const finance = await addPerson(database, 'Finance', 'FINANCE');
  await database.query(
    `insert into price_revisions (id, effective_on, rate_bp, recorded_by, recorded_at, idempotency_key)
     values ($1, '2026-01-01', 215, $2, $3, $4)`,
    [newId(), finance.id, TEST_NOW, newId()],
  );
});

beforeEach(async () => {
  portal.setClock(TEST_NOW);
  count += 1;
  const letters = String.fromCharCode(97 + count);
  clientId = await addClient(database, `Client ${letters}`);
  adminPerson = await addPerson(database, `Admin ${letters}`, 'CLIENT_ADMIN', clientId);
  [admin, colleague] = [portal.client(), portal.client()];
  await admin.signIn(adminPerson.email, PASSWORD);
  await colleague.signIn(
    (await addPerson(database, `Colleague ${letters}`, 'CLIENT_ADMIN', clientId)).email,
    PASSWORD,
  );
  contractId = await signTestContract(database, clientId, RUN_WITH_MEETING, '2025-06-17');
});

afterAll(async () => {
  await portal.stop();
  await database.drop();
});

function added(): Promise<{ option: string }[]> {
  return database.query('select option from contract_options where contract_id = $1 order by sequence', [
    contractId,
  ]);
}

describe('the options of a RUN contract', () => {
  it('say what they lead to, or why they cannot join', async () => {
    const choices = await optionChoices(admin, contractId);
    expect(choices?.map(({ option, refusal }) => [option, refusal])).toEqual([
      ['EVENING', null],
      ['WEEKEND', null],
      ['HOLIDAYS', null],
      ['FULL', null],
      ['ADDITIONAL_CLUSTER', null],
      ['WEEKLY_MEETING', 'THERE_ALREADY'],
    ]);
    expect(choices?.[0]?.preview).toMatchObject({
      day: '2026-03-10',
      from: '2026-03-17',
      offerVersion: '2025-01',
      vatRegime: 'FR',
      line: { item: 'EVENING', amount: 20_000 },
    });
    expect(await added()).toEqual([]);
  });

  it('are nobody’s but of who may commit the client', async () => {
    const other = await addClient(database, `Other ${String(count)}`);
    const theirs = await signTestContract(database, other, RUN_STANDARD, '2025-06-17');
    expect(await optionChoices(admin, theirs)).toBeNull();
    expect(await optionChoices(admin, newId())).toBeNull();
    const member = portal.client();
    await member.signIn(
      (await addPerson(database, `Member ${String(count)}`, 'CLIENT_MEMBER', clientId)).email,
      PASSWORD,
    );
    await expect(optionChoices(member, contractId)).rejects.toThrow(/FORBIDDEN|allow/);
    const preview = await optionPreview(admin, contractId, 'EVENING');
    for (const id of [theirs, newId()]) {
      expect(await addOption(admin, optionInput(id, 'EVENING', preview))).toEqual({
        __typename: 'NotFound',
        id,
      });
    }
  });
});

describe('adding an option', () => {
  it('keeps what was agreed to, raises the month from the next one on, and is in the trail', async () => {
    const preview = await optionPreview(admin, contractId, 'EVENING');
    const [{ net: before }, { net: after, vat, gross }] = [preview.before, preview.after];
    expect(gross).toBe(after + vat);
    expect(preview.statement).toContain('j’ajoute «\u00a0');
    expect(await addOption(admin, optionInput(contractId, 'EVENING', preview))).toMatchObject({
      __typename: 'RunOptionAdded',
      contract: { joinedOptions: [{ option: 'EVENING', from: '2026-03-17' }] },
    });
    const { contract } = await admin.data<{ contract: Record<string, unknown> }>(
      `query($id: ID!) { contract(id: $id) { terms { net }
         prices { current { price joined { option } } next { from price joined { option } } }
         joinedOptions { line { amount name { fr } } confirmation { statement sha256 confirmedBy { name } } } } }`,
      { id: contractId },
    );
    expect(contract).toMatchObject({
      prices: {
        current: { price: before, joined: [] },
        next: { from: '2026-03-17', price: after, joined: [{ option: 'EVENING' }] },
      },
      joinedOptions: [
        {
          line: { amount: 20_000 },
          confirmation: {
            statement: preview.statement,
            sha256: preview.seal,
            confirmedBy: { name: `Admin ${String.fromCharCode(97 + count)}` },
          },
        },
      ],
    });
    const [kept] = await database.query<{ document: string }>(
      'select document from contract_options where contract_id = $1',
      [contractId],
    );
    expect(
      createHash('sha256')
        .update(kept?.document ?? '')
        .digest('hex'),
    ).toBe(preview.seal);
    const entries = await database.query(
      `select actor_id, detail ->> 'sha256' as sha256 from audit_entries where action = 'contract.option_added'
          and object_id = $1`,
      [contractId],
    );
    expect(entries).toEqual([{ actor_id: adminPerson.id, sha256: preview.seal }]);
  });

  it('once for a key, however often it is sent at once; another option under it is refused', async () => {
    const preview = await optionPreview(admin, contractId, 'ADDITIONAL_CLUSTER');
    const input = optionInput(contractId, 'ADDITIONAL_CLUSTER', preview);
    const answers = await Promise.all([addOption(admin, input), addOption(admin, input)]);
    expect(answers.map(({ __typename }) => __typename)).toEqual(['RunOptionAdded', 'RunOptionAdded']);
    expect(await addOption(admin, { ...input, option: 'EVENING' })).toMatchObject({
      __typename: 'RunOptionKeyReused',
    });
    expect(await added()).toEqual([{ option: 'ADDITIONAL_CLUSTER' }]);
  });

  it.each([
    ['EVENING', { __typename: 'RunOptionRefused', refusal: 'THERE_ALREADY' }],
    ['ADDITIONAL_CLUSTER', { __typename: 'RunOptionOutdated', changes: ['PRICE'] }],
  ])('%s by two admins at once joins once', async (option, late) => {
    const inputs = await Promise.all(
      [admin, colleague].map(async (browser) =>
        optionInput(contractId, option, await optionPreview(browser, contractId, option)),
      ),
    );
    const answers = await Promise.all(
      [admin, colleague].map((browser, index) => addOption(browser, inputs[index] ?? {})),
    );
    expect(answers.filter(({ __typename }) => __typename === 'RunOptionAdded')).toHaveLength(1);
    expect(answers.find(({ __typename }) => __typename !== 'RunOptionAdded')).toMatchObject(late);
    expect(await added()).toEqual([{ option }]);
  });

  it('is refused once it is another day, and without an explicit agreement', async () => {
    const preview = await optionPreview(admin, contractId, 'EVENING');
    const input = optionInput(contractId, 'EVENING', preview);
    expect(await addOption(admin, { ...input, confirmed: false })).toEqual({
      __typename: 'InvalidField',
      field: 'confirmed',
      problem: 'REQUIRED',
    });
    portal.setClock('2026-03-17T09:00:00Z');
    const later = portal.client();
    await later.signIn(adminPerson.email, PASSWORD);
    expect(await addOption(later, input)).toMatchObject({
      __typename: 'RunOptionOutdated',
      changes: ['DAY'],
      preview: { day: '2026-03-17', from: '2026-04-17' },
    });
    expect(await added()).toEqual([]);
  });
});
