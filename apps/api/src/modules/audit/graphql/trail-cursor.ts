import { instant, InvalidInput, writeInstant } from '@akouendy/domain';
import { badInput } from '../../../platform/graphql/bad-input.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import type { TrailPlace } from '../queries/trail-page.ts';

/** The place after an entry in the trail. */
export function writeCursor({ id, at }: TrailPlace): string {
  return Buffer.from(`${id}${writeInstant(at)}`).toString('base64url');
}

/** Reads what `writeCursor` wrote; a text from elsewhere is the caller's error. */
export function readCursor(text: string): TrailPlace {
  const place = Buffer.from(text, 'base64url').toString();
  const id = place.slice(0, 36);
  try {
    if (isUuid(id)) return { id, at: instant(place.slice(36)) };
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
  }
  throw badInput('after: not a cursor of this list');
}
