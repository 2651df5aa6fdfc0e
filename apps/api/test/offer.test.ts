import { instant } from '@akouendy/domain';
import { OFFER_2025_01 } from '@akouendy/domain/catalogue';
import { OFFER_WORDS_2025_01 } from '@akouendy/domain/catalogue/words';
import {
  centsIn,
  offerTables,
  plainWords,
  PUBLISHED_OFFER,
} from '../../../packages/domain/test/support/published-offer.ts';
import { insertOffer } from '../src/modules/catalogue/persistence/insert-offer.ts';
import { loadPublishedOffers } from '../src/modules/catalogue/use-cases/load-published-offers.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { addClient, addPerson, PASSWORD } from './harness/people.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './harness/test-portal.ts';
import type { PortalClient } from './harness/portal-client.ts';

interface Words {
  readonly fr: string;
  readonly en: string;
}

/** A thing of the offer as this test reads it, whatever its kind. */
interface Thing {
  readonly [field: string]: unknown;
  readonly name: Words;
  readonly price: number | null;
}

interface ServedOffer {
  readonly version: string;
  readonly publishedOn: string;
  readonly availability: number;
  readonly build: { readonly plans: Thing[]; readonly options: (Thing & { rate: number | null })[] };
  readonly run: {
    readonly plans: (Thing & { monthlyPrice: number | null })[];
    readonly onCallOptions: (Thing & { monthlyPrice: number })[];
    readonly supportGrid: (Thing & { criteria: Words[]; examples: Words[] })[];
    readonly additionalClusterRate: number;
    readonly weeklyMeetingPrice: number;
    readonly outOfHours: { readonly hourlyPrice: number; readonly leastMinutes: number };
  };
  readonly deploy: {
    readonly applications: Thing[];
    readonly regie: Thing[];
    readonly packages: Thing[];
    readonly noticeWorkingDays: number;
  };
  readonly packs: (Thing & {
    readonly referencePrice: number | null;
    readonly onQuotation: boolean;
    readonly contents: { readonly title: Words; readonly description: Words }[];
  })[];
  readonly conditions: { readonly paymentDays: number; readonly texts: Words[] };
}

const W = '{ fr en }';
const TITLED = `{ title ${W} description ${W} }`;
const OPTIONS = `options { code name ${W} price rate }`;

/** Every field of the offer, in two questions: a document of a person's own has its limits. */
const HALVES = [
  `version publishedOn availability presentation ${W}
   build { presentation ${TITLED} plans { code name ${W} workers workersOrMore masters multiZone workingDays price }
     ${OPTIONS} toolchainIntroduction ${W} toolchain ${W} steps { code title ${W} description ${W} }
     includedTrainingDays invoiceTerms }
   run { presentation ${TITLED}
     plans { code name ${W} hours ${W} mostNodes services responseMinutes dedicatedContact onCallIncluded
       acceptsOnCallOptions report monthlyPrice }
     onCallOptions { code name ${W} hours ${W} includesTheOthers monthlyPrice }
     operationTasks ${W} securityTasks ${W} includedEvolutions ${W}
     supportGrid { priority name ${W} responseMinutes resolutionMinutes roundTheClock criteria ${W} examples ${W} }
     reclassification ${W} additionalCluster ${W} additionalClusterRate weeklyMeeting ${W} weeklyMeetingPrice
     outOfHours { text ${W} hourlyPrice leastMinutes stepMinutes }
     commitmentMonths renewalMonths terminationNoticeMonths majorUpgradesPerYear invoiceTerms }`,
  `deploy { presentation ${TITLED} services { containers ${W} kubernetes ${W} delivery ${W} guidance ${W} }
     applicationsIntroduction ${W}
     applications { code name ${W} complexity ${W} fewestServices mostServices fewestWorkingDays mostWorkingDays price }
     applicationIncludes ${W} applicationExcludes ${W} applicationInvoiceTerms
     regieIntroduction ${W} regie { code name ${W} halfDays months price invoiceTerms } useCases ${W} regieConditions ${W}
     packagesIntroduction ${W} packages { code name ${W} halfDays price dayEquivalentPrice carriedHalfDays }
     packageConditions ${W} packageInvoiceTerms packageMonths carryOverRate carryOverMonths noticeWorkingDays }
   packs { code name ${W} description ${W} contents ${TITLED} build buildOptions run runMonths applicationDeployments
     yearlyHalfDays trainingDays price onQuotation referencePrice saving ${OPTIONS} invoiceTerms }
   commitments ${TITLED} technologies { field ${W} names }
   conditions { texts ${W} paymentDays revisionDay reversibilityIncluded paymentMeans }`,
];

let database: TestDatabase;
let portal: TestPortal;
let member: PortalClient;
let offer: ServedOffer;

beforeAll(async () => {
  database = await createTestDatabase();
  portal = await startTestPortal(database);
  await loadPublishedOffers((sql, parameters) => database.query(sql, parameters), instant(TEST_NOW));
  member = portal.client();
  const person = await addPerson(database, 'Member', 'CLIENT_MEMBER', await addClient(database, 'Acme'));
  await member.signIn(person.email, PASSWORD);
  const halves = await Promise.all(
    HALVES.map((fields) => member.data<{ currentOffer: object }>(`{ currentOffer { ${fields} } }`, {})),
  );
  offer = Object.assign({}, ...halves.map(({ currentOffer }) => currentOffer)) as ServedOffer;
});

afterAll(async () => {
  await portal.stop();
  await database.drop();
});

/** Every text that is served, in French. */
function frenchIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(frenchIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('fr' in value) return [plainWords(String(value.fr))];
  return [
    ...('names' in value ? [plainWords((value.names as string[]).join(', '))] : []),
    ...Object.values(value).flatMap(frenchIn),
  ];
}

/** The rows of the published table with this column, in the section that begins like this. */
function rows(section: string, column: string): readonly (readonly string[])[] {
  const found = offerTables().filter(
    (table) => table.section.startsWith(section) && table.columns.includes(column),
  );
  expect(found).toHaveLength(1);
  return found[0]?.rows ?? [];
}

/** Name and price of a published row, whose price is in cell `at`; the price is `null` on quotation. */
function priced(published: readonly (readonly string[])[], at: number): [string, number | null][] {
  return published.map((row) => [row[0] ?? '', centsIn(row[at] ?? '')[0] ?? null]);
}

/** Name and price of things that are served. */
function served(things: readonly { readonly name: Words }[], price: string): [string, number | null][] {
  return things.map((thing) => [plainWords(thing.name.fr), (thing as Thing)[price] as number | null]);
}

describe('the offer that the API serves', () => {
  it('is the one of January 2025, with every row of the published prices', () => {
    expect([offer.version, offer.publishedOn]).toEqual(['2025-01', '2025-01-19']);
    expect(served(offer.build.plans, 'price')).toEqual(priced(rows('2.2', 'Nœuds'), 4));
    expect(served(offer.build.options, 'price')).toEqual(priced(rows('2.2', 'Option'), 1));
    expect(served(offer.run.plans, 'monthlyPrice')).toEqual(priced(rows('3.2', 'Nœuds max'), 6));
    expect(served(offer.run.onCallOptions, 'monthlyPrice')).toEqual(priced(rows('3.2', 'Plage couverte'), 2));
    expect(served(offer.deploy.applications, 'price')).toEqual(
      priced(rows('Forfaits déploiement', 'Complexité'), 3),
    );
    expect(served(offer.deploy.regie, 'price')).toEqual(priced(rows('Régie', 'Formule'), 1));
    expect(served(offer.deploy.packages, 'price')).toEqual(
      priced(rows('Forfaits annuels', 'Jours inclus'), 2),
    );
    expect(offer.deploy.packages.map(({ dayEquivalentPrice }) => dayEquivalentPrice)).toEqual(
      rows('Forfaits annuels', 'Jours inclus').map((row) => centsIn(row[3] ?? '')[0]),
    );
  });

  it('has no price that the document lacks, and lacks none that it has', () => {
    const amounts: number[] = [];
    const collect = (value: unknown, name = ''): void => {
      if (typeof value === 'number' && /price|saving/i.test(name)) amounts.push(value);
      if (typeof value === 'object' && value !== null)
        for (const [field, inner] of Object.entries(value)) collect(inner, field);
    };
    collect(offer);
    const published = new Set(centsIn(PUBLISHED_OFFER.replaceAll('€ HT', '€')));
    expect(published.size).toBeGreaterThan(30);
    expect(new Set(amounts)).toEqual(published);
  });

  it('has the shares, the hours and the days of the document', () => {
    expect(
      offer.build.options.filter(({ rate }) => rate !== null).map(({ code, rate }) => [code, rate]),
    ).toEqual([['ADDITIONAL_CLUSTER', 5000]]);
    expect(offer.run).toMatchObject({
      additionalClusterRate: 5000,
      weeklyMeetingPrice: 20_000,
      outOfHours: { hourlyPrice: 15_000, leastMinutes: 120 },
      commitmentMonths: 12,
      terminationNoticeMonths: 3,
    });
    expect(offer.deploy).toMatchObject({ carryOverRate: 2500, carryOverMonths: 3, noticeWorkingDays: 5 });
    expect(offer.deploy.packages.map(({ carriedHalfDays }) => carriedHalfDays)).toEqual([5, 10, 20]);
    expect(
      offer.run.supportGrid.map(({ priority, responseMinutes, resolutionMinutes, roundTheClock }) => [
        priority,
        responseMinutes,
        resolutionMinutes,
        roundTheClock,
      ]),
    ).toEqual([
      ['P1', 30, 240, true],
      ['P2', 120, 480, false],
      ['P3', 240, 1440, false],
      ['P4', 480, 2880, false],
    ]);
    expect(offer.availability).toBe(9990);
    expect(offer.conditions.paymentDays).toBe(30);
  });

  it('has the three packs, with all that is in them', () => {
    const published = ['5.1', '5.2', '5.3'].map((section) => rows(section, 'Inclus'));
    expect(
      offer.packs.map(({ contents }) =>
        contents.map(({ title, description }) => [plainWords(title.fr), plainWords(description.fr)]),
      ),
    ).toEqual(published);
    expect(
      offer.packs.map(({ code, price, referencePrice, onQuotation }) => [
        code,
        price,
        referencePrice,
        onQuotation,
      ]),
    ).toEqual([
      ['STARTER_PACK', 1_650_000, 1_890_000, false],
      ['PRODUCTION_PACK', 3_200_000, 3_760_000, false],
      ['ENTERPRISE_PACK', 6_000_000, null, true],
    ]);
  });

  it('says every line and every described row of the document in its own French, and each in English', () => {
    const said = new Set(frenchIn(offer));
    const lines = PUBLISHED_OFFER.split('\n')
      .filter((line) => line.startsWith('- '))
      .map((line) => plainWords(line).replace(/^(BUILD|RUN|DEPLOY) : /, ''));
    const cells = offerTables()
      .filter(({ section }) => /^(2\.1|5\.|6\.|7\.)/.test(section))
      .flatMap(({ rows: described }) => described.flat());
    const examples = rows('Support', 'Situation').map(([situation = '']) => situation);
    expect(lines.length).toBeGreaterThan(70);
    expect([...lines, ...cells, ...examples].filter((line) => !said.has(line))).toEqual([]);
    const english = JSON.stringify(offer).match(/"en":""/g);
    expect(english).toBeNull();
  });
});

describe('versions of the offer', () => {
  const version = (name: string, publishedOn: string): Promise<boolean> =>
    insertOffer(
      (sql, parameters) => database.query(sql, parameters),
      {
        id: newId(),
        offer: { ...OFFER_2025_01, version: name, publishedOn: publishedOn as never },
        words: { ...OFFER_WORDS_2025_01, version: name },
        author: null,
        idempotencyKey: null,
      },
      instant(TEST_NOW),
    );
  const seen = async (by: PortalClient): Promise<unknown> =>
    by.data('{ currentOffer { version } coming: offer(version: "2026-04") { version } }');

  it('are loaded once, and one is offered from its day on; before it, only administrators see it', async () => {
    await loadPublishedOffers((sql, parameters) => database.query(sql, parameters), instant(TEST_NOW));
    expect(await database.query('select version from offers')).toHaveLength(1);
    expect(await version('2026-04', '2026-04-01')).toBe(true);
    expect(await version('2026-04', '2026-05-01')).toBe(false);
    const admin = portal.client();
    await admin.signIn((await addPerson(database, 'Admin', 'ADMIN')).email, PASSWORD);
    expect(await seen(member)).toEqual({ currentOffer: { version: '2025-01' }, coming: null });
    expect(await seen(admin)).toEqual({
      currentOffer: { version: '2025-01' },
      coming: { version: '2026-04' },
    });
    portal.setClock('2026-04-01T00:00:00+02:00');
    await member.signIn('member@client.test', PASSWORD);
    expect(await seen(member)).toEqual({
      currentOffer: { version: '2026-04' },
      coming: { version: '2026-04' },
    });
    const { offer: former } = await member.data<{ offer: unknown }>(
      '{ offer(version: "2025-01") { version } }',
    );
    expect(former).toEqual({ version: '2025-01' });
  });

  it('are for people who are signed in, and published by administrators alone', async () => {
    const nobody = await portal.client().send('{ currentOffer { version } }');
    expect(JSON.stringify(nobody.errors)).toContain('UNAUTHENTICATED');
    const insert = `insert into offers (id, version, published_on, terms, words, recorded_at)
                    values (gen_random_uuid(), '2027-01', '2027-01-01', '{}', '{}', now())`;
    for (const role of ['CLIENT_ADMIN', 'ACCOUNT_MANAGER', 'FINANCE', 'SYSTEM'])
      await expect(database.queryAsApi(insert, [], { 'app.role': role })).rejects.toThrow(
        /row-level security/,
      );
  });
});
