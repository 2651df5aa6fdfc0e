import { createHash } from 'node:crypto';
import { cents, instant } from '@akouendy/domain';
import { OFFER_2025_01, type Offer } from '@akouendy/domain/catalogue';
import { OFFER_WORDS_2025_01 } from '@akouendy/domain/catalogue/words';
import { loadPublishedOffers } from '../src/modules/catalogue/catalogue.public.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { orderInput, orderPreview, placeOrder, type Preview } from './harness/order.ts';
import { addClient, addPerson, PASSWORD, type TestPerson } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './harness/test-portal.ts';

const DEPLOY = { deploy: 'DEPLOY_20' };

let database: TestDatabase;
let portal: TestPortal;
let clientId: string;
let admin: PortalClient;
let adminPerson: TestPerson;
let colleague: PortalClient;
let count = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  portal = await startTestPortal(database);
  await loadPublishedOffers((sql, parameters) => database.query(sql, parameters), instant(TEST_NOW));
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
});

afterAll(async () => {
  await portal.stop();
  await database.drop();
});

const preview = (order: object = DEPLOY): Promise<Preview> => orderPreview(admin, clientId, order);

async function contracts(): Promise<number> {
  const [row] = await database.query<{ count: number }>(
    'select count(*)::int as count from contracts where client_id = $1',
    [clientId],
  );
  return row?.count ?? 0;
}

async function publish(version: string, publishedOn: string, change: Partial<Offer>): Promise<void> {
  const terms = { ...OFFER_2025_01, ...change, version: undefined, publishedOn: undefined };
  await database.query(
    `insert into offers (id, version, published_on, terms, words, recorded_at) values ($1, $2, $3, $4, $5, $6)`,
    [newId(), version, publishedOn, JSON.stringify(terms), JSON.stringify(OFFER_WORDS_2025_01), TEST_NOW],
  );
}

describe('the preview of an order', () => {
  it('says price, VAT, instalments, term, conditions, and what it makes of the balance', async () => {
    const shown = await preview();
    expect(shown).toMatchObject({
      __typename: 'OrderPreview',
      title: { fr: 'DEPLOY 20', en: 'DEPLOY 20' },
      day: '2026-03-10',
      end: '2027-03-10',
      gross: 1_800_000,
      contracts: 0,
      terms: { offerVersion: '2025-01', net: 1_500_000 },
      schedule: {
        vatRegime: 'FR',
        net: 1_500_000,
        vat: 300_000,
        gross: 1_800_000,
        instalments: [
          { trigger: 'ORDER', invoiceOn: '2026-03-10', dueOn: '2026-04-09', net: 750_000, gross: 900_000 },
          {
            trigger: 'SIX_MONTHS',
            invoiceOn: '2026-09-10',
            dueOn: '2026-10-10',
            net: 750_000,
            gross: 900_000,
          },
        ],
      },
      balance: {
        before: 0,
        after: 40,
        granted: 40,
        from: '2026-03-10',
        until: '2027-03-10',
        carried: 10,
        carriedUntil: '2027-06-10',
        earliestBookableDate: '2026-03-17',
      },
    });
    expect(plain(shown.statement)).toBe(
      `Au nom de Client ${letter()}, je commande « DEPLOY 20 » selon l’offre 2025-01 : 15 000,00 € HT, soit 18 000,00 € TTC, ` +
        `aux conditions et aux échéances présentées. Cette commande engage Client ${letter()} à compter du mardi 10 mars 2026.`,
    );
    const english = await orderPreview(admin, clientId, DEPLOY, 'EN');
    expect(english.statement).toMatch(/I order “DEPLOY 20” under offer 2025-01: €15,000.00 excluding VAT/);
    expect(english.seal).not.toBe(shown.seal);
    expect(await contracts()).toBe(0);
  });

  it.each<[object, string, number, number | null]>([
    [{ regie: 'HALF_DAY' }, 'Régie, demi-journée (4h)', 45_000, 1],
    [{ regie: 'REGIE_MONTH' }, 'Régie, forfait mensuel (20 jours)', 1_400_000, 40],
    [
      {
        applications: [
          { code: 'SIMPLE', quantity: 2 },
          { code: 'COMPLEX', quantity: 1 },
        ],
      },
      '2 × Application simple + Application complexe',
      1_060_000,
      null,
    ],
  ])('names what is ordered in the words of the offer: %j', async (order, title, net, granted) => {
    const shown = await preview(order);
    expect(shown).toMatchObject({ title: { fr: title }, terms: { net } });
    expect((shown['balance'] as { granted: number } | null)?.granted ?? null).toBe(granted);
  });

  it.each<[object, string, string]>([
    [{}, 'order', 'REQUIRED'],
    [{ deploy: 'DEPLOY_10', regie: 'DAY' }, 'order', 'TOO_MANY'],
    [{ applications: [] }, 'order.applications', 'REQUIRED'],
    [{ applications: [{ code: 'SIMPLE', quantity: 0 }] }, 'order.applications', 'OUT_OF_RANGE'],
    [{ applications: [{ code: 'SIMPLE', quantity: 21 }] }, 'order.applications.0.quantity', 'OUT_OF_RANGE'],
    [
      {
        applications: [
          { code: 'SIMPLE', quantity: 1 },
          { code: 'SIMPLE', quantity: 1 },
        ],
      },
      'order',
      'NOT_ALLOWED',
    ],
  ])('is refused for %j', async (order, field, problem) => {
    expect(await preview(order)).toEqual({ __typename: 'InvalidField', field, problem });
  });

  it('is nobody’s but of who may commit the client', async () => {
    const other = await addClient(database, `Other ${letter()}`);
    expect(await orderPreview(admin, other, DEPLOY)).toEqual({ __typename: 'NotFound', id: other });
    const nobody = newId();
    expect(await orderPreview(admin, nobody, DEPLOY)).toEqual({ __typename: 'NotFound', id: nobody });
    const member = portal.client();
    await member.signIn(
      (await addPerson(database, `Member ${letter()}`, 'CLIENT_MEMBER', clientId)).email,
      PASSWORD,
    );
    await expect(orderPreview(member, clientId, DEPLOY)).rejects.toThrow(/FORBIDDEN|allow/);
  });
});

describe('an order', () => {
  it('signs the contract with lots and instalments, keeps what was agreed to, and is in the trail', async () => {
    const shown = await preview();
    const placed = await placeOrder(admin, orderInput(clientId, DEPLOY, shown));
    expect(placed).toMatchObject({ __typename: 'OrderPlaced', contract: { title: { fr: 'DEPLOY 20' } } });
    const id = placed.contract?.id ?? '';
    const { contract } = await admin.data<{ contract: Record<string, unknown> }>(
      `query($id: ID!) { contract(id: $id) { signedOn terms { net } schedule { gross instalments { net } }
         confirmation { statement language sha256 confirmedAt confirmedBy { name } } } }`,
      { id },
    );
    expect(contract).toEqual({
      signedOn: '2026-03-10',
      terms: { net: 1_500_000 },
      schedule: { gross: 1_800_000, instalments: [{ net: 750_000 }, { net: 750_000 }] },
      confirmation: {
        statement: shown.statement,
        language: 'FR',
        sha256: shown.seal,
        confirmedAt: '2026-03-10T09:00:00Z',
        confirmedBy: { name: `Admin ${letter()}` },
      },
    });
    const [kept] = await database.query<{ document: string }>(
      'select document from order_confirmations where contract_id = $1',
      [id],
    );
    expect(
      createHash('sha256')
        .update(kept?.document ?? '')
        .digest('hex'),
    ).toBe(shown.seal);
    expect(JSON.parse(kept?.document ?? '')).toMatchObject({
      statement: shown.statement,
      terms: { net: 1_500_000 },
    });
    const [entry] = await database.query<{ detail: object }>(
      `select detail from audit_entries where action = 'contract.signed' and object_id = $1`,
      [id],
    );
    expect(entry?.detail).toMatchObject({ price: '15000.00 EUR', sha256: shown.seal });
    const { viewer } = await admin.data<{ viewer: { client: { creditAccount: object } } }>(
      `{ viewer { client { creditAccount { revision figures { remaining }
         movements(filter: { kinds: [GRANTED] }, first: 5) { nodes { halfDays by { name } } } } } } }`,
    );
    expect(viewer.client.creditAccount).toEqual({
      revision: 1,
      figures: { remaining: 40 },
      movements: { nodes: [{ halfDays: 40, by: { name: `Admin ${letter()}` } }] },
    });
  });

  it('is placed once for a key, however often it is sent and at the same time', async () => {
    const input = orderInput(clientId, DEPLOY, await preview());
    const placed = await Promise.all([1, 2, 3, 4].map(() => placeOrder(admin, input)));
    expect(new Set(placed.map(({ contract }) => contract?.id)).size).toBe(1);
    expect(placed.map(({ __typename }) => __typename)).toEqual(Array(4).fill('OrderPlaced'));
    expect(await placeOrder(admin, input)).toMatchObject({ __typename: 'OrderPlaced' });
    expect(await contracts()).toBe(1);
    const other = { ...input, order: { deploy: 'DEPLOY_40' } };
    expect(await placeOrder(admin, other)).toMatchObject({ __typename: 'OrderKeyReused' });
    expect(await contracts()).toBe(1);
  });

  it('is placed by one of two who confirm it at once: the other is told that there is a contract now', async () => {
    const shown = await preview();
    const answers = await Promise.all(
      [admin, colleague].map((browser) => placeOrder(browser, orderInput(clientId, DEPLOY, shown))),
    );
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['OrderOutdated', 'OrderPlaced']);
    const refused = answers.find(({ __typename }) => __typename === 'OrderOutdated');
    expect(refused?.changes).toEqual(['OTHER_CONTRACT']);
    expect(refused?.preview).toMatchObject({ contracts: 1, balance: { before: 40, after: 80 } });
    expect(await contracts()).toBe(1);
    const again = orderInput(clientId, DEPLOY, refused?.preview ?? shown);
    expect(await placeOrder(colleague, again)).toMatchObject({ __typename: 'OrderPlaced' });
    expect(await contracts()).toBe(2);
  });

  it('of another day is refused with what changed, and holds once that was seen', async () => {
    portal.setClock('2026-03-10T23:59:30+01:00');
    await admin.signIn(adminPerson.email, PASSWORD);
    const shown = await preview();
    portal.setClock('2026-03-11T00:00:30+01:00');
    const refused = await placeOrder(admin, orderInput(clientId, DEPLOY, shown));
    expect(refused).toMatchObject({
      __typename: 'OrderOutdated',
      changes: ['DAY'],
      preview: { day: '2026-03-11', end: '2027-03-11' },
    });
    expect(await contracts()).toBe(0);
    const input = orderInput(clientId, DEPLOY, refused.preview ?? shown);
    expect(await placeOrder(admin, input)).toMatchObject({ __typename: 'OrderPlaced' });
  });

  it('of an offer that has changed meanwhile is refused with its new price', async () => {
    portal.setClock('2026-03-12T10:00:00+01:00');
    await admin.signIn(adminPerson.email, PASSWORD);
    const shown = await preview();
    const { deploy } = OFFER_2025_01;
    const dearer = { ...deploy.packages.DEPLOY_20, price: cents(1_600_000) };
    await publish('2026-03', '2026-03-12', {
      deploy: { ...deploy, packages: { ...deploy.packages, DEPLOY_20: dearer } },
    });
    const refused = await placeOrder(admin, orderInput(clientId, DEPLOY, shown));
    expect(refused).toMatchObject({
      __typename: 'OrderOutdated',
      changes: ['OFFER', 'PRICE'],
      preview: { gross: 1_920_000, terms: { offerVersion: '2026-03', net: 1_600_000 } },
    });
    expect(await contracts()).toBe(0);
  });

  it('of a client that is taxed otherwise meanwhile is refused', async () => {
    const shown = await preview();
    await database.query(`update clients set vat_regime = 'EXPORT' where id = $1`, [clientId]);
    const refused = await placeOrder(admin, orderInput(clientId, DEPLOY, shown));
    expect(refused).toMatchObject({ changes: ['VAT'], preview: { gross: 1_500_000 } });
  });

  it.each<[string, Record<string, unknown>, object]>([
    ['without a word', { confirmed: false }, { field: 'confirmed', problem: 'REQUIRED' }],
    ['of nothing', { order: {} }, { field: 'order', problem: 'REQUIRED' }],
  ])('%s is refused, and nothing happens', async (_, change, refusal) => {
    const input = orderInput(clientId, DEPLOY, await preview(), change);
    expect(await placeOrder(admin, input)).toEqual({ __typename: 'InvalidField', ...refusal });
    expect(await contracts()).toBe(0);
  });

  it('with a seal that nobody was shown is refused', async () => {
    const shown = { ...(await preview()), seal: 'f'.repeat(64) };
    expect(await placeOrder(admin, orderInput(clientId, DEPLOY, shown))).toMatchObject({
      changes: ['TERMS'],
    });
    expect(await contracts()).toBe(0);
  });

  it.each([
    ['day', '2026-03-09', 'DAY'],
    ['offerVersion', '2024-12', 'OFFER'],
    ['net', 1, 'PRICE'],
    ['gross', 1, 'VAT'],
    ['contracts', 7, 'OTHER_CONTRACT'],
  ])('of which another %s was seen is refused, whatever its seal', async (name, value, change) => {
    const { seen, ...input } = orderInput(clientId, DEPLOY, await preview());
    const answer = await placeOrder(admin, { ...input, seen: { ...(seen as object), [name]: value } });
    expect(answer).toMatchObject({ __typename: 'OrderOutdated', changes: [change] });
    expect(await contracts()).toBe(0);
  });

  it('that fails in the middle leaves nothing behind, and the same key orders afterwards', async () => {
    await database.query(`
      create function fail_here() returns trigger language plpgsql as $$ begin raise 'the machine stops'; end $$;
      create trigger fail_here before insert on order_confirmations for each row execute function fail_here();`);
    const input = orderInput(clientId, DEPLOY, await preview());
    await expect(placeOrder(admin, input)).rejects.toThrow();
    await database.query('drop trigger fail_here on order_confirmations; drop function fail_here');
    expect(await contracts()).toBe(0);
    const left = await database.query(
      `select client_id from credit_lots where client_id = $1 union all
       select client_id from contract_instalments where client_id = $1 union all
       select client_id from credit_accounts where client_id = $1`,
      [clientId],
    );
    expect(left).toEqual([]);
    expect(await placeOrder(admin, input)).toMatchObject({ __typename: 'OrderPlaced' });
  });
});

function letter(): string {
  return String.fromCharCode(97 + count);
}

/** Spaces of every width as plain ones. */
function plain(text: string): string {
  return text.replace(/\s/g, ' ');
}
