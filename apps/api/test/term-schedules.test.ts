import { instant } from '@akouendy/domain';
import { loadPublishedOffers } from '../src/modules/catalogue/catalogue.public.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { RUN_STANDARD, signTestContract } from './harness/contract.ts';
import { addClient, addPerson, PASSWORD, type TestPerson } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { addOption, optionInput, optionPreview } from './harness/run-option.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './harness/test-portal.ts';

const SCHEDULE = `query($id: ID!) { contract(id: $id) { schedule { net vat gross terms { from until renewals }
  instalments { invoiceOn net vat gross joined { option line { amount } } revisions { effectiveOn before after } } } } }`;

const GIVE = `mutation($input: GiveNoticeInput!) { giveNotice(input: $input) { __typename } }`;

interface Schedule {
  readonly net: number;
  readonly terms: readonly object[];
  readonly instalments: readonly { readonly invoiceOn: string; readonly net: number }[];
}

let database: TestDatabase;
let portal: TestPortal;
let clientId: string;
let buyer: TestPerson;
let admin: PortalClient;

beforeAll(async () => {
  database = await createTestDatabase();
  portal = await startTestPortal(database);
  await loadPublishedOffers((sql, parameters) => database.query(sql, parameters), instant(TEST_NOW));
  const finance = await addPerson(database, 'Finance', 'FINANCE');
  for (const [effectiveOn, rate] of [
    ['2025-01-01', 240],
    ['2026-01-01', 215],
  ] as const) {
    await database.query(
      `insert into price_revisions (id, effective_on, rate_bp, recorded_by, recorded_at, idempotency_key)
       values ($1, $2, $3, $4, $5, $6)`,
      [newId(), effectiveOn, rate, finance.id, TEST_NOW, newId()],
    );
  }
  clientId = await addClient(database, 'Acme');
  buyer = await addPerson(database, 'Client Admin', 'CLIENT_ADMIN', clientId);
  admin = portal.client();
  await admin.signIn(buyer.email, PASSWORD);
});

afterAll(async () => {
  await portal.stop();
  await database.drop();
});

async function scheduleOf(id: string): Promise<Schedule> {
  return (await admin.data<{ contract: { schedule: Schedule } }>(SCHEDULE, { id })).contract.schedule;
}

describe('the schedule of a renewed RUN contract', () => {
  it('holds the months of the running term and of the next one, which is certain, at the price in force', async () => {
    const id = await signTestContract(database, clientId, RUN_STANDARD, '2024-04-18');
    const preview = await optionPreview(admin, id, 'EVENING');
    await addOption(admin, optionInput(id, 'EVENING', preview));
    const { terms, instalments, net } = await scheduleOf(id);
    expect(terms).toEqual([
      { from: '2025-04-18', until: '2026-04-18', renewals: 1 },
      { from: '2026-04-18', until: '2027-04-18', renewals: 2 },
    ]);
    expect(instalments.map((each) => each.net)).toEqual([
      ...Array<number>(9).fill(92_160),
      ...Array<number>(2).fill(94_141),
      ...Array<number>(13).fill(115_062),
    ]);
    expect(net).toBe(instalments.reduce((sum, each) => sum + each.net, 0));
    expect(instalments[11]).toEqual({
      invoiceOn: '2026-03-18',
      net: preview.after.net,
      vat: preview.after.vat,
      gross: preview.after.gross,
      joined: [{ option: 'EVENING', line: { amount: 20_000 } }],
      revisions: [
        { effectiveOn: '2025-01-01', before: 110_000, after: 112_640 },
        { effectiveOn: '2026-01-01', before: 112_640, after: 115_062 },
      ],
    });
  });

  it('holds no month after the end that a notice led to', async () => {
    const id = await signTestContract(database, clientId, RUN_STANDARD, '2024-08-18');
    expect((await scheduleOf(id)).terms).toEqual([{ from: '2025-08-18', until: '2026-08-18', renewals: 1 }]);
    const input = { contractId: id, effectiveOn: '2026-08-18', idempotencyKey: newId() };
    expect(await admin.data(GIVE, { input })).toEqual({ giveNotice: { __typename: 'NoticeGiven' } });
    portal.setClock('2026-07-01T09:00:00Z');
    admin = portal.client();
    await admin.signIn(buyer.email, PASSWORD);
    const { terms, instalments } = await scheduleOf(id);
    expect(terms).toEqual([{ from: '2025-08-18', until: '2026-08-18', renewals: 1 }]);
    expect(instalments.at(-1)).toMatchObject({ invoiceOn: '2026-07-18', net: 94_141 });
    portal.setClock(TEST_NOW);
  });
});

describe('VAT, when the client is taxed otherwise than at the signature', () => {
  const TAXES = `query($id: ID!) { contract(id: $id) { schedule { vatRegime mention { fr } vat gross
    instalments { invoiceOn vatRegime vatRate net vat gross } } } }`;
  interface Taxed {
    readonly vatRegime: string;
    readonly mention: object | null;
    readonly vat: number;
    readonly gross: number;
    readonly instalments: readonly {
      readonly invoiceOn: string | null;
      readonly vatRegime: string;
      readonly vatRate: number;
      readonly net: number;
      readonly vat: number;
      readonly gross: number;
    }[];
  }
  const OLD = { vatRegime: 'FR', vatRate: 2000 };
  const NEW = { vatRegime: 'EU_REVERSE_CHARGE', vatRate: 0, vat: 0 };

  it('is as at the signature of what is past, as today of what is to come, on every page the same', async () => {
    const run = await signTestContract(database, clientId, RUN_STANDARD, '2025-09-10');
    const days = await signTestContract(
      database,
      clientId,
      { kind: 'DEPLOY', package: 'DEPLOY_10' },
      '2025-12-01',
    );
    const built = await signTestContract(
      database,
      clientId,
      { kind: 'BUILD', plan: 'STARTER', options: [] },
      '2025-12-01',
    );
    const taxesOf = async (id: string) =>
      (await admin.data<{ contract: { schedule: Taxed } }>(TAXES, { id })).contract.schedule;
    expect(await taxesOf(run)).toMatchObject({ vatRegime: 'FR', mention: null });
    await database.query(`update clients set vat_regime = 'EU_REVERSE_CHARGE' where id = $1`, [clientId]);

    const shown = await taxesOf(run);
    expect(shown).toMatchObject({ vatRegime: 'EU_REVERSE_CHARGE', mention: expect.any(Object) as object });
    for (const { invoiceOn, ...each } of shown.instalments) {
      expect([invoiceOn, each]).toMatchObject([invoiceOn, (invoiceOn ?? '') < '2026-03-10' ? OLD : NEW]);
      expect(each.gross).toBe(each.net + each.vat);
    }
    // That of today's month among them, and half of the months are past.
    expect(shown.instalments.map(({ vat }) => vat)).toEqual([
      ...Array<number>(4).fill(18_000),
      ...Array<number>(2).fill(18_387),
      ...Array<number>(6).fill(0),
    ]);
    expect(shown.vat).toBe(4 * 18_000 + 2 * 18_387);
    const preview = await optionPreview(admin, run, 'EVENING');
    expect(preview.after).toMatchObject({ vat: 0, gross: preview.after.net });

    for (const id of [days, built]) {
      const { instalments, ...totals } = await taxesOf(id);
      expect(totals).toMatchObject({ vatRegime: 'EU_REVERSE_CHARGE', vat: instalments[0]?.vat });
      expect(instalments).toMatchObject([OLD, NEW]);
    }
    await database.query(`update clients set vat_regime = 'FR' where id = $1`, [clientId]);
  });
});
