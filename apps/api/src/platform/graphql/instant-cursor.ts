import type { Instant } from '@akouendy/domain';
import { isUuid } from '../ids/is-uuid.ts';
import { badInput } from './bad-input.ts';

/** A place in a list that is ordered by an instant, then by id. */
export interface InstantPlace {
  readonly at: Instant;
  readonly id: string;
}

const WRITTEN = /^(\d{1,11}) (.{36})$/;

/** The cursor of the place after `place`. */
export function writeInstantCursor({ at, id }: InstantPlace): string {
  return Buffer.from(`${String(at)} ${id}`).toString('base64url');
}

/** Reads what `writeInstantCursor` wrote; `null` for none. A text from elsewhere is the caller's error. */
export function readInstantCursor(text: string | null | undefined): InstantPlace | null {
  if (!text) return null;
  const [, at = '', id = ''] = WRITTEN.exec(Buffer.from(text, 'base64url').toString()) ?? [];
  if (!isUuid(id)) throw badInput('after: not a cursor of this list');
  return { at: Number(at) as Instant, id };
}
