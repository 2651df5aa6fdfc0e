import { badInput } from '../../../platform/graphql/bad-input.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import type { Client } from '../queries/clients.ts';

/** The place after `client` in a list by name. */
export function writeCursor({ id, name }: Client): string {
  return Buffer.from(`${id}${name}`).toString('base64url');
}

/** Reads what `writeCursor` wrote; a text from elsewhere is the caller's error. */
export function readCursor(text: string): Client {
  const place = Buffer.from(text, 'base64url').toString();
  const id = place.slice(0, 36);
  if (!isUuid(id)) throw badInput('after: not a cursor of this list');
  return { id, name: place.slice(36) };
}
