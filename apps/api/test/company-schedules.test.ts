import { instant } from '@akouendy/domain';
import { OFFER_2025_01 } from '@akouendy/domain/catalogue';
import { loadPublishedOffers } from '../src/modules/catalogue/catalogue.public.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { objectsOf } from './harness/company-export.ts';
import { signedIn, useCompany } from './harness/company.ts';
import { RUN_STANDARD, signTestContract } from './harness/contract.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { addOption, optionInput, optionPreview } from './harness/run-option.ts';
import { statementsDuring } from './harness/statements-during.ts';
import { TEST_NOW } from './harness/test-portal.ts';

const SHOWN = `query($id: ID!) { contract(id: $id) { schedule { terms { from until }
  instalments { trigger invoiceOn dueOn forecast periodFrom periodUntil net vat gross joined { id } revisions { after } } } } }`;

interface Instalment {
  readonly trigger: string;
  readonly invoiceOn: string | null;
  readonly dueOn: string | null;
  readonly forecast: boolean;
  readonly periodFrom: string | null;
  readonly periodUntil: string | null;
}

interface Shown extends Instalment {
  readonly net: number;
  readonly vat: number;
  readonly gross: number;
  readonly joined: readonly { readonly id: string }[];
  readonly revisions: readonly { readonly after: number }[];
}

interface Line extends Instalment {
  readonly contractId: string;
  readonly position: number;
  readonly termFrom: string | null;
  readonly termUntil: string | null;
  readonly netCents: number;
  readonly vatCents: number;
  readonly grossCents: number;
  readonly joined: readonly { readonly id: string }[];
  readonly revisions: readonly { readonly after: number }[];
}

const company = useCompany();
let claire: PortalClient;
let renewed: string;
let accepted: string;

beforeAll(async () => {
  const { database, portal, clientId, otherId } = company;
  await loadPublishedOffers((sql, parameters) => database.query(sql, parameters), instant(TEST_NOW));
  await database.query(
    `insert into price_revisions (id, effective_on, rate_bp, recorded_by, recorded_at, idempotency_key)
     values ($1, '2026-01-01', 215, $2, $3, $4)`,
    [newId(), company.staff.FINANCE.id, TEST_NOW, newId()],
  );
  accepted = await signTestContract(
    database,
    clientId,
    { kind: 'BUILD', plan: 'STARTER', options: [] },
    '2024-02-03',
  );
  renewed = await signTestContract(database, clientId, RUN_STANDARD, '2024-04-18');
  await signTestContract(database, otherId, RUN_STANDARD, '2024-04-18');
  const steps = OFFER_2025_01.build.milestones.flatMap((milestone) =>
    ['START', 'FINISH'].map((action) => [action, milestone] as const),
  );
  for (const [action, milestone] of [...steps, ['PRESENT', null], ['ACCEPT', null]] as const) {
    await database.query(
      `insert into work_steps (client_id, contract_id, action, milestone, taken_on, taken_at, taken_by, idempotency_key)
       values ($1, $2, $3, $4, '2024-05-21', $5, $6, $7)`,
      [clientId, accepted, action, milestone, TEST_NOW, company.claire.id, newId()],
    );
  }
  claire = await signedIn(portal, company.claire);
  await addOption(claire, optionInput(renewed, 'EVENING', await optionPreview(claire, renewed, 'EVENING')));
});

async function linesOf(kind: string): Promise<Line[]> {
  const response = await claire.fetch(`/exports/clients/${company.clientId}/lines/${kind}`);
  expect(response.status).toBe(200);
  return objectsOf(await response.text()).map(({ record }) => record as Line);
}

describe('the schedule that is taken away', () => {
  it.each([
    ['a RUN contract that was renewed, with a revision and an option that joined', () => renewed, 24],
    ['a BUILD contract whose delivery was accepted', () => accepted, 2],
  ])('is what its page shows, of %s', async (_, id, count) => {
    const { contract } = await claire.data<{
      contract: { schedule: { terms: object[]; instalments: Shown[] } };
    }>(SHOWN, { id: id() });
    const lines = (await linesOf('instalments')).filter(({ contractId }) => contractId === id());
    expect(lines).toHaveLength(count);
    expect(lines.map(({ position }) => position)).toEqual(Array.from(lines, (_each, index) => index + 1));
    expect(
      lines.map(({ netCents, vatCents, grossCents, joined, revisions, ...line }) => ({
        trigger: line.trigger,
        invoiceOn: line.invoiceOn,
        dueOn: line.dueOn,
        forecast: line.forecast,
        periodFrom: line.periodFrom,
        periodUntil: line.periodUntil,
        net: netCents,
        vat: vatCents,
        gross: grossCents,
        joined: joined.map((each) => ({ id: each.id })),
        revisions: revisions.map(({ after }) => ({ after })),
      })),
    ).toEqual(contract.schedule.instalments);
    const terms = lines.flatMap(({ termFrom: from, termUntil: until }) =>
      from === null ? [] : [JSON.stringify({ from, until })],
    );
    expect([...new Set(terms)].map((each) => JSON.parse(each) as object)).toEqual(contract.schedule.terms);
  });

  it('has the price in force and the dates of the acceptance, and is of this client alone', async () => {
    const lines = await linesOf('instalments');
    expect([...new Set(lines.map(({ contractId }) => contractId))]).toEqual([accepted, renewed]);
    expect(lines[1]).toMatchObject({
      trigger: 'DELIVERY',
      invoiceOn: '2024-05-21',
      dueOn: '2024-06-20',
      forecast: false,
    });
    expect(lines.find(({ invoiceOn }) => invoiceOn === '2026-02-18')).toMatchObject({
      netCents: 91_935,
      termFrom: '2025-04-18',
      termUntil: '2026-04-18',
    });
    expect(lines.at(-1)).toMatchObject({ invoiceOn: '2027-03-18', netCents: 112_365 });
  });

  it('is there as it was signed as well, under a name that says so', async () => {
    const lines = await linesOf('signed-instalments');
    expect(lines).toHaveLength(14);
    expect(lines[1]).toMatchObject({ contractId: accepted, trigger: 'DELIVERY', invoiceOn: null });
    expect(lines.filter(({ contractId }) => contractId === renewed).at(-1)).toMatchObject({
      invoiceOn: '2025-03-18',
      netCents: 90_000,
    });
  });

  it('asks the database as much for two contracts as for ten', async () => {
    const few = await statementsDuring(() => linesOf('instalments'));
    for (let more = 0; more < 8; more += 1) {
      await signTestContract(company.database, company.clientId, RUN_STANDARD, '2025-06-01');
    }
    let lines: Line[] = [];
    const many = await statementsDuring(async () => {
      lines = await linesOf('instalments');
    });
    expect(new Set(lines.map(({ contractId }) => contractId)).size).toBe(10);
    expect(many).toHaveLength(few.length);
  });
});
