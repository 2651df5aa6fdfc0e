import { createHash } from 'node:crypto';

/** One entry as stored: each field of its content as text, in the order in which the hash takes them. */
export interface ChainEntry {
  readonly content: readonly (string | null)[];
  readonly position: number;
  readonly id: string;
  readonly action: string;
  readonly hash: Buffer;
}

/** What the first entry of a chain has before it. */
export const NOTHING_BEFORE = Buffer.alloc(32);

/** The version of what is hashed, and the first field of it. */
const VERSION = 'portal-trail-1';

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

/** The hash that an entry must have after one that has the hash `previous`. */
export function hashOfEntry(previous: Buffer, { content }: ChainEntry): Buffer {
  const hash = createHash('sha256').update(previous);
  for (const field of [VERSION, ...content]) hash.update(framed(field));
  return hash.digest();
}

/** A field with its length in bytes: no two lists of fields look alike. */
function framed(field: string | null): string {
  return field === null ? '-,' : `${String(Buffer.byteLength(field))}:${field},`;
}
