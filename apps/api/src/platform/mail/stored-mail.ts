import { writeInstant, type Instant } from '@akouendy/domain';
import type { Database } from '../database/database.ts';
import type { Recipient } from './render-mail.ts';
import type { RenderedMail } from './rendered-mail.ts';

/** A mail that waits for its delivery. */
export interface StoredMail extends RenderedMail {
  readonly id: string;
  readonly template: string;
  readonly to: Recipient;
  /** How often it has been tried, this time included. */
  readonly attempts: number;
}

/** How long a delivery waits for another of the same mail; milliseconds. Then it is tried again later. */
const PATIENCE = 30_000;

/** After so long without a word from whoever delivers, the database takes the mail from them; milliseconds. */
const SILENCE = 300_000;

/**
 * Keeps other deliveries of the mail `id` waiting until the transaction of `db` ends, with its process too: two at once
 * send one mail. Only a delivery that dies between sending and writing that down is made again.
 */
export async function claimMail(db: Database, id: string): Promise<void> {
  await db.query(
    `select set_config('lock_timeout', $1, true), set_config('idle_in_transaction_session_timeout', $2, true)`,
    [String(PATIENCE), String(SILENCE)],
  );
  await db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`mail ${id}`]);
}

/**
 * Counts an attempt to deliver the mail `id`, before it is made, so that one which ends with its process is counted
 * too. Returns `DELIVERED` when it is done, and `FORGOTTEN` when it is not and nothing is left of what it said.
 */
export async function beginAttempt(
  db: Database,
  id: string,
  now: Instant,
): Promise<StoredMail | 'DELIVERED' | 'FORGOTTEN'> {
  const [row] = await db.query<MailRow>(
    `update mails set attempts = attempts + 1, last_attempt_at = $2
      where id = $1 and delivered_at is null and text_body is not null
      returning id, template, to_name, to_address, subject, text_body, html_body, attempts`,
    [id, writeInstant(now)],
  );
  if (row === undefined) {
    const delivered = await db.query('select from mails where id = $1 and delivered_at is not null', [id]);
    return delivered.length > 0 ? 'DELIVERED' : 'FORGOTTEN';
  }
  const { to_name: name, to_address: address, text_body: text, html_body: html, ...rest } = row;
  return { ...rest, text, html, to: { name, address } };
}

/** Writes down that the mail `id` has been delivered. What it said goes, unless `keepContent`. */
export async function markDelivered(
  db: Database,
  id: string,
  now: Instant,
  keepContent: boolean,
): Promise<void> {
  await db.query(
    `update mails set delivered_at = coalesce(delivered_at, $2),
                      subject = case when $3 then subject end,
                      text_body = case when $3 then text_body end,
                      html_body = case when $3 then html_body end
      where id = $1`,
    [id, writeInstant(now), keepContent],
  );
}

interface MailRow {
  readonly id: string;
  readonly template: string;
  readonly to_name: string;
  readonly to_address: string;
  readonly subject: string;
  readonly text_body: string;
  readonly html_body: string;
  readonly attempts: number;
}
