/** The channel of `NOTIFY` on which replicas tell each other what has changed. */
export const LIVE_CHANNEL = 'portal_live';

/**
 * What can change under somebody's eyes, and what the key names:
 *
 * - `contracts`: what a client has signed and where it stands; the client's id. The database itself tells of most of it.
 * - `clusters`: the clusters that are operated for a client; the client's id.
 * - `credit-account`: a client's credit account; the client's id.
 * - `decisions`: what waits for account managers; `all`, for each sees that of their own clients. The database tells of it.
 * - `documents`: what is shared with a client; the client's id.
 * - `entitlements`: what is used of what a client's contracts grant; the client's id.
 * - `exports`: an export of all of a client; the client's id.
 * - `notifications`: what a person has been told, or has read; the person's id.
 * - `quotes`: what a client has asked quotes for and how they stand; the client's id. The database itself tells of it.
 * - `session-ended`: a session; the hexadecimal hash of its key. The database itself tells of it.
 * - `session-renewed`: the same when its holder goes on under another key.
 * - `person-changed`: role, company or deactivation; the person's id. The database itself tells of it.
 * - `client-lost`: a client that somebody of the staff no longer looks after; the person's id. So does it of this.
 * - `sign-in-changed`: what a company asks of its people at sign-in; the client's id. And of this.
 */
export type LiveTopic =
  | 'contracts'
  | 'clusters'
  | 'credit-account'
  | 'decisions'
  | 'documents'
  | 'entitlements'
  | 'exports'
  | 'notifications'
  | 'quotes'
  | 'session-ended'
  | 'session-renewed'
  | 'person-changed'
  | 'client-lost'
  | 'sign-in-changed';

/** That something has changed, never what: whoever may see it reads it. */
export interface LiveMessage {
  readonly topic: LiveTopic;
  readonly key: string;
}

/** `null` for what another release may have written. */
export function readLiveMessage(payload: string): LiveMessage | null {
  const [topic = '', key = ''] = payload.split(' ');
  return key === '' ? null : { topic: topic as LiveTopic, key };
}

/** One word of each, a space between them: far below the 8000 bytes that a notification may have. */
export function writeLiveMessage({ topic, key }: LiveMessage): string {
  return `${topic} ${key}`;
}
