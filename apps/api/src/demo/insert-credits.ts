import { addDays, addMonths, instantAt, writeInstant, type CivilDate } from '@akouendy/domain';
import { OFFER_2025_01 } from '@akouendy/domain/catalogue';
import { OFFER_WORDS_2025_01 } from '@akouendy/domain/catalogue/words';
import { agreedOffer } from '@akouendy/domain/quotes';
import { draftOrder, signContract, signOrder } from '../modules/orders/orders.public.ts';
import { Language } from '../platform/access/language.ts';
import type { Query } from '../platform/database/prepare/prepare-database.ts';
import { fingerprintOf } from '../platform/ids/fingerprint-of.ts';
import { newId } from '../platform/ids/new-id.ts';
import type { DemoAdjustment, DemoClient, DemoContract, DemoGoodwill } from './company.ts';
import type { DemoAccount, DemoContext } from './context.ts';
import { insertBookings } from './insert-bookings.ts';
import { insertAcceptance, insertQuote } from './insert-quotes.ts';
import { insertGivenNotice } from './insert-given-notice.ts';
import { insertClusters } from './insert-clusters.ts';
import { insertTrail } from './insert-trail.ts';
import { insertJoinedOptions } from './insert-joined-options.ts';
import { insertUses } from './insert-uses.ts';
import { insertWork } from './insert-work.ts';
import { STAFF, THOMAS } from './people.ts';

/** Adds who looks after `client`, its contracts, its credit account with lots, and its bookings. */
export async function insertCredits(
  query: Query,
  client: DemoClient & { readonly id: string },
  context: DemoContext,
): Promise<void> {
  await insertCare(query, client, context);
  for (const contract of client.contracts) await insertContract(query, client, contract, context);
  const account = { id: await accountOf(query, client.id), clientId: client.id };
  for (const goodwill of client.goodwill) await insertGoodwill(query, account, goodwill, context);
  for (const quote of client.quotes) await insertQuote(query, client.id, quote, context);
  await insertBookings(query, account, client.bookings, context);
  for (const adjustment of client.adjustments) await insertAdjustment(query, account, adjustment, context);
}

/** The account that the first contract has opened. */
async function accountOf(query: Query, clientId: string): Promise<string> {
  const [account] = await query<{ id: string }>('select id from credit_accounts where client_id = $1', [
    clientId,
  ]);
  if (account === undefined) throw new Error('A client of the demonstration has no contract');
  return account.id;
}

async function insertCare(
  query: Query,
  client: DemoClient & { readonly id: string },
  { calendar, personIds }: DemoContext,
): Promise<void> {
  for (const { name, email, role } of STAFF.filter(({ email }) => client.staff.includes(email))) {
    await query('insert into client_staff (client_id, person_id) values ($1, $2)', [
      client.id,
      personIds(email),
    ]);
    await insertTrail(query, {
      by: personIds(THOMAS.email),
      at: morningOf(calendar.ago({ months: 12, days: 20 })),
      action: 'client.entrusted',
      objectType: 'client',
      objectId: client.id,
      clientId: client.id,
      detail: { person: { id: personIds(email), name }, role },
    });
  }
}

/** Adds a contract as it was ordered from the offer or, with a title of its own, as it was signed on paper. */
async function insertContract(
  query: Query,
  client: Pick<DemoClient, 'name'> & { readonly id: string },
  { title, order, signed, by, work, notice, quote: asked, ...more }: DemoContract,
  context: DemoContext,
): Promise<void> {
  const { calendar, personIds } = context;
  const { uses = [], clusters = [], joined = [], purchaseOrder = null } = more;
  const signedOn = calendar.ago(signed);
  const at = instantAt(signedOn, 10);
  const quote = asked === undefined ? null : await insertQuote(query, client.id, asked, context);
  const answer = asked?.answer;
  const offer = {
    offer:
      asked === undefined || answer === undefined
        ? OFFER_2025_01
        : agreedOffer(OFFER_2025_01, asked.subject, answer.proposal),
    words: OFFER_WORDS_2025_01,
  };
  const { id, reference, entry, terms } =
    title === null
      ? await signOrder(query, {
          clientId: client.id,
          draft: draftOrder({
            client: { ...client, vat: 'FR', purchaseOrderRequired: purchaseOrder !== null },
            order,
            offer,
            day: signedOn,
            language: Language.FR,
            contracts: await countContracts(query, client.id),
            ...(quote === null || answer === undefined
              ? {}
              : {
                  quote: {
                    reference: quote.reference,
                    validUntil: addDays(calendar.ago(answer.answered), answer.days),
                    remarks: answer.remarks,
                  },
                }),
          }),
          offer,
          confirmedBy: personIds(by),
          at,
          idempotencyKey: newId(),
          fingerprint: fingerprintOf(order),
          purchaseOrderReference: purchaseOrder,
        })
      : await signContract(query, {
          id: newId(),
          clientId: client.id,
          title: { fr: title, en: null },
          order,
          offer: OFFER_2025_01,
          vat: 'FR',
          signedOn,
          at,
        });
  await insertTrail(query, { ...entry, by: personIds(by), at: morningOf(signedOn) });
  if (quote !== null)
    await insertAcceptance(query, quote, { contractId: id, on: signedOn, by: personIds(by) });
  if (work !== undefined) await insertWork(query, { ...terms, id, clientId: client.id, by, work }, context);
  if (notice !== undefined)
    await insertGivenNotice(query, { id, clientId: client.id, reference, terms, by, given: notice }, context);
  await insertJoinedOptions(query, { id, reference, terms, client, by, joined }, context);
  await insertUses(query, { id, clientId: client.id }, uses, context);
  await insertClusters(query, { ...terms, id, clientId: client.id }, clusters, context);
}

async function countContracts(query: Query, clientId: string): Promise<number> {
  return (await query('select from contracts where client_id = $1', [clientId])).length;
}

async function insertGoodwill(
  query: Query,
  account: DemoAccount,
  { halfDays, workingDaysAgo, monthsAhead, reason }: DemoGoodwill,
  { calendar, personIds }: DemoContext,
): Promise<void> {
  const givenOn = calendar.workingDay(-workingDaysAgo);
  await query(
    `insert into credit_lots (id, client_id, account_id, source, granted_half_days, valid_from, valid_until,
                              reason, granted_by, granted_at)
     values ($1, $2, $3, 'GOODWILL', $4, $5, $6, $7, $8, $9)`,
    [
      newId(),
      account.clientId,
      account.id,
      halfDays,
      givenOn,
      addMonths(calendar.today, monthsAhead),
      reason,
      personIds(THOMAS.email),
      morningOf(givenOn),
    ],
  );
}

async function insertAdjustment(
  query: Query,
  account: DemoAccount,
  { halfDays, workingDaysAgo, reason }: DemoAdjustment,
  { calendar, personIds }: DemoContext,
): Promise<void> {
  const takenOn = calendar.workingDay(-workingDaysAgo);
  await query(
    `insert into credit_adjustments (id, client_id, account_id, work_date, half_days, reason, author_id, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      newId(),
      account.clientId,
      account.id,
      takenOn,
      halfDays,
      reason,
      personIds(THOMAS.email),
      morningOf(takenOn),
    ],
  );
}

function morningOf(date: CivilDate): string {
  return writeInstant(instantAt(date, 10));
}
