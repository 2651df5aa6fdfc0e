import { badInput } from '../../../platform/graphql/bad-input.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import type { Place } from '../queries/failed-jobs.ts';

/** The place after a job in the list. */
export function writeCursor({ id, place }: Place): string {
  return Buffer.from(`${id}${place}`).toString('base64url');
}

/** Reads what `writeCursor` wrote; a text from elsewhere is the caller's error. */
export function readCursor(text: string): Place {
  const written = Buffer.from(text, 'base64url').toString();
  const [id, place] = [written.slice(0, 36), written.slice(36)];
  if (!isUuid(id) || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/.test(place)) {
    throw badInput('after: not a cursor of this list');
  }
  return { id, place };
}
