import { instant } from '@akouendy/domain';
import { loadPublishedOffers } from '../src/modules/catalogue/use-cases/load-published-offers.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { RUN_STANDARD, signTestContract } from './harness/contract.ts';
import { addClient, addPerson, PASSWORD } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './harness/test-portal.ts';

const PUBLISH = `mutation($input: PublishOfferInput!) { publishOffer(input: $input) {
  __typename
  ... on OfferPublished { version { version standing author { name }
    figures { before { place name kind value item { fr } } after }
    clauses { about { en } before { fr } after { fr en } } } }
  ... on OfferOutdated { latest }
  ... on OfferTooEarly { earliest }
  ... on OfferTooLate { last }
  ... on OfferUnchanged { latest }
  ... on OfferInconsistent { rule places }
  ... on OfferClausesStale { clauses { figure { place value } clause { place } } }
  ... on InvalidField { field problem }
} }`;

const WITHDRAW = `mutation($version: String!) { withdrawOffer(version: $version) {
  __typename
  ... on OfferWithdrawn { version }
  ... on OfferInForce { publishedOn }
  ... on NotFound { id }
} }`;

interface Input {
  readonly idempotencyKey: string;
  readonly basedOn: string;
  readonly publishedOn: string;
  readonly figures: readonly { readonly place: string; readonly value: number }[];
  readonly clauses: readonly { readonly place: string; readonly fr: string; readonly en: string }[];
}

let database: TestDatabase;
let portal: TestPortal;
let admin: PortalClient;

beforeAll(async () => {
  database = await createTestDatabase();
  portal = await startTestPortal(database);
  admin = portal.client();
  await admin.signIn((await addPerson(database, 'Admin', 'ADMIN')).email, PASSWORD);
});

beforeEach(async () => {
  await database.query('truncate offers cascade');
  await loadPublishedOffers((sql, parameters) => database.query(sql, parameters), instant(TEST_NOW));
});

afterAll(async () => {
  await portal.stop();
  await database.drop();
});

const PRICE = 'run.plans.STANDARD.monthlyPrice';

function input(change: Partial<Input> = {}): Input {
  return {
    idempotencyKey: newId(),
    basedOn: '2025-01',
    publishedOn: '2026-04-01',
    figures: [{ place: PRICE, value: 95_000 }],
    clauses: [],
    ...change,
  };
}

async function publish(sent: Input, by = admin): Promise<Record<string, unknown>> {
  const { publishOffer } = await by.data<{ publishOffer: Record<string, unknown> }>(PUBLISH, { input: sent });
  return publishOffer;
}

async function withdraw(version: string): Promise<Record<string, unknown>> {
  const { withdrawOffer } = await admin.data<{ withdrawOffer: Record<string, unknown> }>(WITHDRAW, {
    version,
  });
  return withdrawOffer;
}

/** How often the trail tells of a withdrawal since the test began. */
async function withdrawalsTold(): Promise<unknown[]> {
  return database.query(
    `select detail from audit_entries where action = 'offer.withdrawn' and object_id in (select id from offers)`,
  );
}

async function versions(): Promise<string[]> {
  const { offerVersions } = await admin.data<{
    offerVersions: { version: string; standing: string; figures: unknown[] }[];
  }>('{ offerVersions { version standing figures { after } } }');
  return offerVersions.map(
    ({ version, standing, figures }) => `${version} ${standing} ${String(figures.length)}`,
  );
}

describe('publishing a version of the offer', () => {
  it('keeps what was not changed, says what was, and offers it from its day on', async () => {
    const clause = { place: 'conditions.2', fr: 'Délai de paiement : 45 jours', en: 'Payment: 45 days' };
    const sent = input({
      figures: [
        { place: PRICE, value: 95_000 },
        { place: 'conditions.paymentDays', value: 45 },
      ],
      clauses: [clause],
    });
    expect(await publish(sent)).toEqual({
      __typename: 'OfferPublished',
      version: {
        version: '2026-04',
        standing: 'COMING',
        author: { name: 'Admin' },
        figures: [
          {
            before: {
              place: PRICE,
              name: 'RUN_PRICE',
              kind: 'PRICE',
              value: 90_000,
              item: { fr: 'Standard' },
            },
            after: 95_000,
          },
          {
            before: { place: 'conditions.paymentDays', name: 'PAYMENT', kind: 'DAYS', value: 30, item: null },
            after: 45,
          },
        ],
        clauses: [
          {
            about: { en: 'General conditions, time to pay' },
            before: { fr: 'Délai de paiement\u00a0: 30 jours date de facture' },
            after: { fr: clause.fr, en: clause.en },
          },
        ],
      },
    });
    expect(await versions()).toEqual(['2026-04 COMING 2', '2025-01 CURRENT 0']);
    const former = await admin.data(
      '{ currentOffer { version conditions { paymentDays } } offer(version: "2026-04") { conditions { paymentDays } } }',
    );
    expect(former).toEqual({
      currentOffer: { version: '2025-01', conditions: { paymentDays: 30 } },
      offer: { conditions: { paymentDays: 45 } },
    });
    const [entry] = await database.query<{ detail: unknown; change: unknown }>(
      `select detail, change from audit_entries where action = 'offer.published' order by position desc limit 1`,
    );
    expect(entry).toEqual({
      detail: { version: '2026-04', publishedOn: '2026-04-01' },
      change: {
        before: { [PRICE]: 90_000, 'conditions.paymentDays': 30 },
        after: { [PRICE]: 95_000, 'conditions.paymentDays': 45 },
      },
    });
  });

  it('is done once however often it is sent, at once too, and again from the version that it made', async () => {
    const sent = input();
    const answers = await Promise.all([publish(sent), publish(sent), publish(sent)]);
    expect(answers.map(({ __typename }) => __typename)).toEqual(Array(3).fill('OfferPublished'));
    expect(await versions()).toHaveLength(2);
    const next = input({ basedOn: '2026-04', figures: [{ place: PRICE, value: 96_000 }] });
    expect(await publish(next)).toMatchObject({ version: { version: '2026-04.2' } });
    expect(await versions()).toEqual(['2026-04.2 COMING 1', '2026-04 COMING 1', '2025-01 CURRENT 0']);
  });

  it('goes to one of two who publish from the same version at once; the other is told', async () => {
    const answers = await Promise.all([publish(input()), publish(input({ publishedOn: '2026-05-01' }))]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['OfferOutdated', 'OfferPublished']);
    expect(await versions()).toHaveLength(2);
  });

  it.each<[string, Partial<Input>, object]>([
    ['a day past', { publishedOn: '2026-03-09' }, { __typename: 'OfferTooEarly', earliest: '2026-03-10' }],
    [
      'a day more than a year ahead',
      { publishedOn: '2999-01-01' },
      { __typename: 'OfferTooLate', last: '2027-03-10' },
    ],
    ['nothing new', { figures: [] }, { __typename: 'OfferUnchanged', latest: '2025-01' }],
    [
      'the same figure',
      { figures: [{ place: PRICE, value: 90_000 }] },
      { __typename: 'OfferUnchanged', latest: '2025-01' },
    ],
    [
      'a price of nothing',
      { figures: [{ place: PRICE, value: 0 }] },
      { __typename: 'InvalidField', field: `figures.${PRICE}`, problem: 'OUT_OF_RANGE' },
    ],
    [
      'a figure that is not there',
      { figures: [{ place: 'run.plans.ENTERPRISE.monthlyPrice', value: 1 }] },
      {
        __typename: 'InvalidField',
        field: 'figures.run.plans.ENTERPRISE.monthlyPrice',
        problem: 'NOT_ALLOWED',
      },
    ],
    [
      'an empty clause',
      { clauses: [{ place: 'conditions.0', fr: ' ', en: 'x' }] },
      { __typename: 'InvalidField', field: 'clauses.conditions.0.fr', problem: 'REQUIRED' },
    ],
    [
      'a clause that is not there',
      { clauses: [{ place: 'conditions.99', fr: 'x', en: 'x' }] },
      { __typename: 'InvalidField', field: 'clauses.conditions.99', problem: 'NOT_ALLOWED' },
    ],
    [
      'a clause of two lines',
      { clauses: [{ place: 'conditions.0', fr: 'a\nb', en: 'x' }] },
      { __typename: 'InvalidField', field: 'clauses.conditions.0.fr', problem: 'INVALID_CHARACTER' },
    ],
    [
      'a notice beyond the term',
      { figures: [{ place: 'run.terminationNoticeMonths', value: 13 }] },
      {
        __typename: 'OfferInconsistent',
        rule: 'NOTICE_BEYOND_TERM',
        places: ['run.terminationNoticeMonths', 'run.commitmentMonths', 'run.renewalMonths'],
      },
    ],
    [
      'days of a package without its name and its share that is carried over',
      { figures: [{ place: 'deploy.packages.DEPLOY_20.halfDays', value: 50 }] },
      {
        __typename: 'OfferClausesStale',
        clauses: ['deploy.packages.DEPLOY_20', 'deploy.packageConditions.3'].map((place) => ({
          figure: { place: 'deploy.packages.DEPLOY_20.halfDays', value: 40 },
          clause: { place },
        })),
      },
    ],
    [
      'a name that is a text',
      { clauses: [{ place: 'deploy.packages.DEPLOY_20', fr: 'x'.repeat(81), en: 'x' }] },
      { __typename: 'InvalidField', field: 'clauses.deploy.packages.DEPLOY_20.fr', problem: 'TOO_LONG' },
    ],
    [
      'a figure that a clause goes on stating as it was',
      {
        figures: [
          { place: PRICE, value: 95_000 },
          { place: 'deploy.carryOver.rate', value: 5000 },
        ],
      },
      {
        __typename: 'OfferClausesStale',
        clauses: [
          {
            figure: { place: 'deploy.carryOver.rate', value: 2500 },
            clause: { place: 'deploy.packageConditions.3' },
          },
        ],
      },
    ],
    [
      'a figure whose clause is said anew in French only',
      {
        figures: [{ place: 'conditions.paymentDays', value: 45 }],
        clauses: [
          {
            place: 'conditions.2',
            fr: 'Délai de paiement : 45 jours',
            en: ' Payment: 30 days from the date of the invoice ',
          },
        ],
      },
      {
        __typename: 'OfferClausesStale',
        clauses: [
          { figure: { place: 'conditions.paymentDays', value: 30 }, clause: { place: 'conditions.2' } },
        ],
      },
    ],
    ['another base', { basedOn: '2024-01' }, { __typename: 'OfferOutdated', latest: '2025-01' }],
  ])('is refused with %s, and changes nothing', async (_, change, refusal) => {
    expect(await publish(input(change))).toEqual(refusal);
    expect(await versions()).toEqual(['2025-01 CURRENT 0']);
  });

  it('waits for a version that is to come: none is offered before it', async () => {
    await publish(input({ publishedOn: '2026-06-01' }));
    expect(await publish(input({ basedOn: '2026-06', figures: [{ place: PRICE, value: 1 }] }))).toEqual({
      __typename: 'OfferTooEarly',
      earliest: '2026-06-01',
    });
  });

  it('is for administrators alone', async () => {
    const clientId = await addClient(database, 'Acme');
    for (const [role, company] of [
      ['CLIENT_ADMIN', clientId],
      ['ACCOUNT_MANAGER', null],
      ['FINANCE', null],
    ] as const) {
      const other = portal.client();
      await other.signIn((await addPerson(database, role, role, company)).email, PASSWORD);
      for (const [document, variables] of [
        [PUBLISH, { input: input() }],
        [WITHDRAW, { version: '2025-01' }],
        ['{ offerVersions { version } }', {}],
        ['{ offerDraft { basedOn } }', {}],
      ] as const) {
        const { errors } = await other.send(document, variables);
        expect([role, JSON.stringify(errors)]).toEqual([role, expect.stringContaining('FORBIDDEN')]);
      }
    }
    expect(await versions()).toEqual(['2025-01 CURRENT 0']);
  });
});

describe('withdrawing a version of the offer', () => {
  it('before its day leaves the one before it, is told once, and frees the day', async () => {
    const sent = input({ publishedOn: '2027-03-10' });
    await publish(sent);
    const answers = await Promise.all([withdraw('2027-03'), withdraw('2027-03'), withdraw('2027-03')]);
    expect(answers).toEqual(Array(3).fill({ __typename: 'OfferWithdrawn', version: '2027-03' }));
    expect(await versions()).toEqual(['2025-01 CURRENT 0']);
    expect(await withdrawalsTold()).toEqual([{ detail: { version: '2027-03', publishedOn: '2027-03-10' } }]);
    expect(
      await admin.data('{ offer(version: "2027-03") { version } offerDraft { basedOn earliest last } }'),
    ).toEqual({
      offer: null,
      offerDraft: { basedOn: '2025-01', earliest: '2026-03-10', last: '2027-03-10' },
    });
    expect(await publish(sent)).toEqual({ __typename: 'OfferOutdated', latest: '2025-01' });
    expect(await publish(input())).toMatchObject({ version: { version: '2026-04' } });
    expect(
      await publish(
        input({ basedOn: '2026-04', publishedOn: '2027-03-10', figures: [{ place: PRICE, value: 1 }] }),
      ),
    ).toMatchObject({ version: { version: '2027-03.2' } });
  });

  it('is refused once it applies, for one that something was agreed under, and for one that is not there', async () => {
    await publish(input({ publishedOn: '2026-03-10' }));
    await publish(input({ basedOn: '2026-03', figures: [{ place: PRICE, value: 96_000 }] }));
    const clientId = await addClient(database, 'Cites');
    await signTestContract(database, clientId, RUN_STANDARD, '2026-03-10');
    await database.query('alter table contract_terms disable trigger append_only');
    await database.query(`update contract_terms set offer_version = '2026-04' where client_id = $1`, [
      clientId,
    ]);
    await database.query('alter table contract_terms enable trigger append_only');
    expect([await withdraw('2026-03'), await withdraw('2026-04'), await withdraw('2024-01')]).toEqual([
      { __typename: 'OfferInForce', publishedOn: '2026-03-10' },
      { __typename: 'OfferInForce', publishedOn: '2026-04-01' },
      { __typename: 'NotFound', id: '2024-01' },
    ]);
    expect(await versions()).toEqual(['2026-04 COMING 1', '2026-03 CURRENT 1', '2025-01 FORMER 0']);
    expect(await withdrawalsTold()).toEqual([]);
  });
});
