import { instant } from '@akouendy/domain';
import { loadPublishedOffers } from '../src/modules/catalogue/catalogue.public.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import type { Preview } from './harness/order.ts';
import { addClient, addPerson, assign, PASSWORD, type TestPerson } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import {
  acceptInput,
  acceptQuote,
  answerQuote,
  askForQuote,
  endQuote,
  quotePreview,
  VALID_UNTIL,
} from './harness/quote.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './harness/test-portal.ts';

interface Listed {
  readonly totalCount: number;
  readonly nodes: readonly { readonly reference: string; readonly status: string }[];
}

let database: TestDatabase;
let portal: TestPortal;
let camille: TestPerson;
let manager: PortalClient;
let clientId: string;
let admin: PortalClient;
let adminPerson: TestPerson;
let colleague: PortalClient;
let count = 0;
/** Of the test that runs, for names of its own. */
let letters: string;

const signedIn = async ({ email }: TestPerson): Promise<PortalClient> => {
  const browser = portal.client();
  await browser.signIn(email, PASSWORD);
  return browser;
};

beforeAll(async () => {
  database = await createTestDatabase();
  portal = await startTestPortal(database);
  await loadPublishedOffers((sql, parameters) => database.query(sql, parameters), instant(TEST_NOW));
  camille = await addPerson(database, 'Camille Rousseau', 'ACCOUNT_MANAGER');
});

beforeEach(async () => {
  portal.setClock(TEST_NOW);
  count += 1;
  letters = count.toString(2).replaceAll('0', 'o').replaceAll('1', 'i');
  clientId = await addClient(database, `Client ${letters}`);
  await assign(database, camille.id, clientId);
  adminPerson = await addPerson(database, `Admin ${letters}`, 'CLIENT_ADMIN', clientId);
  [manager, admin, colleague] = await Promise.all([
    signedIn(camille),
    signedIn(adminPerson),
    signedIn(await addPerson(database, `Colleague ${letters}`, 'CLIENT_ADMIN', clientId)),
  ]);
});

afterAll(async () => {
  await portal.stop();
  await database.drop();
});

async function asked(more: object = {}): Promise<string> {
  const answer = await askForQuote(admin, clientId, more);
  return answer.quote?.id ?? '';
}

async function answered(more: object = {}, asking: object = {}): Promise<string> {
  const id = await asked(asking);
  expect(await answerQuote(manager, id, more)).toMatchObject({ quote: { status: 'ANSWERED' } });
  return id;
}

async function shown(id: string): Promise<Preview> {
  const preview = await quotePreview(admin, id);
  if (preview === null) throw new Error('The quote cannot be accepted');
  return preview;
}

async function contracts(): Promise<number> {
  const [row] = await database.query<{ count: number }>(
    'select count(*)::int as count from contracts where client_id = $1',
    [clientId],
  );
  return row?.count ?? 0;
}

const trail = async (id: string): Promise<string[]> =>
  (
    await database.query<{ action: string }>(
      'select action from audit_entries where object_id = $1 order by at, position',
      [id],
    )
  ).map(({ action }) => action);

describe('a request for a quote', () => {
  it('is kept in the client’s words, waits in the inbox until it is answered, and is in the trail', async () => {
    const answer = await askForQuote(admin, clientId, { need: '  Two sites. ', wishedOn: '2026-05-01' });
    expect(answer).toMatchObject({ __typename: 'QuoteChanged', quote: { status: 'ASKED' } });
    const id = answer.quote?.id ?? '';
    const read = '{ decisions { totalCount nodes { kind contract { id } quote { id need wishedOn } } } }';
    const waiting = {
      kind: 'QUOTE_ASKED',
      contract: null,
      quote: { id, need: 'Two sites.', wishedOn: '2026-05-01' },
    };
    const { decisions } = await manager.data<{ decisions: { nodes: object[] } }>(read);
    expect(decisions.nodes).toContainEqual(waiting);
    await answerQuote(manager, id);
    const after = await manager.data<{ decisions: { nodes: object[] } }>(read);
    expect(after.decisions.nodes).not.toContainEqual(waiting);
    expect(await trail(id)).toEqual(['quote.asked', 'quote.answered']);
  });

  it('is asked once for a key, however often it is sent', async () => {
    const key = { idempotencyKey: newId() };
    const answers = await Promise.all([1, 2, 3].map(() => askForQuote(admin, clientId, key)));
    expect(new Set(answers.map(({ quote }) => quote?.id)).size).toBe(1);
  });

  it.each<[object, string, string]>([
    [{ need: '  ' }, 'need', 'REQUIRED'],
    [{ need: 'x'.repeat(4_001) }, 'need', 'TOO_LONG'],
    [{ need: '\u0007' }, 'need', 'INVALID_CHARACTER'],
    [{ wishedOn: '2026-03-09' }, 'wishedOn', 'OUT_OF_RANGE'],
    [{ wishedOn: '2027-03-11' }, 'wishedOn', 'OUT_OF_RANGE'],
    [{ wishedOn: '9999-12-31' }, 'wishedOn', 'OUT_OF_RANGE'],
  ])('is refused for %j', async (more, field, problem) => {
    expect(await askForQuote(admin, clientId, more)).toEqual({ __typename: 'InvalidField', field, problem });
  });

  it('is taken back by its client until it is answered, and waits for nobody any more', async () => {
    const id = await asked();
    expect(await endQuote(colleague, 'takeBackQuote', id, { reason: '' })).toMatchObject({
      __typename: 'QuoteChanged',
      quote: { status: 'TAKEN_BACK' },
    });
    const { decisions } = await manager.data<{ decisions: { nodes: { quote: { id: string } | null }[] } }>(
      '{ decisions(first: 200) { nodes { quote { id } } } }',
    );
    expect(decisions.nodes.filter(({ quote }) => quote?.id === id)).toEqual([]);
    const { quote } = await manager.data<{ quote: object }>(
      'query($id: ID!) { quote(id: $id) { status ended { reason by { name } } } }',
      { id },
    );
    expect(quote).toEqual({
      status: 'TAKEN_BACK',
      ended: { reason: null, by: { name: `Colleague ${letters}` } },
    });
    expect(await answerQuote(manager, id)).toMatchObject({
      __typename: 'QuoteStepNotPossible',
      quote: { status: 'TAKEN_BACK' },
    });
    expect(await trail(id)).toEqual(['quote.asked', 'quote.taken_back']);
    const late = await answered();
    expect(await endQuote(admin, 'takeBackQuote', late)).toMatchObject({
      __typename: 'QuoteStepNotPossible',
      quote: { status: 'ANSWERED' },
    });
  });

  it('that is taken back while it is answered is one of the two, and its client alone takes it back', async () => {
    const id = await asked();
    const answers = await Promise.all([
      endQuote(admin, 'takeBackQuote', id),
      answerQuote(manager, id),
      endQuote(colleague, 'takeBackQuote', id),
    ]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      'QuoteChanged',
      'QuoteStepNotPossible',
      'QuoteStepNotPossible',
    ]);
    const other = await asked();
    const input = { quoteId: other, reason: '', idempotencyKey: newId() };
    const { errors } = await manager.send(
      'mutation($input: EndQuoteInput!) { takeBackQuote(input: $input) { __typename } }',
      { input },
    );
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN']);
    await expect(
      database.queryAsApi(
        `insert into quote_steps (client_id, quote_id, action, taken_at, taken_by, idempotency_key)
         values ($1, $2, 'TAKE_BACK', now(), $3, gen_random_uuid())`,
        [clientId, other, camille.id],
        { 'app.person_id': camille.id, 'app.role': 'ACCOUNT_MANAGER' },
      ),
    ).rejects.toThrow(/row-level security policy/);
    expect(await trail(other)).toEqual(['quote.asked']);
  });

  it('is turned down with a reason only', async () => {
    const id = await asked();
    expect(await endQuote(manager, 'turnDownQuote', id, { reason: ' ' })).toMatchObject({
      field: 'reason',
      problem: 'REQUIRED',
    });
    expect(await endQuote(manager, 'turnDownQuote', id)).toMatchObject({ quote: { status: 'TURNED_DOWN' } });
    const { quote } = await admin.data<{ quote: object }>(
      'query($id: ID!) { quote(id: $id) { status answer { validUntil } ended { reason by { name } } } }',
      { id },
    );
    expect(quote).toEqual({
      status: 'TURNED_DOWN',
      answer: null,
      ended: { reason: 'Not this year.', by: { name: 'Camille Rousseau' } },
    });
    expect(await answerQuote(manager, id)).toMatchObject({ __typename: 'QuoteStepNotPossible' });
  });
});

describe('an answer', () => {
  it.each<[object, string, string]>([
    [{ price: 0 }, 'price', 'OUT_OF_RANGE'],
    [{ validUntil: '2026-03-09' }, 'validUntil', 'OUT_OF_RANGE'],
    [{ validUntil: '2027-03-11' }, 'validUntil', 'OUT_OF_RANGE'],
    [{ packOptions: ['GITOPS'] }, 'packOptions', 'NOT_ALLOWED'],
    [{ weeklyMeeting: true }, 'price', 'NOT_ALLOWED'],
    [{ remarks: 'x'.repeat(4_001) }, 'remarks', 'TOO_LONG'],
  ])('is refused for %j, and the request still waits', async (more, field, problem) => {
    const id = await asked();
    expect(await answerQuote(manager, id, more)).toEqual({ __typename: 'InvalidField', field, problem });
    expect(await answerQuote(manager, id)).toMatchObject({ quote: { status: 'ANSWERED' } });
  });

  it('to Pack Enterprise keeps its least', async () => {
    const id = await asked({ subject: 'ENTERPRISE_PACK' });
    expect(await answerQuote(manager, id, { price: 5_999_999 })).toMatchObject({ field: 'price' });
  });

  it('shows what would be signed, with the day, the VAT and the sentence, and signs nothing', async () => {
    const id = await answered({ packOptions: ['CICD_TOOLCHAIN'], remarks: 'On your own servers.' });
    const preview = await shown(id);
    expect(preview).toMatchObject({
      title: { fr: 'Pack Démarrage Kubernetes', en: 'Kubernetes starter pack' },
      day: '2026-03-10',
      gross: 2_460_000,
      contracts: 0,
      terms: { offerVersion: '2025-01', net: 2_050_000 },
      schedule: { gross: 2_460_000 },
    });
    expect(preview.statement.replace(/\s/g, ' ')).toMatch(
      /^Au nom de Client \w+, j’accepte le devis D2026-\d+ : « Pack Démarrage Kubernetes » selon l’offre 2025-01, 20 500,00 € HT, soit 24 600,00 € TTC/,
    );
    const { quote } = await admin.data<{ quote: object }>(
      `query($id: ID!) { quote(id: $id) { answer { remarks validUntil answeredBy { name }
         terms { net lines { item amount } } } contract { id } } }`,
      { id },
    );
    expect(quote).toEqual({
      answer: {
        remarks: 'On your own servers.',
        validUntil: VALID_UNTIL,
        answeredBy: { name: 'Camille Rousseau' },
        terms: {
          net: 2_050_000,
          lines: [
            { item: 'STARTER_PACK', amount: 1_600_000 },
            { item: 'CICD_TOOLCHAIN', amount: 450_000 },
          ],
        },
      },
      contract: null,
    });
    expect(await contracts()).toBe(0);
  });

  it('is withdrawn before it is accepted, with the client told why', async () => {
    const id = await answered();
    const preview = await shown(id);
    expect(await endQuote(manager, 'withdrawQuote', id)).toMatchObject({ quote: { status: 'WITHDRAWN' } });
    expect(await acceptQuote(admin, acceptInput(id, preview))).toMatchObject({
      __typename: 'QuoteStepNotPossible',
      quote: { status: 'WITHDRAWN' },
    });
    expect(await contracts()).toBe(0);
  });

  it('can be accepted until the end of its last day in Paris, and not a minute later', async () => {
    const [first, second] = [await answered(), await answered()];
    portal.setClock('2026-04-10T23:59:00+02:00');
    admin = await signedIn(adminPerson);
    const preview = await shown(first);
    const late = await shown(second);
    expect(await acceptQuote(admin, acceptInput(first, preview))).toMatchObject({
      __typename: 'OrderPlaced',
    });
    portal.setClock('2026-04-11T00:00:00+02:00');
    expect(await acceptQuote(admin, acceptInput(second, late))).toMatchObject({
      __typename: 'QuoteStepNotPossible',
      quote: { status: 'EXPIRED' },
    });
    expect(await quotePreview(admin, second)).toBeNull();
    expect(await endQuote(admin, 'declineQuote', second)).toMatchObject({ quote: { status: 'EXPIRED' } });
    expect(await contracts()).toBe(1);
  });

  it('is declined with a reason or without', async () => {
    const id = await answered();
    expect(await endQuote(admin, 'declineQuote', id, { reason: '' })).toMatchObject({
      quote: { status: 'DECLINED' },
    });
  });
});

describe('accepting a quote', () => {
  it.each<[string, object, object, number, number]>([
    ['Pack Production', { subject: 'PRODUCTION_PACK' }, { price: 3_150_000 }, 3_150_000, 2],
    ['Pack Enterprise', { subject: 'ENTERPRISE_PACK' }, { price: 6_500_001 }, 6_500_001, 2],
    [
      'RUN Enterprise',
      { subject: 'RUN_ENTERPRISE' },
      { price: 350_000, additionalClusters: 1, weeklyMeeting: true },
      545_000,
      12,
    ],
  ])('signs %s at the agreed price with its schedule', async (title, asking, answer, net, instalments) => {
    const id = await answered(answer, asking);
    const placed = await acceptQuote(admin, acceptInput(id, await shown(id)));
    expect(placed).toMatchObject({
      __typename: 'OrderPlaced',
      contract: { title: { fr: expect.stringContaining(title) as string } },
    });
    const { quote } = await admin.data<{ quote: { contract: { schedule: { instalments: object[] } } } }>(
      `query($id: ID!) { quote(id: $id) { status contract { id terms { net } confirmation { statement }
         schedule { instalments { net } } } } }`,
      { id },
    );
    expect(quote).toMatchObject({
      status: 'ACCEPTED',
      contract: { id: placed.contract?.id, terms: { net } },
    });
    expect(quote.contract.schedule.instalments).toHaveLength(instalments);
    expect(await trail(id)).toEqual(['quote.asked', 'quote.answered', 'quote.accepted']);
  });

  it('signs one contract when two admins accept at once: the other is told that it is accepted', async () => {
    const id = await answered();
    const preview = await shown(id);
    const answers = await Promise.all(
      [admin, colleague].map((browser) => acceptQuote(browser, acceptInput(id, preview))),
    );
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      'OrderPlaced',
      'QuoteStepNotPossible',
    ]);
    expect(answers.find(({ quote }) => quote !== undefined)?.quote?.status).toBe('ACCEPTED');
    expect(await contracts()).toBe(1);
  });

  it('signs one contract for a double click, and the same key accepts no other quote', async () => {
    const id = await answered();
    const input = acceptInput(id, await shown(id));
    const answers = await Promise.all([1, 2, 3, 4].map(() => acceptQuote(admin, input)));
    expect(answers.map(({ __typename }) => __typename)).toEqual(Array(4).fill('OrderPlaced'));
    expect(new Set(answers.map(({ contract }) => contract?.id)).size).toBe(1);
    const other = await answered();
    const reused = { ...acceptInput(other, await shown(other)), idempotencyKey: input['idempotencyKey'] };
    expect(await acceptQuote(admin, reused)).toMatchObject({ __typename: 'OrderKeyReused' });
    expect(await contracts()).toBe(1);
  });

  it('and withdrawing it at the same moment lead to one of the two', async () => {
    const id = await answered();
    const preview = await shown(id);
    const [accepted, withdrawn] = await Promise.all([
      acceptQuote(admin, acceptInput(id, preview)),
      endQuote(manager, 'withdrawQuote', id),
    ]);
    const isSigned = accepted.__typename === 'OrderPlaced';
    expect(withdrawn.__typename).toBe(isSigned ? 'QuoteStepNotPossible' : 'QuoteChanged');
    expect(await contracts()).toBe(isSigned ? 1 : 0);
  });

  it('needs an explicit agreement to what was on the screen', async () => {
    const id = await answered();
    const preview = await shown(id);
    expect(await acceptQuote(admin, acceptInput(id, preview, { confirmed: false }))).toMatchObject({
      field: 'confirmed',
    });
    await database.query(`update clients set vat_regime = 'EXPORT' where id = $1`, [clientId]);
    expect(await acceptQuote(admin, acceptInput(id, preview))).toMatchObject({
      __typename: 'OrderOutdated',
      changes: ['VAT'],
      preview: { gross: 1_600_000 },
    });
    expect(await contracts()).toBe(0);
  });
});

describe('a quote is seen and decided', () => {
  it('by the client’s admins and those who look after it, and is not there for anybody else', async () => {
    const id = await answered();
    const preview = await shown(id);
    const stranger = await signedIn(
      await addPerson(
        database,
        `Stranger ${letters}`,
        'CLIENT_ADMIN',
        await addClient(database, `Foreign ${String(count)}`),
      ),
    );
    const nobody = await signedIn(await addPerson(database, `Manager ${letters}`, 'ACCOUNT_MANAGER'));
    for (const browser of [stranger, nobody]) {
      expect(await browser.data('query($id: ID!) { quote(id: $id) { id } }', { id })).toEqual({
        quote: null,
      });
    }
    expect(await acceptQuote(stranger, acceptInput(id, preview))).toEqual({ __typename: 'NotFound', id });
    expect(await endQuote(nobody, 'withdrawQuote', id)).toEqual({ __typename: 'NotFound', id });
    expect(await askForQuote(stranger, clientId)).toEqual({ __typename: 'NotFound', id: clientId });
    for (const role of ['CLIENT_MEMBER', 'FINANCE', 'ENGINEER'] as const) {
      const person = await addPerson(
        database,
        `Person ${role} ${letters}`,
        role,
        role === 'CLIENT_MEMBER' ? clientId : null,
      );
      const { errors } = await (
        await signedIn(person)
      ).send('query($id: ID!) { quote(id: $id) { id } }', { id });
      expect(errors[0]?.extensions?.code).toBe('FORBIDDEN');
    }
    await expect(answerQuote(admin, id)).rejects.toThrow(/FORBIDDEN|allow/);
    await expect(endQuote(manager, 'declineQuote', id)).rejects.toThrow(/FORBIDDEN|allow/);
    await expect(askForQuote(manager, clientId)).rejects.toThrow(/FORBIDDEN|allow/);
  });

  it('in pages, newest first', async () => {
    for (const need of ['First', 'Second', 'Third']) await asked({ need });
    const read = `query($first: Int!, $after: String) { viewer { client { quotes(first: $first, after: $after) {
      totalCount hasNextPage endCursor nodes { need } } } } }`;
    interface Page {
      readonly viewer: { readonly client: { readonly quotes: { readonly endCursor: string } } };
    }
    const { viewer: first } = await admin.data<Page>(read, { first: 2 });
    expect(first.client.quotes).toMatchObject({
      totalCount: 3,
      hasNextPage: true,
      nodes: [{ need: 'Third' }, { need: 'Second' }],
    });
    const { viewer: rest } = await admin.data<Page>(read, { first: 2, after: first.client.quotes.endCursor });
    expect(rest.client.quotes).toMatchObject({ hasNextPage: false, nodes: [{ need: 'First' }] });
  });

  it('by where each stands today, and by a part of its reference, its subject or its need', async () => {
    const pack = { subject: 'STARTER_PACK' };
    const ended = async (...how: Parameters<typeof endQuote>) => void (await endQuote(...how));
    await asked({ subject: 'RUN_ENTERPRISE', need: 'Trois sites à héberger' });
    await ended(admin, 'takeBackQuote', await asked(pack));
    await ended(manager, 'turnDownQuote', await asked(pack));
    await answered();
    await answered({ validUntil: '2026-03-20' });
    await ended(admin, 'declineQuote', await answered());
    await ended(manager, 'withdrawQuote', await answered());
    const accepted = await answered();
    await acceptQuote(admin, acceptInput(accepted, await shown(accepted)));
    portal.setClock('2026-03-21T10:00:00+01:00');
    const later = await signedIn(adminPerson);
    const list = async (filter: Record<string, unknown>): Promise<Listed> => {
      const { viewer } = await later.data<{ viewer: { client: { quotes: Listed } } }>(
        `query($search: String, $statuses: [QuoteStatus!]) { viewer { client {
           quotes(first: 50, search: $search, statuses: $statuses) { totalCount nodes { reference status } } } } }`,
        filter,
      );
      return viewer.client.quotes;
    };
    const all = await list({});
    expect(new Set(all.nodes.map(({ status }) => status)).size).toBe(8);
    for (const { status } of all.nodes) {
      const nodes = all.nodes.filter((each) => each.status === status);
      expect(await list({ statuses: [status] })).toEqual({ totalCount: nodes.length, nodes });
    }
    expect((await list({ statuses: ['ASKED', 'ANSWERED'] })).totalCount).toBe(2);
    for (const [search, count] of [
      ['HEBERGER', 1],
      ['demarrage', 7],
      ['run enterprise', 1],
      [all.nodes[2]?.reference.toLowerCase() ?? '', 1],
      ['100%', 0],
    ] as const) {
      expect([search, (await list({ search })).totalCount]).toEqual([search, count]);
    }
    expect((await list({ search: 'pack', statuses: ['EXPIRED'] })).totalCount).toBe(1);
  });

  it('one by its id, and that of another client no more than one that is not there', async () => {
    const read = 'query($client: ID!, $id: ID!) { client(id: $client) { quote(id: $id) { id } } }';
    const id = await asked();
    expect(await manager.data(read, { client: clientId, id })).toEqual({ client: { quote: { id } } });
    const other = await addClient(database, `Other ${letters}`);
    await assign(database, camille.id, other);
    for (const unseen of [id, newId(), 'x']) {
      expect(await manager.data(read, { client: other, id: unseen })).toEqual({ client: { quote: null } });
    }
  });
});

describe('what an answer would cost', () => {
  const PROPOSAL = {
    price: 1_600_000,
    packOptions: ['CICD_TOOLCHAIN'],
    additionalClusters: 0,
    weeklyMeeting: false,
  };
  const proposed = async (browser: PortalClient, id: string, more: object = {}): Promise<unknown> => {
    const query = `query($id: ID!, $proposal: QuoteProposalInput!) {
      quote(id: $id) { proposed(proposal: $proposal) { net vat gross invoiceTerms } } }`;
    const variables = { id, proposal: { ...PROPOSAL, ...more } };
    return (await browser.data<{ quote: { proposed: unknown } | null }>(query, variables)).quote?.proposed;
  };

  it('is told before it is given: what the client will be shown, and nothing is answered', async () => {
    const id = await asked();
    expect(await proposed(manager, id)).toEqual({
      net: 2_050_000,
      vat: 410_000,
      gross: 2_460_000,
      invoiceTerms: 'ORDER_DELIVERY',
    });
    expect(await trail(id)).toEqual(['quote.asked']);
    await answerQuote(manager, id, PROPOSAL);
    expect((await shown(id)).gross).toBe(2_460_000);
  });

  it('is nothing for what cannot be answered like this, or is answered already', async () => {
    const id = await asked();
    expect(await proposed(manager, id, { price: 0 })).toBeNull();
    expect(await proposed(manager, id, { weeklyMeeting: true })).toBeNull();
    await answerQuote(manager, id);
    expect(await proposed(manager, id)).toBeNull();
  });
});
