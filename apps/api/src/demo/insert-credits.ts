import { addMonths, instantAt, writeInstant, type CivilDate } from '@akouendy/domain';
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
  { kind, title, signed, lot }: DemoContract,
  { calendar }: DemoContext,
): Promise<void> {
  const id = newId();
  const signedOn = calendar.ago(signed);
  await query(
    `insert into contracts (id, client_id, reference, kind, title, signed_on)
     select $1, $2, $3 || '-' || lpad((count(*) + 1)::text, 3, '0'), $4, $5, $6 from contracts`,
    [id, account.clientId, `C${signedOn.slice(0, 4)}`, kind, title, signedOn],
  );
  if (lot === null) return;
  await query(
    `insert into credit_lots (id, client_id, account_id, source, contract_id, granted_half_days, valid_from,
                              valid_months, carry_over_rate_bp, carry_over_months, granted_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      newId(),
      account.clientId,
      account.id,
      lot.source,
      id,
      lot.halfDays,
      signedOn,
      lot.months,
      lot.carryOver?.rateBp ?? null,
      lot.carryOver?.months ?? null,
      morningOf(signedOn),
    ],
  );
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
