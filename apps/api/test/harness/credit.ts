import { createHash } from 'node:crypto';

import { SLOTS, type BookingStatus, type Slot } from '@akouendy/domain';

import { newId } from '../../src/platform/ids/new-id.ts';
import type { TestDatabase } from './test-database.ts';
import { TEST_NOW } from './test-portal.ts';

/** A credit account that a test has made. */
export interface TestAccount {
  readonly id: string;
  readonly clientId: string;
}

/** Opens the credit account of a client. */
export async function openAccount(database: TestDatabase, clientId: string): Promise<TestAccount> {
  const id = newId();
  await database.query('insert into credit_accounts (id, client_id) values ($1, $2)', [id, clientId]);
  return { id, clientId };
}

/** Adds a DEPLOY contract and its lot: `halfDays` for 12 months from `signedOn`, 25 % of them for 3 months more. */
export async function grantDeploy(
  database: TestDatabase,
  account: TestAccount,
  signedOn: string,
  halfDays = 20,
): Promise<string> {
  const contractId = newId();
  await database.query(
    `insert into contracts (id, client_id, reference, kind, title, signed_on) values ($1, $2, $3, 'DEPLOY', $4, $5)`,
    [contractId, account.clientId, `C-${contractId}`, 'DEPLOY 10', signedOn],
  );
  const id = newId();
  await database.query(
    `insert into credit_lots (id, client_id, account_id, source, contract_id, granted_half_days, valid_from,
                              valid_months, carry_over_rate_bp, carry_over_months, granted_at)
     values ($1, $2, $3, 'DEPLOY_10', $4, $5, $6, 12, 2500, 3, $7)`,
    [id, account.clientId, account.id, contractId, halfDays, signedOn, TEST_NOW],
  );
  return id;
}

/** Adds a goodwill lot of `halfDays` for `[from, until)`; without `until` it never ends. */
export async function grantGoodwill(
  database: TestDatabase,
  account: TestAccount,
  by: string,
  { halfDays, from, until = null }: { halfDays: number; from: string; until?: string | null },
): Promise<string> {
  const id = newId();
  await database.query(
    `insert into credit_lots (id, client_id, account_id, source, granted_half_days, valid_from, valid_until,
                              reason, granted_by, granted_at)
     values ($1, $2, $3, 'GOODWILL', $4, $5, $6, 'For a test', $7, $8)`,
    [id, account.clientId, account.id, halfDays, from, until, by, TEST_NOW],
  );
  return id;
}

/** Adds a booking as it would stand after the steps `statuses`, whatever the rules say of it. */
export async function addBooking(
  database: TestDatabase,
  account: TestAccount,
  by: string,
  {
    date,
    slot = 'FULL_DAY',
    statuses,
    atListPrice = 0,
  }: { date: string; slot?: Slot; statuses: readonly BookingStatus[]; atListPrice?: number },
): Promise<string> {
  const requestId = newId();
  const id = newId();
  await database.query(
    `insert into booking_requests (id, client_id, account_id, idempotency_key, fingerprint, place, subject,
                                   description, requested_by, requested_at)
     values ($1, $2, $3, $4, $5, 'REMOTE', 'TEAM_SUPPORT', 'For a test', $6, $7)`,
    [requestId, account.clientId, account.id, newId(), createHash('sha256').digest(), by, TEST_NOW],
  );
  await database.query(
    `insert into bookings (id, client_id, account_id, request_id, work_date, slot, half_days, list_price_half_days)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, account.clientId, account.id, requestId, date, slot, SLOTS[slot].halfDays, atListPrice],
  );
  for (const status of statuses) {
    await database.query(
      'insert into booking_events (client_id, booking_id, status, at, by_person) values ($1, $2, $3, $4, $5)',
      [account.clientId, id, status, TEST_NOW, by],
    );
  }
  return id;
}

/** Takes half-days from an account, as staff would. */
export async function addAdjustment(
  database: TestDatabase,
  account: TestAccount,
  by: string,
  { date, halfDays, reason }: { date: string; halfDays: number; reason: string },
): Promise<string> {
  const id = newId();
  await database.query(
    `insert into credit_adjustments (id, client_id, account_id, work_date, half_days, reason, author_id, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, account.clientId, account.id, date, halfDays, reason, by, TEST_NOW],
  );
  return id;
}
