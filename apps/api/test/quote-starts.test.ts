import { instant } from '@akouendy/domain';
import { loadPublishedOffers } from '../src/modules/catalogue/catalogue.public.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { RUN_STANDARD, signTestContract } from './harness/contract.ts';
import type { Preview } from './harness/order.ts';
import { addClient, addPerson, assign, PASSWORD, type TestPerson } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { acceptInput, acceptQuote, answerQuote, askForQuote, quotePreview } from './harness/quote.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './harness/test-portal.ts';

const ENTERPRISE = { subject: 'RUN_ENTERPRISE', wishedOn: '2026-05-04' };
const PROPOSED = { price: 300_000, startsOn: '2026-05-04', validUntil: '2026-06-30' };

let database: TestDatabase;
let portal: TestPortal;
let clientId: string;
let camille: TestPerson;
let anna: TestPerson;
let admin: PortalClient;
let manager: PortalClient;
let count = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  portal = await startTestPortal(database);
  await loadPublishedOffers((sql, parameters) => database.query(sql, parameters), instant(TEST_NOW));
  camille = await addPerson(database, 'Camille Rousseau', 'ACCOUNT_MANAGER');
});

beforeEach(async () => {
  count += 1;
  const letter = String.fromCharCode(97 + count);
  clientId = await addClient(database, `Client ${letter}`);
  await assign(database, camille.id, clientId);
  anna = await addPerson(database, `Admin ${letter}`, 'CLIENT_ADMIN', clientId);
  [admin, manager] = [portal.client(), portal.client()];
  await on(TEST_NOW);
});

afterAll(async () => {
  await portal.stop();
  await database.drop();
});

/** It is another day, on which both sign in. */
async function on(now: string): Promise<void> {
  portal.setClock(now);
  await admin.signIn(anna.email, PASSWORD);
  await manager.signIn(camille.email, PASSWORD);
}

async function answered(proposed: object = PROPOSED): Promise<string> {
  const { quote } = await askForQuote(admin, clientId, ENTERPRISE);
  const id = quote?.id ?? '';
  expect(await answerQuote(manager, id, proposed)).toMatchObject({ quote: { status: 'ANSWERED' } });
  return id;
}

const shown = async (id: string): Promise<Preview> => (await quotePreview(admin, id)) as Preview;

describe('the start of a quoted contract', () => {
  it('is the one that was answered: terms, months and the agreed sentence go by it', async () => {
    const id = await answered();
    const preview = await shown(id);
    expect(preview).toMatchObject({
      day: '2026-03-10',
      end: '2027-05-04',
      terms: { startsOn: '2026-05-04' },
    });
    expect(preview.statement).toMatch(/Le contrat commence le lundi 4 mai 2026\.$/u);
    const placed = await acceptQuote(admin, acceptInput(id, preview));
    expect(placed).toMatchObject({ __typename: 'OrderPlaced' });
    const { contract } = await admin.data<{ contract: Record<string, unknown> }>(
      `query($id: ID!) { contract(id: $id) { signedOn terms { startsOn } standing { status }
         schedule { instalments { invoiceOn } } } }`,
      { id: placed.contract?.id },
    );
    expect(contract).toMatchObject({
      signedOn: '2026-03-10',
      terms: { startsOn: '2026-05-04' },
      standing: { status: 'UPCOMING' },
    });
    const { instalments } = contract['schedule'] as { instalments: { invoiceOn: string }[] };
    expect(instalments.map(({ invoiceOn }) => invoiceOn).slice(0, 2)).toEqual(['2026-05-04', '2026-06-04']);
  });

  it.each([
    ['later than it', PROPOSED, '2026-05-20T10:00:00+02:00', '2026-05-20'],
    ['without one', { ...PROPOSED, startsOn: null }, '2026-03-12T10:00:00+01:00', '2026-03-12'],
  ])('is the day of its acceptance, %s', async (_, proposed, now, startsOn) => {
    const id = await answered(proposed);
    await on(now);
    const preview = await shown(id);
    expect(preview).toMatchObject({ day: startsOn, terms: { startsOn } });
    expect(preview.statement).not.toMatch(/Le contrat commence/u);
  });

  it.each(['2026-03-09', '2027-03-11', '9999-12-31'])('is refused on %s', async (startsOn) => {
    const { quote } = await askForQuote(admin, clientId, ENTERPRISE);
    expect(await answerQuote(manager, quote?.id ?? '', { ...PROPOSED, startsOn })).toEqual({
      __typename: 'InvalidField',
      field: 'startsOn',
      problem: 'OUT_OF_RANGE',
    });
  });

  it('is part of the answer that a key gives once, and of what is kept', async () => {
    const { quote } = await askForQuote(admin, clientId, ENTERPRISE);
    const id = quote?.id ?? '';
    const idempotencyKey = newId();
    const send = (more: object) => answerQuote(manager, id, { ...PROPOSED, idempotencyKey, ...more });
    const taken = { __typename: 'QuoteChanged' };
    expect(await send({})).toMatchObject(taken);
    expect(await send({})).toMatchObject(taken);
    expect(await send({ startsOn: '2026-05-05' })).toMatchObject({ __typename: 'KeyReused' });
    const read = await admin.data(`query($id: ID!) { quote(id: $id) { wishedOn answer { startsOn } } }`, {
      id,
    });
    expect(read).toEqual({ quote: { wishedOn: '2026-05-04', answer: { startsOn: '2026-05-04' } } });
    const [entry] = await database.query<{ detail: object }>(
      `select detail from audit_entries where action = 'quote.answered' and object_id = $1`,
      [id],
    );
    expect(entry?.detail).toMatchObject({ startsOn: '2026-05-04' });
  });
});

describe('a RUN that is there already', () => {
  it('is named beside the one that is accepted, unless it ends before; what has no RUN names none', async () => {
    const running = await signTestContract(database, clientId, RUN_STANDARD, '2025-02-03');
    await signTestContract(database, clientId, { kind: 'DEPLOY', package: 'DEPLOY_10' }, '2026-02-03');
    const id = await answered();
    const [row] = await database.query<{ reference: string }>(
      'select reference from contracts where id = $1',
      [running],
    );
    expect((await shown(id))['runsBeside']).toEqual([row]);
    await database.query(
      `insert into contract_notices (client_id, contract_id, given_on, effective_on, given_at, given_by, on_behalf,
                                     idempotency_key)
       values ($1, $2, '2025-09-01', '2026-02-03', now(), $3, false, gen_random_uuid())`,
      [clientId, running, anna.id],
    );
    expect((await shown(id))['runsBeside']).toEqual([]);
  });
});
