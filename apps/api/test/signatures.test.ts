import { cents, instant, type CivilDate } from '@akouendy/domain';
import { OFFER_2025_01 } from '@akouendy/domain/catalogue';
import type { Order } from '@akouendy/domain/contracts';
import type { VatScheme } from '@akouendy/domain/invoicing';
import { loadPublishedOffers } from '../src/modules/catalogue/catalogue.public.ts';
import { signContract } from '../src/modules/orders/orders.public.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { addClient, addPerson, PASSWORD } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './harness/test-portal.ts';

const SCHEDULE = `query($id: ID!) { contract(id: $id) { schedule { vatRegime mention { fr } net vat gross
  instalments { trigger invoiceOn dueOn forecast periodFrom periodUntil vatRate net vat gross vatRounding
    part { of index count oddCent } } } } }`;

const RUN: Order = {
  kind: 'RUN',
  plan: 'ESSENTIEL',
  options: [],
  additionalClusters: 0,
  weeklyMeeting: false,
  quoted: null,
};
const PACK = (quoted: number): Order => ({
  kind: 'PACK',
  pack: 'ENTERPRISE_PACK',
  options: [],
  quoted: cents(quoted),
});

let database: TestDatabase;
let portal: TestPortal;
let clientId: string;
let member: PortalClient;

beforeAll(async () => {
  database = await createTestDatabase();
  portal = await startTestPortal(database);
  await loadPublishedOffers((sql, parameters) => database.query(sql, parameters), instant(TEST_NOW));
  clientId = await addClient(database, 'Acme');
  member = portal.client();
  await member.signIn((await addPerson(database, 'Member', 'CLIENT_MEMBER', clientId)).email, PASSWORD);
});

afterAll(async () => {
  await portal.stop();
  await database.drop();
});

async function sign(order: Order, vat: VatScheme = 'FR'): Promise<string> {
  const { id } = await signContract((sql, parameters) => database.query(sql, parameters), {
    id: newId(),
    clientId,
    title: { fr: 'A contract', en: null },
    order,
    offer: OFFER_2025_01,
    vat,
    signedOn: '2026-03-10' as CivilDate,
    at: instant(TEST_NOW),
  });
  return id;
}

interface Schedule {
  readonly vatRegime: string;
  readonly mention: { readonly fr: string } | null;
  readonly net: number;
  readonly vat: number;
  readonly gross: number;
  readonly instalments: readonly Readonly<Record<string, unknown>>[];
}

async function scheduleOf(id: string): Promise<Schedule | null> {
  return (await member.data<{ contract: { schedule: Schedule | null } }>(SCHEDULE, { id })).contract.schedule;
}

describe('a signature', () => {
  it('adds the instalments with their VAT and dates, and says which part each one is', async () => {
    expect(await scheduleOf(await sign({ kind: 'DEPLOY', package: 'DEPLOY_20' }))).toEqual({
      vatRegime: 'FR',
      mention: null,
      net: 1_500_000,
      vat: 300_000,
      gross: 1_800_000,
      instalments: [
        instalment('ORDER', '2026-03-10', '2026-04-09', 1),
        instalment('SIX_MONTHS', '2026-09-10', '2026-10-10', 2),
      ],
    });
  });

  it('says which instalment carries the odd cent, and what rounding added to the VAT', async () => {
    const schedule = await scheduleOf(await sign(PACK(6_000_003)));
    expect(schedule).toMatchObject({
      net: 6_000_003,
      vat: 1_200_000,
      instalments: [
        { net: 3_000_001, vat: 600_000, vatRounding: -2000, part: { of: 6_000_003, index: 1, oddCent: 0 } },
        { net: 3_000_002, vat: 600_000, vatRounding: -4000, part: { of: 6_000_003, index: 2, oddCent: 1 } },
      ],
    });
  });

  it('charges no VAT beyond France, and says why', async () => {
    const taxedAs = (regime: VatScheme) =>
      database.query('update clients set vat_regime = $2 where id = $1', [clientId, regime]);
    await taxedAs('EU_REVERSE_CHARGE');
    const schedule = await scheduleOf(await sign(PACK(6_000_000), 'EU_REVERSE_CHARGE'));
    await taxedAs('FR');
    expect(schedule).toMatchObject({ net: 6_000_000, vat: 0, gross: 6_000_000 });
    expect(schedule?.mention?.fr).toMatch(/Autoliquidation/);
  });

  it('plans the months of a first term', async () => {
    const schedule = await scheduleOf(await sign(RUN));
    expect(schedule?.instalments).toHaveLength(12);
    expect(schedule?.instalments[11]).toMatchObject({
      trigger: 'PERIOD_START',
      invoiceOn: '2027-02-10',
      periodFrom: '2027-02-10',
      periodUntil: '2027-03-10',
    });
  });

  it.each<[Order, string[]]>([
    [{ kind: 'DEPLOY', package: 'DEPLOY_40' }, ['DEPLOY_40 80 12 months, 2500 for 3']],
    [{ kind: 'REGIE', formula: 'HALF_DAY' }, ['REGIE_HALF_DAY 1']],
    [{ kind: 'REGIE', formula: 'DAY' }, ['REGIE_DAY 2']],
    [{ kind: 'REGIE', formula: 'REGIE_5' }, ['REGIE_5_DAYS 10']],
    [{ kind: 'REGIE', formula: 'REGIE_10' }, ['REGIE_10_DAYS 20']],
    [{ kind: 'REGIE', formula: 'REGIE_MONTH' }, ['REGIE_MONTH 40 1 months']],
    [{ kind: 'APPLICATION', applications: [{ code: 'SIMPLE', quantity: 3 }] }, ['APPLICATION_DEPLOYMENT 3']],
    [{ kind: 'BUILD', plan: 'STARTER', options: [] }, ['TRAINING_DAY 1']],
    [RUN, ['MAJOR_UPGRADE 1 12 months, yearly']],
    [
      PACK(6_000_000),
      [
        'MAJOR_UPGRADE 1 12 months, yearly',
        'PACK_ENTERPRISE 40 until 2027-03-10',
        'TRAINING_DAY 5 12 months',
      ],
    ],
  ])('grants every lot of %j', async (order, lots) => {
    const id = await sign(order);
    const rows = await database.query<{ lot: string }>(
      `select concat(source, ' ', granted_half_days, ' ' || valid_months || ' months', ' until ' || valid_until,
                     ', ' || carry_over_rate_bp || ' for ' || carry_over_months) as lot
         from credit_lots where contract_id = $1
       union all
       select concat(unit, ' ', granted, ' ' || valid_months || ' months', ' until ' || valid_until,
                     case when yearly then ', yearly' end)
         from entitlement_lots where contract_id = $1
       order by 1`,
      [id],
    );
    expect(rows.map(({ lot }) => lot)).toEqual(lots);
  });

  it('is whole or not at all', async () => {
    const id = newId();
    const failing = (sql: string, parameters: readonly unknown[]): Promise<unknown[]> =>
      sql.includes('into credit_lots')
        ? Promise.reject(new Error('the machine stops'))
        : database.query(sql, parameters);
    await database.query('begin');
    await expect(
      signContract(failing, {
        id,
        clientId,
        title: { fr: 'A contract', en: null },
        order: { kind: 'DEPLOY', package: 'DEPLOY_10' },
        offer: OFFER_2025_01,
        vat: 'FR',
        signedOn: '2026-03-10' as CivilDate,
        at: instant(TEST_NOW),
      }),
    ).rejects.toThrow('the machine stops');
    await database.query('rollback');
    expect(await database.query('select from contracts where id = $1', [id])).toEqual([]);
    expect(await database.query('select from contract_instalments where contract_id = $1', [id])).toEqual([]);
  });

  it('is for who may commit the client: the database lets nobody else add a contract', async () => {
    const other = await addClient(database, 'Other');
    const insert = (client: string): string =>
      `insert into contracts (id, client_id, reference, kind, title, signed_on)
       values (gen_random_uuid(), '${client}', gen_random_uuid(), 'RUN', 'RUN', '2026-03-10')`;
    const as = (role: string) => ({ 'app.person_id': newId(), 'app.role': role, 'app.client_id': clientId });
    await expect(database.queryAsApi(insert(clientId), [], as('CLIENT_ADMIN'))).resolves.toEqual([]);
    for (const role of ['CLIENT_MEMBER', 'ADMIN', 'FINANCE']) {
      await expect(database.queryAsApi(insert(clientId), [], as(role))).rejects.toThrow(/row-level security/);
    }
    await expect(database.queryAsApi(insert(other), [], as('CLIENT_ADMIN'))).rejects.toThrow(
      /row-level security/,
    );
  });
});

function instalment(trigger: string, invoiceOn: string, dueOn: string, index: number): object {
  return {
    trigger,
    invoiceOn,
    dueOn,
    forecast: false,
    periodFrom: null,
    periodUntil: null,
    vatRate: 2000,
    net: 750_000,
    vat: 150_000,
    gross: 900_000,
    vatRounding: 0,
    part: { of: 1_500_000, index, count: 2, oddCent: 0 },
  };
}
