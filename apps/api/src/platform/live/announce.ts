import type { Database } from '../database/database.ts';
import { LIVE_CHANNEL, writeLiveMessage, type LiveTopic } from './live-message.ts';

/** Tells every replica that `key` of `topic` has changed: when this transaction commits, and only then. */
export async function announce(db: Pick<Database, 'query'>, topic: LiveTopic, key: string): Promise<void> {
  await db.query('select pg_notify($1, $2)', [LIVE_CHANNEL, writeLiveMessage({ topic, key })]);
}
