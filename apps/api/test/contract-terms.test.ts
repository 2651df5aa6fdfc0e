import { instant, type CivilDate } from '@akouendy/domain';
import { OFFER_2025_01 } from '@akouendy/domain/catalogue';
import type { Order } from '@akouendy/domain/contracts';
import { loadPublishedOffers } from '../src/modules/catalogue/catalogue.public.ts';
import { signContract } from '../src/modules/orders/orders.public.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { addClient, addPerson, PASSWORD } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './harness/test-portal.ts';

const CONTRACT = `query($id: ID!) { contract(id: $id) { title { fr en } reference
  terms { offerVersion net invoiceTerms paymentDays availability commitmentMonths renewalMonths terminationNoticeMonths
    lines { item name { fr } quantity unitPrice amount share } grants { unit granted yearly until } }
  standing { status end noticeToday { effectiveOn } term { from until renewals lastNoticeDate } } } }`;

const RUN: Order = {
  kind: 'RUN',
  plan: 'STANDARD',
  options: ['EVENING'],
  additionalClusters: 2,
  weeklyMeeting: false,
  quoted: null,
};

let database: TestDatabase;
let portal: TestPortal;
let clientId: string;
let member: PortalClient;
let stranger: PortalClient;

beforeAll(async () => {
  database = await createTestDatabase();
  portal = await startTestPortal(database);
  await loadPublishedOffers((sql, parameters) => database.query(sql, parameters), instant(TEST_NOW));
  clientId = await addClient(database, 'Acme');
  [member, stranger] = [portal.client(), portal.client()];
  await member.signIn((await addPerson(database, 'Member', 'CLIENT_MEMBER', clientId)).email, PASSWORD);
  const other = await addClient(database, 'Other');
  await stranger.signIn((await addPerson(database, 'Stranger', 'CLIENT_ADMIN', other)).email, PASSWORD);
});

afterAll(async () => {
  await portal.stop();
  await database.drop();
});

async function sign(order: Order, signedOn: string): Promise<string> {
  const id = newId();
  await signContract((sql, parameters) => database.query(sql, parameters), {
    id,
    clientId,
    title: { fr: 'A contract', en: null },
    order,
    offer: OFFER_2025_01,
    vat: 'FR',
    signedOn: signedOn as CivilDate,
    at: instant(TEST_NOW),
  });
  return id;
}

async function seen(id: string, by = member): Promise<unknown> {
  return (await by.data<{ contract: unknown }>(CONTRACT, { id })).contract;
}

describe('a contract', () => {
  it('keeps price, terms and grants of its signature, with the words of its offer', async () => {
    expect(await seen(await sign(RUN, '2025-06-15'))).toEqual({
      title: { fr: 'A contract', en: 'A contract' },
      reference: 'C2025-001',
      terms: {
        offerVersion: '2025-01',
        net: 200_000,
        invoiceTerms: 'MONTHLY_IN_ADVANCE',
        paymentDays: 30,
        availability: 9990,
        commitmentMonths: 12,
        renewalMonths: 12,
        terminationNoticeMonths: 3,
        lines: [
          line('STANDARD', 'Standard', 1, 90_000),
          line('EVENING', 'Astreinte soir', 1, 20_000),
          { ...line('ADDITIONAL_CLUSTER', 'Cluster additionnel (staging/dev)', 2, 45_000), share: 5000 },
        ],
        grants: [{ unit: 'MAJOR_UPGRADE', granted: 1, yearly: true, until: '2026-06-15' }],
      },
      standing: {
        status: 'RUNNING',
        end: null,
        noticeToday: { effectiveOn: '2026-06-15' },
        term: { from: '2025-06-15', until: '2026-06-15', renewals: 0, lastNoticeDate: '2026-03-15' },
      },
    });
  });

  it.each<[string, Order, string, number]>([
    [
      'a pack',
      { kind: 'PACK', pack: 'PRODUCTION_PACK', options: [], quoted: null },
      'Pack Production',
      3_200_000,
    ],
    ['days', { kind: 'DEPLOY', package: 'DEPLOY_20' }, 'DEPLOY 20', 1_500_000],
    ['régie', { kind: 'REGIE', formula: 'REGIE_10' }, 'Forfait 10 jours', 750_000],
    ['a cluster', { kind: 'BUILD', plan: 'STARTER', options: [] }, 'Starter', 450_000],
    [
      'an application',
      { kind: 'APPLICATION', applications: [{ code: 'SIMPLE', quantity: 1 }] },
      'Application simple',
      180_000,
    ],
  ])('is named in the words of the offer: %s', async (_, order, name, net) => {
    const contract = await seen(await sign(order, '2026-01-10'));
    expect(contract).toMatchObject({ terms: { net, lines: [{ name: { fr: name }, amount: net }] } });
  });

  it('ends with the running term for a notice until its last day, and with the next one a day later', async () => {
    const endOf = async (id: string): Promise<unknown> =>
      ((await seen(id)) as { standing: { noticeToday: { effectiveOn: string } } }).standing.noticeToday
        .effectiveOn;
    // Today is 10 March 2026; the dates of a contract of 29 February are counted from it.
    expect(await endOf(await sign(RUN, '2025-06-10'))).toBe('2026-06-10');
    expect(await endOf(await sign(RUN, '2025-06-09'))).toBe('2027-06-09');
    expect(await endOf(await sign(RUN, '2024-02-29'))).toBe('2027-02-28');
  });

  it('of another client, or of nobody, is none', async () => {
    const id = await sign(RUN, '2025-06-15');
    expect([await seen(id, stranger), await seen(newId()), await seen('nonsense')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('that was entered without terms says so', async () => {
    const id = newId();
    await database.query(
      `insert into contracts (id, client_id, reference, kind, title, signed_on)
       values ($1, $2, 'OLD', 'RUN', 'RUN', '2024-01-01')`,
      [id, clientId],
    );
    expect(await seen(id)).toMatchObject({ terms: null, standing: null });
  });

  it('cannot be signed for an order that no offer has', async () => {
    const order: Order = { ...RUN, options: ['EVENING', 'FULL'] };
    await expect(sign(order, '2026-01-10')).rejects.toThrow(/cannot be signed/);
  });
});

function line(item: string, fr: string, quantity: number, unitPrice: number): object {
  return { item, name: { fr }, quantity, unitPrice, amount: quantity * unitPrice, share: null };
}
