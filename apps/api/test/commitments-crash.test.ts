import { instant } from '@akouendy/domain';
import { loadPublishedOffers } from '../src/modules/catalogue/catalogue.public.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { RUN_STANDARD, signTestContract } from './harness/contract.ts';
import { orderInput, orderPreview, placeOrder } from './harness/order.ts';
import { Machines } from './harness/machines.ts';
import { addClient, addPerson, assign, type TestPerson } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { acceptInput, acceptQuote, askForQuote, quotePreview } from './harness/quote.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { TEST_NOW } from './harness/test-portal.ts';

/** One more machine that stops for every table that is written to. */
const PATIENCE_MS = 240_000;

const ORDER = { deploy: 'DEPLOY_20' };

let database: TestDatabase;
let machines: Machines;
let clientId: string;
let buyer: TestPerson;
let manager: TestPerson;

beforeAll(async () => {
  database = await createTestDatabase();
  await loadPublishedOffers((sql, parameters) => database.query(sql, parameters), instant(TEST_NOW));
  clientId = await addClient(database, 'Verdier Logistique');
  buyer = await addPerson(database, 'Claire Fontaine', 'CLIENT_ADMIN', clientId);
  manager = await addPerson(database, 'Camille Rousseau', 'ACCOUNT_MANAGER');
  await assign(database, manager.id, clientId);
  machines = await Machines.on(database);
});

afterAll(() => database.drop());

/** Everything that a commitment may leave behind, counted. */
async function traces(): Promise<Record<string, number>> {
  const [row] = await database.query<Record<string, number>>(
    `select (select count(*)::int from contracts) as contracts,
            (select count(*)::int from contract_terms) as terms,
            (select count(*)::int from contract_instalments) as instalments,
            (select count(*)::int from contract_notices) as notices,
            (select count(*)::int from credit_lots) as lots,
            (select count(*)::int from entitlement_lots) as entitlements,
            (select count(*)::int from order_confirmations) as confirmations,
            (select count(*)::int from quote_steps where action = 'ACCEPT') as acceptances,
            (select count(*)::int from audit_entries where action ~ '^(contract|quote)\\.') as entries,
            (select count(*)::int from jobs.job where name = 'tell-people') as told`,
  );
  return row ?? {};
}

const killedAt = (table: string, act: (browser: PortalClient) => Promise<unknown>): Promise<void> =>
  machines.killedAt(table, buyer, act);
const whole = <T>(act: (browser: PortalClient) => Promise<T>): Promise<T> => machines.whole(buyer, act);

/** What an account manager answers. */
async function answerByHand(quoteId: string): Promise<void> {
  const proposal = { price: 6_500_000, packOptions: [], additionalClusters: 0, weeklyMeeting: false };
  await database.query(
    `insert into quote_steps (client_id, quote_id, action, proposal, offer_version, valid_until, taken_at, taken_by,
                              idempotency_key)
     values ($1, $2, 'ANSWER', $3, '2025-01', '2026-04-10', $4, $5, $6)`,
    [clientId, quoteId, JSON.stringify(proposal), TEST_NOW, manager.id, newId()],
  );
}

describe('a machine that stops in the middle', () => {
  it(
    'of accepting a quote leaves nothing of it, and the same acceptance signs once afterwards',
    async () => {
      const id =
        (await whole((browser) => askForQuote(browser, clientId, { subject: 'ENTERPRISE_PACK' }))).quote
          ?.id ?? '';
      await answerByHand(id);
      const preview = await whole((browser) => quotePreview(browser, id));
      if (preview === null) throw new Error('The quote cannot be accepted');
      const input = acceptInput(id, preview);
      const before = await traces();
      for (const table of [
        'contracts',
        'contract_instalments',
        'credit_lots',
        'entitlement_lots',
        'order_confirmations',
        'quote_steps',
        'jobs.job',
      ]) {
        await killedAt(table, (browser) => acceptQuote(browser, input));
        expect({ table, ...(await traces()) }).toEqual({ table, ...before });
      }
      const [first, second] = await whole((browser) =>
        Promise.all([acceptQuote(browser, input), acceptQuote(browser, input)]),
      );
      expect([first.__typename, second.__typename]).toEqual(['OrderPlaced', 'OrderPlaced']);
      expect(first.contract?.id).toBe(second.contract?.id);
      const after = await traces();
      expect(after).toMatchObject({
        contracts: 1,
        terms: 1,
        instalments: 2,
        confirmations: 1,
        acceptances: 1,
      });
    },
    PATIENCE_MS,
  );

  it(
    'of an order leaves nothing of it, and the same order is placed once afterwards',
    async () => {
      const input = orderInput(
        clientId,
        ORDER,
        await whole((browser) => orderPreview(browser, clientId, ORDER)),
      );
      const before = await traces();
      for (const table of ['contract_instalments', 'credit_lots', 'order_confirmations', 'jobs.job']) {
        await killedAt(table, (browser) => placeOrder(browser, input));
        expect({ table, ...(await traces()) }).toEqual({ table, ...before });
      }
      expect(await whole((browser) => placeOrder(browser, input))).toMatchObject({
        __typename: 'OrderPlaced',
      });
      expect((await traces())['contracts']).toBe((before['contracts'] ?? 0) + 1);
    },
    PATIENCE_MS,
  );

  it(
    'of giving notice leaves the contract as it was, and the same notice is given once afterwards',
    async () => {
      const contractId = await signTestContract(database, clientId, RUN_STANDARD, '2025-07-01');
      const input = { contractId, effectiveOn: '2026-07-01', idempotencyKey: newId() };
      const give = async (browser: PortalClient) =>
        browser.data<{ giveNotice: { __typename: string } }>(
          'mutation($input: GiveNoticeInput!) { giveNotice(input: $input) { __typename } }',
          { input },
        );
      const before = await traces();
      for (const table of ['contract_notices', 'jobs.job']) {
        await killedAt(table, give);
        expect({ table, ...(await traces()) }).toEqual({ table, ...before });
        const [standing] = await database.query<{ status: string }>(
          'select status from contract_standings where contract_id = $1',
          [contractId],
        );
        expect(standing).toEqual({ status: 'RUNNING' });
      }
      expect((await whole(give)).giveNotice.__typename).toBe('NoticeGiven');
      expect((await traces())['notices']).toBe(1);
    },
    PATIENCE_MS,
  );
});
