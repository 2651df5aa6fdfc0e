import { instant } from '@akouendy/domain';
import { loadPublishedOffers } from '../src/modules/catalogue/catalogue.public.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { RUN_STANDARD, signTestContract } from './harness/contract.ts';
import { Machines } from './harness/machines.ts';
import { addClient, addPerson, assign, type TestPerson } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { addOption, optionInput, optionPreview } from './harness/run-option.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { TEST_NOW } from './harness/test-portal.ts';

/** One more machine that stops for every table that is written to. */
const PATIENCE_MS = 240_000;

let database: TestDatabase;
let machines: Machines;
let contractId: string;
let buyer: TestPerson;
let manager: TestPerson;

beforeAll(async () => {
  database = await createTestDatabase();
  await loadPublishedOffers((sql, parameters) => database.query(sql, parameters), instant(TEST_NOW));
  const clientId = await addClient(database, 'Verdier Logistique');
  buyer = await addPerson(database, 'Claire Fontaine', 'CLIENT_ADMIN', clientId);
  manager = await addPerson(database, 'Camille Rousseau', 'ACCOUNT_MANAGER');
  await assign(database, manager.id, clientId);
  contractId = await signTestContract(database, clientId, RUN_STANDARD, '2025-06-17');
  machines = await Machines.on(database);
});

afterAll(() => database.drop());

/** Everything that joins a contract after its signature, and what was said of it. */
async function traces(): Promise<Record<string, unknown>> {
  const [row] = await database.query<Record<string, unknown>>(
    `select (select count(*)::int from contract_options) as options,
            (select coalesce(json_agg(json_build_array(name, nodes, revision) order by name), '[]') from clusters) as clusters,
            (select count(*)::int from audit_entries where action ~ '^(contract|cluster)\\.') as entries,
            (select count(*)::int from jobs.job where name = 'tell-people') as told`,
  );
  return row ?? {};
}

/** `act` of `who` is killed at each of `places`, leaves nothing, and is then sent twice at once to an API that stays. */
async function survives<T>(
  places: readonly string[],
  who: TestPerson,
  act: (browser: PortalClient) => Promise<T>,
): Promise<[T, T]> {
  const before = await traces();
  for (const at of places) {
    await machines.killedAt(at, who, act);
    expect({ at, ...(await traces()) }).toEqual({ at, ...before });
  }
  return machines.whole(who, (browser) => Promise.all([act(browser), act(browser)]));
}

const DETAILS = { name: 'prod', distribution: 'RKE2', version: '1.34.1', nodes: 6, region: 'Nantes' };

const sendCluster =
  (field: 'addCluster' | 'changeCluster', type: string, input: object) =>
  async (browser: PortalClient): Promise<unknown> =>
    (
      await browser.data<Record<string, { __typename: string }>>(
        `mutation($input: ${type}!) { ${field}(input: $input) { __typename } }`,
        { input },
      )
    )[field]?.__typename;

describe('a machine that stops in the middle', () => {
  it(
    'of ordering an option leaves nothing of it, and the same option joins once afterwards',
    async () => {
      const preview = await machines.whole(buyer, (browser) => optionPreview(browser, contractId, 'EVENING'));
      const input = optionInput(contractId, 'EVENING', preview);
      const { entries } = await traces();
      const answers = await survives(['contract_options', 'audit_entries', 'jobs.job'], buyer, (browser) =>
        addOption(browser, input),
      );
      expect(answers.map(({ __typename }) => __typename)).toEqual(['RunOptionAdded', 'RunOptionAdded']);
      expect(await traces()).toMatchObject({ options: 1, entries: Number(entries) + 1, told: 1 });
    },
    PATIENCE_MS,
  );

  it(
    'of adding a cluster leaves none, and the same one is there once afterwards',
    async () => {
      const add = sendCluster('addCluster', 'AddClusterInput', {
        contractId,
        details: DETAILS,
        idempotencyKey: newId(),
      });
      const { entries } = await traces();
      expect(await survives(['clusters', 'audit_entries'], manager, add)).toEqual([
        'ClusterSaved',
        'ClusterSaved',
      ]);
      expect(await traces()).toMatchObject({ clusters: [['prod', 6, 1]], entries: Number(entries) + 1 });
    },
    PATIENCE_MS,
  );

  it(
    'of changing a cluster leaves it as it was, and the same change is made once afterwards',
    async () => {
      const [cluster] = await database.query<{ id: string }>('select id from clusters');
      const change = sendCluster('changeCluster', 'ChangeClusterInput', {
        clusterId: cluster?.id,
        basedOn: 1,
        details: { ...DETAILS, nodes: 9 },
      });
      const { entries } = await traces();
      expect(await survives(['update clusters', 'audit_entries'], manager, change)).toEqual([
        'ClusterSaved',
        'ClusterSaved',
      ]);
      expect(await traces()).toMatchObject({ clusters: [['prod', 9, 2]], entries: Number(entries) + 1 });
    },
    PATIENCE_MS,
  );
});
