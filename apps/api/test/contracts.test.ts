import { civilDate, instant } from '@akouendy/domain';
import { OFFER_2025_01 } from '@akouendy/domain/catalogue';
import type { Order } from '@akouendy/domain/contracts';
import { loadPublishedOffers } from '../src/modules/catalogue/catalogue.public.ts';
import { signContract } from '../src/modules/orders/orders.public.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { RUN_STANDARD, signTestContract } from './harness/contract.ts';
import { addClient, addPerson, PASSWORD } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './harness/test-portal.ts';

const CONTRACTS = `query($first: Int, $after: String, $search: String, $states: [ContractState!], $kinds: [ContractKind!]) {
  viewer { client { contracts(first: $first, after: $after, search: $search, states: $states, kinds: $kinds) {
    totalCount hasNextPage endCursor nodes { reference state } } openContracts(first: 50) { nodes { reference } } } } }`;

interface Page {
  readonly totalCount: number;
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
  readonly nodes: readonly { readonly reference: string; readonly state: string | null }[];
}

let database: TestDatabase;
let portal: TestPortal;

beforeAll(async () => {
  database = await createTestDatabase();
  portal = await startTestPortal(database);
  await loadPublishedOffers((sql, parameters) => database.query(sql, parameters), instant(TEST_NOW));
});

afterAll(async () => {
  await portal.stop();
  await database.drop();
});

async function clientAdmin(name: string) {
  const clientId = await addClient(database, name);
  const { email, id } = await addPerson(database, `Admin of ${name}`, 'CLIENT_ADMIN', clientId);
  return { clientId, email, personId: id, browser: await signedIn(email) };
}

async function signedIn(email: string): Promise<PortalClient> {
  const browser = portal.client();
  await browser.signIn(email, PASSWORD);
  return browser;
}

async function list(browser: PortalClient, asked: object = {}) {
  const { viewer } = await browser.data<{
    viewer: { client: { contracts: Page; openContracts: Pick<Page, 'nodes'> } };
  }>(CONTRACTS, { first: 50, ...asked });
  const { contracts, openContracts } = viewer.client;
  return { ...contracts, open: openContracts.nodes.map(({ reference }) => reference) };
}

const references = ({ nodes }: Pick<Page, 'nodes'>): string[] => nodes.map(({ reference }) => reference);

it('the contracts of a client are listed newest first in pages, also those of one day and after the thousandth', async () => {
  const { clientId, browser } = await clientAdmin('Acme');
  await database.query(`select setval('contract_numbers', 997)`);
  for (const signedOn of ['2026-02-03', '2026-02-03', '2026-02-03', '2026-01-05']) {
    await signTestContract(database, clientId, RUN_STANDARD, signedOn);
  }
  const all = ['C2026-1000', 'C2026-999', 'C2026-998', 'C2026-1001'];
  expect(references(await list(browser))).toEqual(all);
  const pages: string[][] = [];
  let after: string | null = null;
  for (let more = true; more;) {
    const page: Page = await list(browser, { first: 1, after });
    expect(page.totalCount).toBe(4);
    pages.push(references(page));
    ({ hasNextPage: more, endCursor: after } = page);
  }
  expect(pages.flat()).toEqual(all);
  const { errors } = await browser.send(CONTRACTS, { first: 1, after: 'x' });
  expect(errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
});

it('one contract of a client is found by its id, and that of another no more than one that is not there', async () => {
  const [{ clientId, browser }, other] = [await clientAdmin('Own'), await clientAdmin('Foreign')];
  const id = await signTestContract(database, clientId, RUN_STANDARD, '2026-02-03');
  const foreign = await signTestContract(database, other.clientId, RUN_STANDARD, '2026-02-03');
  const read = 'query($id: ID!) { viewer { client { contract(id: $id) { id } } } }';
  expect(await browser.data(read, { id })).toEqual({ viewer: { client: { contract: { id } } } });
  for (const unseen of [foreign, newId(), 'x']) {
    expect(await browser.data(read, { id: unseen })).toEqual({ viewer: { client: { contract: null } } });
  }
});

describe('the contracts of a client', () => {
  const STATES = [
    ...['UPCOMING', 'RUNNING', 'ENDING', 'ENDED', 'IN_PREPARATION', 'TO_ACCEPT', 'REFUSED', 'DELIVERED'],
  ];
  const BUILD: Order = { kind: 'BUILD', plan: 'STARTER', options: [] };
  const PACK: Order = { kind: 'PACK', pack: 'STARTER_PACK', options: [], quoted: null };
  const REGIE: Order = { kind: 'REGIE', formula: 'REGIE_5' };
  const MONTH: Order = { kind: 'REGIE', formula: 'REGIE_MONTH' };
  const DAYS: Order = { kind: 'DEPLOY', package: 'DEPLOY_10' };
  const APPLICATION: Order = { kind: 'APPLICATION', applications: [{ code: 'STANDARD', quantity: 1 }] };
  let email: string;

  beforeAll(async () => {
    const admin = await clientAdmin('Zebra');
    ({ email } = admin);
    const { clientId, personId } = admin;
    const sign = async (order: Order, title: string, signedOn: string, startsOn = signedOn) => {
      const id = newId();
      await signContract((sql, parameters) => database.query(sql, parameters), {
        ...{ id, clientId, title: { fr: title, en: null }, order, offer: OFFER_2025_01, vat: 'FR' },
        ...{ signedOn: civilDate(signedOn), startsOn: civilDate(startsOn), at: instant(TEST_NOW) },
      });
      return id;
    };
    const insertSteps = (contractId: string, from: string, actions: readonly string[]) =>
      database.query(
        `insert into work_steps (client_id, contract_id, action, milestone, remarks, taken_on, taken_at, taken_by,
                                 idempotency_key)
         select $1, $2, action, milestone, case action when 'REFUSE' then 'TLS' end, '2026-03-01', $3, $4,
                gen_random_uuid()
           from ${from} where $5::text[] is not null`,
        [clientId, contractId, TEST_NOW, personId, actions],
      );
    // Whatever is to be built is finished before its delivery is presented.
    const step = async (contractId: string, ...actions: string[]) => {
      await insertSteps(
        contractId,
        `(select t.milestone, d.action
            from contract_terms c, json_array_elements_text(c.terms->'milestones') with ordinality t (milestone, n),
                 unnest($5::text[]) with ordinality d (action, m)
           where c.contract_id = $2 order by n, m) work`,
        ['START', 'FINISH'],
      );
      await insertSteps(contractId, '(select null as milestone, unnest($5::text[]) as action) work', actions);
    };
    const notice = (contractId: string, givenOn: string, effectiveOn: string) =>
      database.query(
        `insert into contract_notices (contract_id, client_id, given_on, given_at, given_by, on_behalf, effective_on,
                                       idempotency_key)
         values ($1, $2, $3, $4, $5, false, $6, gen_random_uuid())`,
        [contractId, clientId, givenOn, TEST_NOW, personId, effectiveOn],
      );
    await sign(RUN_STANDARD, 'RUN Standard', '2025-05-01');
    await notice(await sign(RUN_STANDARD, 'RUN Standard', '2025-05-02'), '2026-01-10', '2026-05-02');
    await notice(await sign(RUN_STANDARD, 'RUN Standard', '2024-05-03'), '2025-01-10', '2025-05-03');
    await sign(DAYS, 'DEPLOY 10', '2025-03-10');
    await sign(DAYS, 'DEPLOY 10', '2025-03-11');
    await sign(BUILD, 'BUILD Starter', '2026-02-01');
    for (const order of [BUILD, PACK, REGIE, APPLICATION]) {
      await sign(order, 'Préparé à 100%', '2025-03-05');
      await step(await sign(order, 'Présenté', '2025-03-06'), 'PRESENT');
      await step(await sign(order, 'Refusé', '2025-03-07'), 'PRESENT', 'REFUSE');
      await step(await sign(order, 'Accepté', '2025-03-08'), 'PRESENT', 'REFUSE', 'PRESENT', 'ACCEPT');
    }
    await sign(MONTH, 'Régie, un mois', '2026-03-01', '2026-04-01');
    await sign(MONTH, 'Régie, un mois', '2026-01-05');
    await database.query(
      `insert into contracts (id, client_id, reference, kind, title, signed_on)
       values (gen_random_uuid(), $1, 'PAPIER-7', 'RUN', 'Signé sur papier', '2026-06-01')`,
      [clientId],
    );
  });

  afterEach(() => {
    portal.setClock(TEST_NOW);
  });

  it.each(['2025-03-06', '2026-03-10', '2026-03-11', '2026-05-02', '2027-06-01'])(
    'are filtered by the state in which each is shown, on %s',
    async (day) => {
      portal.setClock(`${day}T10:00:00+02:00`);
      const browser = await signedIn(email);
      const all = await list(browser);
      const shown = new Set(all.nodes.map(({ state }) => state ?? 'RUNNING'));
      for (const state of STATES) {
        const found = await list(browser, { states: [state] });
        const expected = all.nodes.filter((each) => (each.state ?? 'RUNNING') === state);
        expect([state, references(found)]).toEqual([state, references({ nodes: expected })]);
        expect(found.totalCount).toBe(expected.length);
      }
      if (day === '2026-03-10') expect(shown.size).toBe(STATES.length);
      const over = ['ENDED', 'DELIVERED'];
      expect(all.open).toEqual(
        references({ nodes: all.nodes.filter(({ state }) => !over.includes(state ?? '')) }),
      );
    },
  );

  it('are filtered by kind, and with a state by both', async () => {
    const browser = await signedIn(email);
    expect((await list(browser, { kinds: ['DEPLOY'] })).totalCount).toBe(2);
    expect((await list(browser, { kinds: ['DEPLOY', 'RUN'] })).totalCount).toBe(6);
    expect((await list(browser, { kinds: ['DEPLOY'], states: ['RUNNING'] })).totalCount).toBe(1);
  });

  it('are found by a part of the reference or of the title, accents and case aside', async () => {
    const browser = await signedIn(email);
    for (const [search, count] of [
      ['papier', 1],
      ['PAPIER-7', 1],
      ['regie, UN mois', 2],
      [' deploy ', 2],
      ['100%', 4],
      ['10_', 0],
      ['nothing', 0],
    ] as const) {
      expect([search, (await list(browser, { search })).totalCount]).toEqual([search, count]);
    }
  });
});
