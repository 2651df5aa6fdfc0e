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

/**
 * Counts an attempt to deliver the mail `id`, before it is made, so that one which ends with its process is counted
 * too. Returns `null` when there is nothing to deliver: it is done, or its content has been removed.
 */
export async function beginAttempt(db: Database, id: string, now: Instant): Promise<StoredMail | null> {
  const [row] = await db.query<MailRow>(
    `update mails set attempts = attempts + 1, last_attempt_at = $2
      where id = $1 and delivered_at is null and text_body is not null
      returning id, template, to_name, to_address, subject, text_body, html_body, attempts`,
    [id, writeInstant(now)],
  );
  if (row === undefined) return null;
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
