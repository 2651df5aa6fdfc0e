import { instant } from '@akouendy/domain';
import { loadPublishedOffers } from '../src/modules/catalogue/catalogue.public.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { RUN_STANDARD, signTestContract } from './harness/contract.ts';
import { LiveClient } from './harness/live-client.ts';
import { addClient, addPerson, assign, PASSWORD, type TestPerson } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './harness/test-portal.ts';

const ANSWER = `{ __typename ... on ClusterSaved { contract { nodeCover { operated } } }
  ... on ClusterNameTaken { name } ... on ClusterChangedMeanwhile { contract { clusters { name nodes } } }
  ... on ClusterNotOperated { contractId } ... on InvalidField { field problem } ... on NotFound { id } }`;
const MUTATIONS = {
  addCluster: `mutation($input: AddClusterInput!) { addCluster(input: $input) ${ANSWER} }`,
  changeCluster: `mutation($input: ChangeClusterInput!) { changeCluster(input: $input) ${ANSWER} }`,
  retireCluster: `mutation($input: RetireClusterInput!) { retireCluster(input: $input) ${ANSWER} }`,
};
const SHOWN = `nodeCover { covered operated exceeding }
  clusters { id name distribution version nodes region revision retiredOn }`;
const SEEN = `query($id: ID!) { contract(id: $id) { ${SHOWN} } }`;
const LIVE = `subscription($clientId: ID!) { clustersChanged(clientId: $clientId) { contracts { nodes { clusters { name } } } } }`;

type Who = 'member' | 'manager' | 'engineer' | 'finance' | 'stranger' | 'otherManager';
type Answer = Record<string, unknown>;
interface Cluster {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  readonly retiredOn: string | null;
}

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
    member: await addPerson(database, 'Client Member', 'CLIENT_MEMBER', clientId),
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

beforeEach(async () => {
  await database.query('delete from clusters');
});

afterAll(async () => {
  await portal.stop();
  await database.drop();
});

const as = (who: Who): PortalClient => browsers.get(who) as PortalClient;

const DETAILS = { name: 'prod', distribution: 'RKE2', version: 'v1.34.2+rke2r1', nodes: 6, region: 'Nantes' };

async function send(who: Who, mutation: keyof typeof MUTATIONS, input: Answer): Promise<Answer> {
  return (await as(who).data<Record<string, Answer>>(MUTATIONS[mutation], { input }))[mutation] ?? {};
}

const add = (who: Who, contractId: string, details: Answer = {}, idempotencyKey = newId()) =>
  send(who, 'addCluster', { contractId, details: { ...DETAILS, ...details }, idempotencyKey });
const change = (who: Who, { id, revision }: Cluster, details: Answer) =>
  send(who, 'changeCluster', { clusterId: id, basedOn: revision, details: { ...DETAILS, ...details } });
const retire = (who: Who, { id, revision }: Cluster) =>
  send(who, 'retireCluster', { clusterId: id, basedOn: revision });

interface Seen {
  readonly nodeCover: Answer | null;
  readonly clusters: readonly Cluster[];
}

const seen = async (contractId: string, who: Who = 'member'): Promise<Seen> =>
  (await as(who).data<{ contract: Seen }>(SEEN, { id: contractId })).contract;

async function only(contractId: string): Promise<Cluster> {
  const [cluster] = (await seen(contractId)).clusters;
  return cluster as Cluster;
}

const run = (): Promise<string> => signTestContract(database, clientId, RUN_STANDARD, '2025-11-03');

/** What the trail says of a cluster. */
async function trail(id: string): Promise<Answer[]> {
  return database.query<Answer>(
    'select action, detail, change from audit_entries where object_id = $1 order by at, position',
    [id],
  );
}

const names = (answers: readonly Answer[]) => answers.map(({ __typename }) => String(__typename)).sort();

describe('the clusters under a RUN contract', () => {
  it('are read by the client with the nodes that the plan covers of them all; retired ones do not count', async () => {
    const contractId = await run();
    expect(await seen(contractId)).toEqual({
      nodeCover: { covered: 10, operated: 0, exceeding: 0 },
      clusters: [],
    });
    await add('engineer', contractId, { name: ' prod ' });
    await add('manager', contractId, { name: 'staging', nodes: 5 });
    const { nodeCover, clusters } = await seen(contractId);
    expect(nodeCover).toEqual({ covered: 10, operated: 11, exceeding: 1 });
    expect(clusters).toMatchObject([
      { ...DETAILS, revision: 1, retiredOn: null },
      { ...DETAILS, name: 'staging', nodes: 5 },
    ]);
    await retire('engineer', clusters[0] as Cluster);
    expect(await seen(contractId)).toMatchObject({
      nodeCover: { covered: 10, operated: 5, exceeding: 0 },
      clusters: [{ name: 'staging' }, { name: 'prod', retiredOn: '2026-03-10' }],
    });
  });

  it('are covered by the plan alone: an additional cluster that was bought does not widen it', async () => {
    const more = { ...RUN_STANDARD, additionalClusters: 2 };
    const contractId = await signTestContract(database, clientId, more, '2025-11-03');
    await add('engineer', contractId, { nodes: 12 });
    expect((await seen(contractId)).nodeCover).toEqual({ covered: 10, operated: 12, exceeding: 2 });
  });

  it('are told with each change in the trail, and reach whoever has the page open, and nobody else', async () => {
    const line = await LiveClient.ready(as('member'));
    const foreign = await LiveClient.ready(as('stranger'));
    for (const each of [line, foreign]) each.subscribe('1', LIVE, { clientId });
    await line.delivered('1');
    expect(await foreign.delivered('1')).toEqual({ clustersChanged: null });
    const contractId = await run();
    await add('engineer', contractId);
    const told = JSON.stringify(await line.delivered('1'));
    expect(told).toContain('"prod"');
    const cluster = await only(contractId);
    expect(await change('manager', cluster, { nodes: 8 })).toMatchObject({ __typename: 'ClusterSaved' });
    await line.delivered('1');
    expect(await retire('manager', await only(contractId))).toMatchObject({ __typename: 'ClusterSaved' });
    await line.delivered('1');
    expect(await trail(cluster.id)).toMatchObject([
      { action: 'cluster.added', detail: { name: 'prod' }, change: { before: null, after: DETAILS } },
      { action: 'cluster.changed', change: { before: { nodes: 6 }, after: { nodes: 8 } } },
      { action: 'cluster.retired', detail: { name: 'prod' } },
    ]);
    expect(foreign.messages).toEqual([]);
    line.close();
    foreign.close();
  });
});

describe('what cannot be so', () => {
  it('is refused by its field, or for its reason, and nothing changes', async () => {
    const contractId = await run();
    await add('engineer', contractId);
    const cluster = await only(contractId);
    for (const [details, field, problem] of [
      [{ name: ' ' }, 'name', 'REQUIRED'],
      [{ name: 'x'.repeat(81) }, 'name', 'TOO_LONG'],
      [{ name: 'a\nb' }, 'name', 'INVALID_CHARACTER'],
      [{ version: 'x'.repeat(41) }, 'version', 'TOO_LONG'],
      [{ region: 'a\u0000b' }, 'region', 'INVALID_CHARACTER'],
      [{ nodes: 0 }, 'nodes', 'OUT_OF_RANGE'],
      [{ nodes: 10_001 }, 'nodes', 'OUT_OF_RANGE'],
    ] as const) {
      const refused = { __typename: 'InvalidField', field: `details.${field}`, problem };
      expect(await add('engineer', contractId, details)).toEqual(refused);
      expect(await change('engineer', cluster, details)).toEqual(refused);
    }
    expect(await add('engineer', contractId, { name: 'PROD' })).toEqual({
      __typename: 'ClusterNameTaken',
      name: 'PROD',
    });
    const deploy = await signTestContract(
      database,
      clientId,
      { kind: 'DEPLOY', package: 'DEPLOY_10' },
      '2026-02-03',
    );
    expect(await add('engineer', deploy, { name: 'more' })).toEqual({
      __typename: 'ClusterNotOperated',
      contractId: deploy,
    });
    expect((await seen(deploy)).nodeCover).toBeNull();
    expect((await seen(contractId)).clusters).toEqual([cluster]);
    expect(await trail(cluster.id)).toHaveLength(1);
  });

  it('leaves a name to be given again once its cluster is retired', async () => {
    const contractId = await run();
    await add('engineer', contractId);
    await retire('engineer', await only(contractId));
    expect(await add('engineer', contractId)).toMatchObject({ __typename: 'ClusterSaved' });
  });
});

describe('two at once', () => {
  it('add one cluster by one key and by one name, however often', async () => {
    const contractId = await run();
    const key = newId();
    const sent = [add('engineer', contractId, {}, key), add('engineer', contractId, {}, key)];
    expect(names(await Promise.all(sent))).toEqual(['ClusterSaved', 'ClusterSaved']);
    const both = [add('engineer', contractId, { name: 'new' }), add('manager', contractId, { name: 'NEW' })];
    expect(names(await Promise.all(both))).toEqual(['ClusterNameTaken', 'ClusterSaved']);
    const { clusters } = await seen(contractId);
    expect(clusters).toHaveLength(2);
    for (const { id } of clusters) expect(await trail(id)).toHaveLength(1);
  });

  it('change it once: the other learns of it and overwrites nothing', async () => {
    const contractId = await run();
    await add('engineer', contractId);
    const cluster = await only(contractId);
    const answers = await Promise.all([
      change('engineer', cluster, { nodes: 7 }),
      change('manager', cluster, { nodes: 9 }),
    ]);
    expect(names(answers)).toEqual(['ClusterChangedMeanwhile', 'ClusterSaved']);
    expect(await only(contractId)).toMatchObject({ revision: 2 });
    expect(await trail(cluster.id)).toHaveLength(2);
    // Neither is retired what was not seen.
    expect(await retire('manager', cluster)).toMatchObject({ __typename: 'ClusterChangedMeanwhile' });
    const now = await only(contractId);
    expect(now.retiredOn).toBeNull();
    expect(names(await Promise.all([retire('manager', now), retire('engineer', now)]))).toEqual([
      'ClusterSaved',
      'ClusterSaved',
    ]);
    expect(await change('engineer', await only(contractId), { nodes: 3 })).toMatchObject({
      __typename: 'ClusterChangedMeanwhile',
    });
    expect(await trail(cluster.id)).toHaveLength(3);
  });

  it('say the same twice, and that is no change', async () => {
    const contractId = await run();
    await add('engineer', contractId);
    const cluster = await only(contractId);
    for (let sent = 0; sent < 2; sent += 1) {
      expect(await change('engineer', cluster, { nodes: 7 })).toMatchObject({ __typename: 'ClusterSaved' });
    }
    expect(await trail(cluster.id)).toHaveLength(2);
  });
});

describe('keeping them', () => {
  it('is for who delivers work for the client; others learn nothing of them', async () => {
    const contractId = await run();
    await add('engineer', contractId);
    const cluster = await only(contractId);
    const inputs = {
      addCluster: { contractId, details: DETAILS, idempotencyKey: newId() },
      changeCluster: { clusterId: cluster.id, basedOn: 1, details: DETAILS },
      retireCluster: { clusterId: cluster.id, basedOn: 1 },
    };
    for (const [name, input] of Object.entries(inputs)) {
      for (const who of ['member', 'finance', 'stranger'] as const) {
        const { errors } = await as(who).send(MUTATIONS[name as keyof typeof inputs], { input });
        expect(errors[0]?.extensions?.code).toBe('FORBIDDEN');
      }
    }
    for (const id of [contractId, newId()]) {
      expect(await add('otherManager', id)).toEqual({ __typename: 'NotFound', id });
    }
    for (const id of [cluster.id, newId()]) {
      const none = { __typename: 'NotFound', id };
      expect(await change('otherManager', { ...cluster, id }, { nodes: 1 })).toEqual(none);
      expect(await retire('otherManager', { ...cluster, id })).toEqual(none);
    }
    expect((await seen(contractId)).clusters).toEqual([cluster]);
  });

  it('is refused by the database itself to the client, to finance and in somebody’s name', async () => {
    const contractId = await run();
    await add('engineer', contractId);
    const insert = `insert into clusters (id, client_id, contract_id, name, distribution, version, nodes, region,
      added_by, added_at, idempotency_key) values (gen_random_uuid(), $1, $2, 'x', 'RKE2', '1', 1, 'x', $3, now(),
      gen_random_uuid())`;
    for (const [role, by, person, client] of [
      ['CLIENT_MEMBER', people.member, people.member, clientId],
      ['FINANCE', people.finance, people.finance, ''],
      ['ACCOUNT_MANAGER', people.engineer, people.manager, ''],
    ] as const) {
      const settings = { 'app.role': role, 'app.person_id': person.id, 'app.client_id': client };
      await expect(database.queryAsApi(insert, [clientId, contractId, by.id], settings)).rejects.toThrow(
        /row-level security/,
      );
    }
    const member = {
      'app.role': 'CLIENT_MEMBER',
      'app.person_id': people.member.id,
      'app.client_id': clientId,
    };
    const changed = await database.queryAsApi('update clusters set nodes = 1 returning id', [], member);
    expect(changed).toHaveLength(0);
    await expect(database.queryAsApi('delete from clusters', [], member)).rejects.toThrow(
      /permission denied/,
    );
  });
});
