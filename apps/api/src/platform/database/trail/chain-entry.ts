import { createHash } from 'node:crypto';

/** One entry as stored: each field of its content as text, in the order in which the hash takes them. */
export interface ChainEntry {
  readonly content: readonly (string | null)[];
  /** What the content has besides where somebody asked with an API token; `null` for all other entries. */
  readonly token: readonly (string | null)[] | null;
  readonly position: number;
  readonly id: string;
  readonly action: string;
  readonly hash: Buffer;
}

/** What the first entry of a chain has before it. */
export const NOTHING_BEFORE = Buffer.alloc(32);

/** The version of what is hashed, and the first field of it: without an API token, and with one. */
const VERSION = { plain: 'portal-trail-1', withToken: 'portal-trail-2' } as const;

/**
 * The columns of an entry as its content lists them; the second telling of `app.audit_content`, which must not be
 * trusted with proving itself.
 */
export const CONTENT = [
  'client_id::text',
  'position::text',
  'id::text',
  '(extract(epoch from at) * 1000000)::bigint::text',
  'actor_id::text',
  'address',
  'request_id',
  'action',
  'object_type',
  'object_id::text',
  'detail::text',
  'change::text',
];

/** The same of what an entry with an API token has besides. */
export const TOKEN = `case when token_id is not null or token_name is not null then array[token_id::text, token_name] end`;

/** The hash that an entry must have after one that has the hash `previous`. */
export function hashOfEntry(previous: Buffer, { content, token }: ChainEntry): Buffer {
  const hash = createHash('sha256').update(previous);
  const fields = token === null ? [VERSION.plain, ...content] : [VERSION.withToken, ...content, ...token];
  for (const field of fields) hash.update(framed(field));
  return hash.digest();
}

/** A field with its length in bytes: no two lists of fields look alike. */
function framed(field: string | null): string {
  return field === null ? '-,' : `${String(Buffer.byteLength(field))}:${field},`;
}
