import { cents, instant } from '@akouendy/domain';
import type { Order } from '@akouendy/domain/contracts';
import { loadPublishedOffers } from '../src/modules/catalogue/catalogue.public.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { RUN_STANDARD, signTestContract } from './harness/contract.ts';
import { orderInput, orderPreview, placeOrder, type Preview } from './harness/order.ts';
import { addClient, addPerson, assign, PASSWORD } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { addOption, optionInput, optionPreview } from './harness/run-option.ts';
import { statementsDuring } from './harness/statements-during.ts';
import { publishChangedOffer } from './harness/publish-offer.ts';
import { acceptInput, acceptQuote, answerQuote, askForQuote, quotePreview } from './harness/quote.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './harness/test-portal.ts';

const FIELDS = `terms { offerVersion availability
  service { report mostNodes coverage { name { fr } hours { fr en } }
    targets { priority name { fr } responseMinutes resolutionMinutes roundTheClock } }
  grants { unit granted carryOver { rate most months } uses { fr en } } }
  conditions { group words { fr en } }
  joinedOptions { option hours { fr en } } nodeCover { covered } entitlements { unit granted }`;

interface Shown {
  readonly terms: {
    readonly offerVersion: string;
    readonly availability: number | null;
    readonly service: {
      readonly report: string;
      readonly mostNodes: number | null;
      readonly coverage: readonly object[];
      readonly targets: readonly {
        readonly priority: string;
        readonly responseMinutes: number;
        readonly resolutionMinutes: number;
        readonly roundTheClock: boolean;
      }[];
    } | null;
    readonly grants: readonly {
      readonly unit: string;
      readonly granted: number;
      readonly carryOver: { readonly rate: number; readonly most: number; readonly months: number } | null;
      readonly uses: readonly { readonly fr: string; readonly en: string }[];
    }[];
  };
  readonly conditions: readonly {
    readonly group: string;
    readonly words: { readonly fr: string; readonly en: string };
  }[];
  readonly joinedOptions: readonly object[];
}

const RUN_WITH_OPTIONS: Order = { ...RUN_STANDARD, plan: 'ESSENTIEL', options: ['EVENING', 'HOLIDAYS'] };
const CARRIED = 'La moitié du forfait se reporte sur deux mois.';

let database: TestDatabase;
let portal: TestPortal;
let clientId: string;
let admin: PortalClient;

beforeAll(async () => {
  database = await createTestDatabase();
  portal = await startTestPortal(database);
  await loadPublishedOffers((sql, parameters) => database.query(sql, parameters), instant(TEST_NOW));
  clientId = await addClient(database, 'Acme');
  admin = portal.client();
  await admin.signIn((await addPerson(database, 'Admin', 'CLIENT_ADMIN', clientId)).email, PASSWORD);
});

afterAll(async () => {
  await portal.stop();
  await database.drop();
});

async function seen(id: string): Promise<Shown> {
  const { contract } = await admin.data<{ contract: Shown }>(
    `query($id: ID!) { contract(id: $id) { ${FIELDS} } }`,
    { id },
  );
  return contract;
}

const sign = (order: Order): Promise<string> => signTestContract(database, clientId, order, '2025-06-17');

async function targets(order: Order): Promise<unknown[]> {
  const { terms } = await seen(await sign(order));
  return (terms.service?.targets ?? []).map((target) => [
    target.priority,
    target.responseMinutes,
    target.resolutionMinutes,
    target.roundTheClock,
  ]);
}

describe('what a contract promises', () => {
  it('is hours, targets, reports and nodes of its plan and of the options that it was signed with', async () => {
    const { terms } = await seen(await sign(RUN_WITH_OPTIONS));
    const hours = (name: string, fr: string, en: string) => ({ name: { fr: name }, hours: { fr, en } });
    expect(terms).toMatchObject({
      availability: 9990,
      service: {
        report: 'QUARTERLY',
        mostNodes: 5,
        coverage: [
          hours(
            'Essentiel',
            'Lun-Ven 9h-18h (hors jours fériés)',
            'Monday to Friday, 9:00 to 18:00, except public holidays',
          ),
          hours('Astreinte soir', 'Lun-Ven 18h-22h', 'Monday to Friday, 18:00 to 22:00'),
          hours('Astreinte jours fériés', 'Jours fériés 9h-18h', 'Public holidays, 9:00 to 18:00'),
        ],
      },
    });
  });

  it('is the slower of the grid’s answer and the plan’s, and the grid’s resolution', async () => {
    expect(await targets(RUN_WITH_OPTIONS)).toEqual([
      ['P1', 240, 240, true],
      ['P2', 240, 480, false],
      ['P3', 240, 1440, false],
      ['P4', 480, 2880, false],
    ]);
    expect((await targets({ ...RUN_STANDARD, plan: 'PREMIUM' })).slice(0, 2)).toEqual([
      ['P1', 30, 240, true],
      ['P2', 120, 480, false],
    ]);
  });

  it.each<[string, Order, object]>([
    [
      'a pack, as its RUN',
      { kind: 'PACK', pack: 'PRODUCTION_PACK', options: [], quoted: null },
      { report: 'MONTHLY', mostNodes: 10 },
    ],
    [
      'a plan without limit',
      { ...RUN_STANDARD, plan: 'ENTERPRISE', quoted: cents(320_000) },
      { report: 'WEEKLY', mostNodes: null },
    ],
  ])('is said of %s', async (_, order, service) => {
    expect((await seen(await sign(order))).terms.service).toMatchObject(service);
  });

  it.each<[string, Order]>([
    ['a cluster', { kind: 'BUILD', plan: 'STARTER', options: [] }],
    ['days', { kind: 'DEPLOY', package: 'DEPLOY_20' }],
    ['an application', { kind: 'APPLICATION', applications: [{ code: 'SIMPLE', quantity: 1 }] }],
  ])('is nothing of the sort for %s', async (_, order) => {
    expect((await seen(await sign(order))).terms.service).toBeNull();
  });

  it('says of an option that joined which hours it covers, if any', async () => {
    const id = await sign(RUN_STANDARD);
    for (const option of ['WEEKEND', 'WEEKLY_MEETING']) {
      await addOption(admin, optionInput(id, option, await optionPreview(admin, id, option)));
    }
    expect((await seen(id)).joinedOptions).toEqual([
      { option: 'WEEKEND', hours: { fr: 'Sam-Dim 9h-18h', en: 'Saturday and Sunday, 9:00 to 18:00' } },
      { option: 'WEEKLY_MEETING', hours: null },
    ]);
  });
});

describe('the days of a contract', () => {
  it.each<[string, Order, object | null]>([
    ['DEPLOY 10', { kind: 'DEPLOY', package: 'DEPLOY_10' }, { rate: 2500, most: 5, months: 3 }],
    ['régie', { kind: 'REGIE', formula: 'REGIE_10' }, null],
    ['a pack', { kind: 'PACK', pack: 'ENTERPRISE_PACK', options: [], quoted: cents(6_000_000) }, null],
  ])('of %s say what is carried over and what they may be used for', async (_, order, carryOver) => {
    const { grants } = (await seen(await sign(order))).terms;
    const [days, ...others] = grants.toSorted((a, b) => a.unit.localeCompare(b.unit));
    expect(days).toMatchObject({ unit: 'HALF_DAY', carryOver });
    expect(days?.uses).toHaveLength(7);
    expect(days?.uses.at(-1)).toEqual({ fr: 'Conseils et architecture', en: 'Advice and architecture' });
    expect(others.flatMap(({ uses }) => uses)).toEqual([]);
  });
});

describe('the clauses that hold for a contract', () => {
  it.each<[string, Order, Record<string, number>, RegExp]>([
    ['RUN', RUN_STANDARD, { OWN: 2, INCLUDED: 11, GENERAL: 6 }, /^Les interventions demandées en dehors/],
    [
      'DEPLOY',
      { kind: 'DEPLOY', package: 'DEPLOY_20' },
      { OWN: 4, GENERAL: 3 },
      /^Engagement\s: 12 mois à compter/,
    ],
    [
      'régie',
      { kind: 'REGIE', formula: 'REGIE_10' },
      { OWN: 3, GENERAL: 4 },
      /^Planification avec un préavis/,
    ],
    [
      'applications',
      {
        kind: 'APPLICATION',
        applications: [
          { code: 'COMPLEX', quantity: 1 },
          { code: 'SIMPLE', quantity: 2 },
        ],
      },
      { OWN: 2, INCLUDED: 7, EXCLUDED: 4, GENERAL: 4 },
      /^Délai \(Application simple\)/,
    ],
    [
      'BUILD',
      { kind: 'BUILD', plan: 'STARTER', options: [] },
      { INCLUDED: 14, GENERAL: 4 },
      /^Nœuds \(BUILD/,
    ],
  ])('are those of its kind: %s', async (_, order, count, first) => {
    const { conditions } = await seen(await sign(order));
    const groups = Map.groupBy(conditions, ({ group }) => group);
    expect(Object.fromEntries([...groups].map(([group, each]) => [group, each.length]))).toEqual(count);
    expect(conditions[0]?.words.fr).toMatch(first);
  });

  it('are none for a contract that was entered without terms', async () => {
    const id = newId();
    await database.query(
      `insert into contracts (id, client_id, reference, kind, title, signed_on)
       values ($1, $2, 'OLD', 'RUN', 'RUN', '2024-01-01')`,
      [id, clientId],
    );
    expect(await seen(id)).toMatchObject({ terms: null, conditions: [] });
  });
});

describe('a list of contracts', () => {
  it('asks the database for what they promise as often for two as for eight', async () => {
    const [few, many] = [await costOf(2, 'Few'), await costOf(8, 'Many')];
    expect(many).toBe(few);
  });

  /** How many statements the list of a client with `contracts` of all kinds costs. */
  async function costOf(contracts: number, name: string): Promise<number> {
    const id = await addClient(database, name);
    const person = portal.client();
    await person.signIn((await addPerson(database, name, 'CLIENT_ADMIN', id)).email, PASSWORD);
    const orders: Order[] = [RUN_WITH_OPTIONS, { kind: 'REGIE', formula: 'REGIE_5' }];
    for (let each = 0; each < contracts; each += 1) {
      await signTestContract(database, id, orders[each % 2] ?? RUN_STANDARD, '2025-06-17');
    }
    let shown: { viewer: { client: { contracts: { nodes: unknown[] } } } } | undefined;
    const statements = await statementsDuring(async () => {
      shown = await person.data(`{ viewer { client { contracts { nodes { id ${FIELDS} } } } } }`);
    });
    expect(shown?.viewer.client.contracts.nodes).toHaveLength(contracts);
    return statements.length;
  }
});

describe('what was signed', () => {
  it('stays as it was when an admin publishes a version with other terms, which hold for what is signed then', async () => {
    const [run, days] = [await sign(RUN_STANDARD), await sign({ kind: 'DEPLOY', package: 'DEPLOY_20' })];
    const pack = await sign({ kind: 'PACK', pack: 'PRODUCTION_PACK', options: [], quoted: null });
    const before = await Promise.all([run, days, pack].map((id) => seen(id)));
    const manager = await managerOf(clientId);
    await publish();
    expect(await Promise.all([run, days, pack].map((id) => seen(id)))).toEqual(before);

    const order = { deploy: 'DEPLOY_20' };
    const preview = await orderPreview(admin, clientId, order);
    const { contract } = await placeOrder(admin, orderInput(clientId, order, preview));
    expect(contract?.title.fr).toBe('DEPLOY 25');
    const later = await seen(contract?.id ?? '');
    expect(later.terms).toMatchObject({
      offerVersion: '2026-03',
      grants: [{ granted: 50, carryOver: { rate: 5000, most: 25, months: 2 } }],
    });
    expect(later.conditions.map(({ words }) => words.fr)).toContain(CARRIED);
    expect(before[1]?.terms).toMatchObject({
      grants: [{ granted: 40, carryOver: { rate: 2500, most: 10, months: 3 } }],
    });
    expect(before[1]?.conditions.map(({ words }) => words.fr)).not.toContain(CARRIED);

    const { quote } = await askForQuote(admin, clientId, { subject: 'PRODUCTION_PACK' });
    await answerQuote(manager, quote?.id ?? '', { price: 3_200_000 });
    const offered = (await quotePreview(admin, quote?.id ?? '')) as Preview;
    const accepted = await acceptQuote(admin, acceptInput(quote?.id ?? '', offered));
    const bought = await seen(accepted.contract?.id ?? '');
    const isOf = (shown: Shown | undefined, training: number, nodes: number, lines: string[]) => {
      expect(shown).toMatchObject({
        terms: { service: { mostNodes: nodes } },
        nodeCover: { covered: nodes },
        entitlements: expect.arrayContaining([{ unit: 'TRAINING_DAY', granted: training }]) as unknown,
      });
      expect(shown?.conditions.map(({ words }) => words.en.replace('\u00a0', ' '))).toEqual(
        expect.arrayContaining(lines),
      );
    };
    isOf(bought, 4, 15, [
      'Training: 4 days',
      'Nodes at most (RUN Standard): 15',
      'Time (BUILD Standard): 9 days',
    ]);
    isOf(before[2], 2, 10, [
      'Training: 2 days',
      'Nodes at most (RUN Standard): 10',
      'Time (BUILD Standard): 8 days',
    ]);
  });

  const publish = () =>
    publishChangedOffer(database, portal, {
      figures: [
        { place: 'build.plans.STANDARD.workingDays', value: 9 },
        { place: 'run.plans.STANDARD.mostNodes', value: 15 },
        { place: 'run.supportGrid.P3.resolutionMinutes', value: 1200 },
        { place: 'packs.PRODUCTION_PACK.trainingDays', value: 4 },
        { place: 'deploy.packages.DEPLOY_20.halfDays', value: 50 },
        { place: 'commitments.availability', value: 9950 },
        { place: 'deploy.carryOver.rate', value: 5000 },
        { place: 'deploy.carryOver.months', value: 2 },
      ],
      clauses: [
        { place: 'deploy.packages.DEPLOY_20', fr: 'DEPLOY 25', en: 'DEPLOY 25' },
        { place: 'deploy.packageConditions.3', fr: CARRIED, en: 'Half is carried over for two months.' },
        { place: 'packs.PRODUCTION_PACK.contents.5.description', fr: '4 journées', en: '4 days' },
        { place: 'commitments.AVAILABILITY', fr: '99,5 %', en: '99.5%' },
      ],
    });

  async function managerOf(client: string): Promise<PortalClient> {
    const camille = await addPerson(database, 'Camille', 'ACCOUNT_MANAGER');
    await assign(database, camille.id, client);
    const manager = portal.client();
    await manager.signIn(camille.email, PASSWORD);
    return manager;
  }
});
