import { instant } from '@akouendy/domain';
import { loadPublishedOffers } from '../src/modules/catalogue/catalogue.public.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { signedIn, useCompany } from './harness/company.ts';
import { RUN_STANDARD, signTestContract } from './harness/contract.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { addOption, optionInput, optionPreview } from './harness/run-option.ts';
import { TEST_NOW } from './harness/test-portal.ts';

const MONTHS = `query($id: ID!, $option: RunOptionCode!) { runOptionChoice(contractId: $id, option: $option, language: FR) { preview { end seal
  schedule { net terms { from until } instalments { invoiceOn dueOn net vat gross revisions { after }
    joined { option line { amount } confirmation { statement } } } } } } }`;

interface Months {
  readonly end: string | null;
  readonly seal: string;
  readonly schedule: {
    readonly net: number;
    readonly terms: readonly object[];
    readonly instalments: readonly Readonly<Record<string, unknown> & { invoiceOn: string; net: number }>[];
  };
}

const company = useCompany();
let claire: PortalClient;

beforeAll(async () => {
  const { database, portal } = company;
  await loadPublishedOffers((sql, parameters) => database.query(sql, parameters), instant(TEST_NOW));
  claire = await signedIn(portal, company.claire);
});

const signed = (on: string): Promise<string> =>
  signTestContract(company.database, company.clientId, RUN_STANDARD, on);

async function monthsWith(id: string, option: string): Promise<Months> {
  const { runOptionChoice } = await claire.data<{
    runOptionChoice: { preview: Months | null } | null;
  }>(MONTHS, { id, option });
  const preview = runOptionChoice?.preview ?? null;
  if (preview === null) throw new Error(`${option} cannot join`);
  return preview;
}

async function announce(effectiveOn: string, rate: number): Promise<void> {
  await company.database.query(
    `insert into price_revisions (id, effective_on, rate_bp, recorded_by, recorded_at, idempotency_key)
     values ($1, $2, $3, $4, $5, $6)`,
    [newId(), effectiveOn, rate, company.staff.FINANCE.id, TEST_NOW, newId()],
  );
}

describe('the months with an option', () => {
  it('go from its first one to the end of the running term, each with its dates and amounts', async () => {
    const { end, schedule } = await monthsWith(await signed('2025-06-17'), 'EVENING');
    expect(end).toBeNull();
    expect(schedule.terms).toEqual([{ from: '2025-06-17', until: '2026-06-17' }]);
    expect(
      schedule.instalments.map(({ invoiceOn, dueOn, net, vat, gross }) => [
        invoiceOn,
        dueOn,
        net,
        vat,
        gross,
      ]),
    ).toEqual([
      ['2026-03-17', '2026-04-16', 110_000, 22_000, 132_000],
      ['2026-04-17', '2026-05-17', 110_000, 22_000, 132_000],
      ['2026-05-17', '2026-06-16', 110_000, 22_000, 132_000],
    ]);
    expect(schedule.net).toBe(330_000);
    expect(schedule.instalments[0]?.['joined']).toEqual([
      { option: 'EVENING', line: { amount: 20_000 }, confirmation: null },
    ]);
  });

  it('go on into the next term once it is certain, and end with the contract after a notice', async () => {
    const renewing = await signed('2025-04-18');
    const { schedule } = await monthsWith(renewing, 'EVENING');
    expect(schedule.terms).toEqual([
      { from: '2025-04-18', until: '2026-04-18' },
      { from: '2026-04-18', until: '2027-04-18' },
    ]);
    expect(schedule.instalments).toHaveLength(13);

    const ending = await signed('2025-06-17');
    await claire.data('mutation($input: GiveNoticeInput!) { giveNotice(input: $input) { __typename } }', {
      input: { contractId: ending, effectiveOn: '2026-06-17', idempotencyKey: newId() },
    });
    const after = await monthsWith(ending, 'EVENING');
    expect(after.end).toBe('2026-06-17');
    expect(after.schedule.instalments.at(-1)?.invoiceOn).toBe('2026-05-17');
  });

  it('are those of its page once it has joined, and what was sealed is kept', async () => {
    const id = await signed('2025-06-17');
    await addOption(claire, optionInput(id, 'WEEKEND', await optionPreview(claire, id, 'WEEKEND')));
    const shown = await monthsWith(id, 'WEEKLY_MEETING');
    await addOption(
      claire,
      optionInput(id, 'WEEKLY_MEETING', await optionPreview(claire, id, 'WEEKLY_MEETING')),
    );
    const { contract } = await claire.data<{ contract: Pick<Months, 'schedule'> }>(
      'query($id: ID!) { contract(id: $id) { schedule { instalments { invoiceOn dueOn net vat gross } } } }',
      { id },
    );
    expect(contract.schedule.instalments.slice(-3)).toMatchObject(
      shown.schedule.instalments.map(({ invoiceOn, dueOn, net, vat, gross }) => ({
        ...{ invoiceOn, dueOn, net, vat, gross },
      })),
    );
    const [kept] = await company.database.query<{ document: string }>(
      `select document from contract_options where contract_id = $1 and option = 'WEEKLY_MEETING'`,
      [id],
    );
    const document = JSON.parse(kept?.document ?? '{}') as { months: { net: number; dueOn: string }[] };
    expect(document.months.map(({ net, dueOn }) => [net, dueOn])).toEqual(
      shown.schedule.instalments.map(({ net, dueOn }) => [net, dueOn]),
    );
  });

  it('carry a revision that is announced meanwhile, so that what was shown is not added any more', async () => {
    const id = await signed('2025-04-18');
    const preview = await optionPreview(claire, id, 'EVENING');
    await announce('2027-01-01', 300);
    expect(await addOption(claire, optionInput(id, 'EVENING', preview))).toMatchObject({
      __typename: 'RunOptionOutdated',
      changes: ['TERMS'],
    });
    const { schedule } = await monthsWith(id, 'EVENING');
    expect(
      schedule.instalments.slice(-4).map(({ invoiceOn, net, revisions }) => [invoiceOn, net, revisions]),
    ).toEqual([
      ['2026-12-18', 110_000, []],
      ['2027-01-18', 113_300, [{ after: 113_300 }]],
      ['2027-02-18', 113_300, [{ after: 113_300 }]],
      ['2027-03-18', 113_300, [{ after: 113_300 }]],
    ]);
  });
});
