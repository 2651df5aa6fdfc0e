import { addMonths, instantAt, writeInstant, type CivilDate } from '@akouendy/domain';
import { OFFER_2025_01 } from '@akouendy/domain/catalogue';
import type { Order } from '@akouendy/domain/contracts';
import { signContract } from '../modules/contracts/contracts.public.ts';
import type { Query } from '../platform/database/prepare/prepare-database.ts';
import { newId } from '../platform/ids/new-id.ts';
import type { DemoClient, DemoContract, DemoGoodwill } from './company.ts';
import type { DemoAccount, DemoContext } from './context.ts';
import { insertBookings } from './insert-bookings.ts';
import { insertTrail } from './insert-trail.ts';
import { STAFF, THOMAS } from './people.ts';

/** Adds who looks after `client`, its contracts, its credit account with lots, and its bookings. */
export async function insertCredits(
  query: Query,
  client: DemoClient & { readonly id: string },
  context: DemoContext,
): Promise<void> {
  const account = { id: newId(), clientId: client.id };
  await insertCare(query, client, context);
  await query('insert into credit_accounts (id, client_id) values ($1, $2)', [account.id, account.clientId]);
  for (const contract of client.contracts) await insertContract(query, account, contract, context);
  for (const goodwill of client.goodwill) await insertGoodwill(query, account, goodwill, context);
  await insertBookings(query, account, client.bookings, context);
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

async function insertContract(
  query: Query,
  account: DemoAccount,
  { title, order, signed }: DemoContract,
  { calendar }: DemoContext,
): Promise<void> {
  const id = newId();
  const signedOn = calendar.ago(signed);
  const { clientId } = account;
  const signature = { id, clientId, title, order, offer: OFFER_2025_01, signedOn };
  const { grants } = await signContract(query, signature);
  const source = sourceOf(order);
  if (source === null) return;
  for (const { granted, from, window, carryOver } of grants.filter(({ unit }) => unit === 'HALF_DAY')) {
    await query(
      `insert into credit_lots (id, client_id, account_id, source, contract_id, granted_half_days, valid_from,
                                valid_months, carry_over_rate_bp, carry_over_months, granted_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        newId(),
        clientId,
        account.id,
        source,
        id,
        granted,
        from,
        window.kind === 'MONTHS' ? window.months : null,
        carryOver?.rate ?? null,
        carryOver?.months ?? null,
        morningOf(signedOn),
      ],
    );
  }
}

/** Where the half-days of an order come from; `null` for one that grants none. */
function sourceOf(order: Order): string | null {
  if (order.kind === 'DEPLOY') return order.package;
  return order.kind === 'REGIE' ? 'REGIE_10_DAYS' : null;
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

function morningOf(date: CivilDate): string {
  return writeInstant(instantAt(date, 10));
}
