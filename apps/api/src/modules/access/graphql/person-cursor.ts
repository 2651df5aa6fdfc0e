import { badInput } from '../../../platform/graphql/bad-input.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';

/** The place after a person in a list by name. */
export function writePersonCursor({ id, name }: { readonly id: string; readonly name: string }): string {
  return Buffer.from(`${id}${name}`).toString('base64url');
}

/** Reads what `writePersonCursor` wrote; a text from elsewhere is the caller's error. */
export function readPersonCursor(text: string): { readonly id: string; readonly name: string } {
  const place = Buffer.from(text, 'base64url').toString();
  const id = place.slice(0, 36);
  if (!isUuid(id)) throw badInput('after: not a cursor of this list');
  return { id, name: place.slice(36) };
}
