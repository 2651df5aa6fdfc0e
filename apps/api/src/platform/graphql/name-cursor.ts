import { isUuid } from '../ids/is-uuid.ts';
import { badInput } from './bad-input.ts';

/** A place in a list by name; ids settle equal names. */
export interface NamedPlace {
  readonly id: string;
  readonly name: string;
}

/** The cursor of the place after `place`. */
function writeNameCursor({ id, name }: NamedPlace): string {
  return Buffer.from(`${id}${name}`).toString('base64url');
}

/** Reads what `writeNameCursor` wrote; `null` for none. A text from elsewhere is the caller's error. */
export function readNameCursor(text: string | null | undefined): NamedPlace | null {
  if (!text) return null;
  const place = Buffer.from(text, 'base64url').toString();
  const id = place.slice(0, 36);
  if (!isUuid(id)) throw badInput('after: not a cursor of this list');
  return { id, name: place.slice(36) };
}

/** The cursor at the end of `page`; `null` for an empty one. */
export function endCursorOf(page: readonly NamedPlace[]): string | null {
  const last = page.at(-1);
  return last === undefined ? null : writeNameCursor(last);
}
