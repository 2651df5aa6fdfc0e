import { instant } from '@akouendy/domain';
import { loadPublishedOffers } from '../src/modules/catalogue/catalogue.public.ts';
import { RUN_STANDARD, signTestContract } from './harness/contract.ts';
import { orderInput, orderPreview, placeOrder } from './harness/order.ts';
import { addClient, addPerson, PASSWORD } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { acceptInput, acceptQuote, answerQuote, askForQuote, quotePreview } from './harness/quote.ts';
import { addOption, optionInput, optionPreview } from './harness/run-option.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './harness/test-portal.ts';

type Input = Record<string, unknown>;
type Answer = { readonly __typename: string; readonly [field: string]: unknown };

const DEPLOY = { deploy: 'DEPLOY_20' };

let database: TestDatabase;
let portal: TestPortal;
let staff: PortalClient;
let clientId: string;
let admin: PortalClient;
let count = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  portal = await startTestPortal(database);
  await loadPublishedOffers((sql, parameters) => database.query(sql, parameters), instant(TEST_NOW));
  staff = portal.client();
  await staff.signIn((await addPerson(database, 'Staff', 'ADMIN')).email, PASSWORD);
});

beforeEach(async () => {
  count += 1;
  const letter = String.fromCharCode(97 + count);
  clientId = await addClient(database, `Client ${letter}`);
  admin = portal.client();
  await admin.signIn(
    (await addPerson(database, `Admin ${letter}`, 'CLIENT_ADMIN', clientId)).email,
    PASSWORD,
  );
});

afterAll(async () => {
  await portal.stop();
  await database.drop();
});

async function companyRequires(required: boolean): Promise<void> {
  await database.query(
    `insert into client_billing (client_id, order_number_required, revision) values ($1, $2, 1)
     on conflict (client_id) do update set order_number_required = $2`,
    [clientId, required],
  );
}

/** Everything that ordering writes. */
async function kept(): Promise<unknown> {
  const [row] = await database.query<{ kept: unknown }>(
    `select json_build_array(
       (select count(*) from contracts), (select count(*) from order_confirmations),
       (select count(*) from contract_options), (select count(*) from quote_steps),
       (select count(*) from audit_entries), (select count(*) from jobs.job)) as kept`,
  );
  return row?.kept;
}

/** A way to order, as far as its purchase order reference goes. */
interface Way {
  readonly done: string;
  readonly reused: string;
  readonly action: string;
  /** What was shown and can be confirmed, and whether it says that a reference is required. */
  readonly ready: () => Promise<{ readonly input: Input; readonly required: unknown }>;
  readonly send: (input: Input) => Promise<Answer>;
  /** What contracts say of how they, or what joined them, were ordered. */
  readonly confirmation: (contracts: readonly Contract[]) => unknown;
}

interface Contract {
  readonly confirmation: { readonly purchaseOrderReference: string | null } | null;
  readonly joinedOptions: readonly { readonly confirmation: Contract['confirmation'] }[];
}

const ofContract: Way['confirmation'] = (contracts) => contracts[0]?.confirmation;

const WAYS: readonly (readonly [string, Way])[] = [
  [
    'placeOrder',
    {
      done: 'OrderPlaced',
      reused: 'OrderKeyReused',
      action: 'contract.signed',
      ready: async () => {
        const preview = await orderPreview(admin, clientId, DEPLOY);
        return {
          input: orderInput(clientId, DEPLOY, preview),
          required: preview['purchaseOrderRequired'],
        };
      },
      send: (input) => placeOrder(admin, input),
      confirmation: ofContract,
    },
  ],
  [
    'addRunOption',
    {
      done: 'RunOptionAdded',
      reused: 'RunOptionKeyReused',
      action: 'contract.option_added',
      ready: async () => {
        const id = await signTestContract(database, clientId, RUN_STANDARD, '2025-06-17');
        const preview = await optionPreview(admin, id, 'WEEKEND');
        return {
          input: optionInput(id, 'WEEKEND', preview),
          required: preview['purchaseOrderRequired'],
        };
      },
      send: (input) => addOption(admin, input),
      confirmation: (contracts) => contracts[0]?.joinedOptions[0]?.confirmation,
    },
  ],
  [
    'acceptQuote',
    {
      done: 'OrderPlaced',
      reused: 'OrderKeyReused',
      action: 'contract.signed',
      ready: async () => {
        const quoteId = (await askForQuote(admin, clientId)).quote?.id ?? '';
        await answerQuote(staff, quoteId);
        const preview = await quotePreview(admin, quoteId);
        if (preview === null) throw new Error('The quote cannot be accepted');
        return { input: acceptInput(quoteId, preview), required: preview['purchaseOrderRequired'] };
      },
      send: (input) => acceptQuote(admin, input),
      confirmation: ofContract,
    },
  ],
];

async function contracts(): Promise<readonly Contract[]> {
  const { viewer } = await admin.data<{
    viewer: { client: { contracts: { nodes: readonly Contract[] } } };
  }>(
    `{ viewer { client { contracts { nodes {
         confirmation { purchaseOrderReference }
         joinedOptions { confirmation { purchaseOrderReference } } } } } } }`,
  );
  return viewer.client.contracts.nodes;
}

async function trailOf(action: string): Promise<object[]> {
  const entries = await database.query<{ detail: object }>(
    'select detail from audit_entries where action = $1 and client_id = $2',
    [action, clientId],
  );
  return entries.map(({ detail }) => detail);
}

describe.each(WAYS)('the purchase order reference of %s', (_, way) => {
  it('is asked for once the company requires one, with the page open; then it is kept and in the trail', async () => {
    const { input, required } = await way.ready();
    expect(required).toBe(false);
    await companyRequires(true);
    const before = await kept();
    for (const nothing of [{}, { purchaseOrderReference: null }, { purchaseOrderReference: ' ' }])
      expect(await way.send({ ...input, ...nothing })).toEqual({
        __typename: 'InvalidField',
        field: 'purchaseOrderReference',
        problem: 'REQUIRED',
      });
    expect(await kept()).toEqual(before);
    const given = { ...input, purchaseOrderReference: ' 4500  017236 ' };
    expect(await way.send(given)).toMatchObject({ __typename: way.done });
    expect(way.confirmation(await contracts())).toEqual({ purchaseOrderReference: '4500 017236' });
    expect(await trailOf(way.action)).toMatchObject([{ purchaseOrderReference: '4500 017236' }]);
  });

  it('is a matter of choice elsewhere', async () => {
    const { input } = await way.ready();
    expect(await way.send(input)).toMatchObject({ __typename: way.done });
    expect(way.confirmation(await contracts())).toEqual({ purchaseOrderReference: null });
    const [detail] = await trailOf(way.action);
    expect(detail).not.toHaveProperty('purchaseOrderReference');
  });

  it.each([
    ['x'.repeat(51), 'TOO_LONG'],
    ['4500\n4501', 'INVALID_CHARACTER'],
  ])('%j is refused with what is wrong, and changes nothing', async (purchaseOrderReference, problem) => {
    const { input } = await way.ready();
    const before = await kept();
    expect(await way.send({ ...input, purchaseOrderReference })).toEqual({
      __typename: 'InvalidField',
      field: 'purchaseOrderReference',
      problem,
    });
    expect(await kept()).toEqual(before);
  });

  it('belongs to its key: sent again it is the same wish, another one is another', async () => {
    await companyRequires(true);
    const { input, required } = await way.ready();
    expect(required).toBe(true);
    const given = { ...input, purchaseOrderReference: '4500017236' };
    expect(await way.send(given)).toMatchObject({ __typename: way.done });
    await companyRequires(false);
    const after = await kept();
    expect(await way.send({ ...given, purchaseOrderReference: ' 4500017236' })).toMatchObject({
      __typename: way.done,
    });
    for (const other of [null, '4500017237'])
      expect(await way.send({ ...given, purchaseOrderReference: other })).toMatchObject({
        __typename: way.reused,
      });
    expect(await kept()).toEqual(after);
    expect(way.confirmation(await contracts())).toEqual({ purchaseOrderReference: '4500017236' });
  });
});
