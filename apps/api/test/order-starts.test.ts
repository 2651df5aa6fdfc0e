import { instant } from '@akouendy/domain';
import { loadPublishedOffers } from '../src/modules/catalogue/catalogue.public.ts';
import { orderInput, orderPreview, placeOrder, type Preview } from './harness/order.ts';
import { addClient, addPerson, PASSWORD } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './harness/test-portal.ts';

const MONTH = { regie: 'REGIE_MONTH' };
const RANGE = { earliest: '2026-03-17', latest: '2026-09-10' };

let database: TestDatabase;
let portal: TestPortal;
let clientId: string;
let admin: PortalClient;
let email: string;
let count = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  portal = await startTestPortal(database);
  await loadPublishedOffers((sql, parameters) => database.query(sql, parameters), instant(TEST_NOW));
});

beforeEach(async () => {
  portal.setClock(TEST_NOW);
  count += 1;
  const letter = String.fromCharCode(97 + count);
  clientId = await addClient(database, `Client ${letter}`);
  ({ email } = await addPerson(database, `Admin ${letter}`, 'CLIENT_ADMIN', clientId));
  admin = portal.client();
  await admin.signIn(email, PASSWORD);
});

afterAll(async () => {
  await portal.stop();
  await database.drop();
});

const preview = (order: object, language = 'FR'): Promise<Preview> =>
  orderPreview(admin, clientId, order, language);

const signed = () =>
  database.query('select id from contracts where client_id = $1', [clientId]).then(({ length }) => length);

describe('a month of régie', () => {
  it('starts on the first day that can be booked unless another is chosen', async () => {
    const shown = await preview(MONTH);
    expect(shown).toMatchObject({
      day: '2026-03-10',
      end: '2026-04-17',
      startRange: RANGE,
      terms: { startsOn: '2026-03-17' },
      balance: { from: '2026-03-17', until: '2026-04-17', earliestBookableDate: '2026-03-17' },
    });
  });

  it('starts on the day that was chosen, and says so in the sentence that is agreed to', async () => {
    const order = { ...MONTH, startsOn: '2026-05-31' };
    const shown = await preview(order);
    expect(shown).toMatchObject({
      end: '2026-06-30',
      terms: { startsOn: '2026-05-31' },
      schedule: {
        instalments: [
          { trigger: 'ORDER', invoiceOn: '2026-03-10' },
          { trigger: 'DELIVERY', invoiceOn: '2026-06-30' },
        ],
      },
      balance: { granted: 40, from: '2026-05-31', until: '2026-06-30', earliestBookableDate: '2026-05-31' },
    });
    expect(shown.statement).toMatch(
      /à compter du mardi 10 mars 2026\. Le contrat commence le dimanche 31 mai 2026\.$/u,
    );
    expect((await preview(order, 'EN')).statement).toMatch(/The contract starts on Sunday,? 31 May 2026\.$/u);
    expect((await preview({ ...MONTH, startsOn: '2026-05-30' })).seal).not.toBe(shown.seal);

    const placed = await placeOrder(admin, orderInput(clientId, order, shown));
    expect(placed).toMatchObject({ __typename: 'OrderPlaced' });
    const { contract } = await admin.data<{ contract: unknown }>(
      `query($id: ID!) { contract(id: $id) { signedOn terms { startsOn } standing { status end }
         confirmation { statement } } }`,
      { id: placed.contract?.id },
    );
    expect(contract).toEqual({
      signedOn: '2026-03-10',
      terms: { startsOn: '2026-05-31' },
      standing: { status: 'UPCOMING', end: '2026-06-30' },
      confirmation: { statement: shown.statement },
    });
    const lots = await database.query(
      `select valid_from as from, granted_half_days as granted from credit_lots where contract_id = $1`,
      [placed.contract?.id],
    );
    expect(lots).toEqual([{ from: '2026-05-31', granted: 40 }]);
  });

  it.each([
    ['2026-03-16', 'TOO_EARLY'],
    ['2026-09-11', 'TOO_LATE'],
    ['9999-12-31', 'TOO_LATE'],
  ])('does not start on %s: %s', async (startsOn, refusal) => {
    const refused = { __typename: 'OrderStartRefused', refusal, ...RANGE };
    expect(await preview({ ...MONTH, startsOn })).toEqual(refused);
    const shown = await preview(MONTH);
    expect(await placeOrder(admin, orderInput(clientId, { ...MONTH, startsOn }, shown))).toEqual(refused);
    expect(await signed()).toBe(0);
  });

  it('that can no longer start on the day that was shown is refused, and can be ordered for the next', async () => {
    const order = { ...MONTH, startsOn: '2026-03-17' };
    const shown = await preview(order);
    portal.setClock('2026-03-10T18:00:00+01:00');
    await admin.signIn(email, PASSWORD);
    const input = orderInput(clientId, order, shown);
    expect(await placeOrder(admin, input)).toEqual({
      __typename: 'OrderStartRefused',
      refusal: 'TOO_EARLY',
      earliest: '2026-03-18',
      latest: '2026-09-10',
    });
    expect(await signed()).toBe(0);
    const next = { ...MONTH, startsOn: '2026-03-18' };
    expect(await placeOrder(admin, orderInput(clientId, next, await preview(next)))).toMatchObject({
      __typename: 'OrderPlaced',
    });
  });

  it('is placed once for a key, whatever the hour; another start under it is refused', async () => {
    const order = { ...MONTH, startsOn: '2026-03-17' };
    const input = orderInput(clientId, order, await preview(order));
    const placed = await Promise.all([1, 2, 3].map(() => placeOrder(admin, input)));
    expect(new Set(placed.map(({ contract }) => contract?.id)).size).toBe(1);
    portal.setClock('2026-03-10T18:00:00+01:00');
    await admin.signIn(email, PASSWORD);
    expect(await placeOrder(admin, input)).toMatchObject({ __typename: 'OrderPlaced' });
    const other = { ...input, order: { ...MONTH, startsOn: '2026-04-01' } };
    expect(await placeOrder(admin, other)).toMatchObject({ __typename: 'OrderKeyReused' });
    expect(await signed()).toBe(1);
  });
});

it.each([
  { regie: 'REGIE_10', startsOn: '2026-04-01' },
  { deploy: 'DEPLOY_20', startsOn: '2026-04-01' },
])('what starts with its order has no start of its own: %j', async (order) => {
  expect(await preview(order)).toEqual({
    __typename: 'InvalidField',
    field: 'order.startsOn',
    problem: 'NOT_ALLOWED',
  });
  expect(await preview({ ...order, startsOn: null })).toMatchObject({
    startRange: null,
    terms: { startsOn: '2026-03-10' },
  });
});
