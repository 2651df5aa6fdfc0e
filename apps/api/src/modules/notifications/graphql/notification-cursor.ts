import { badInput } from '../../../platform/graphql/bad-input.ts';
import type { Notification } from '../queries/notifications.ts';

/** The place of a notification in its person's list. */
export function writeCursor({ sequence }: Notification): string {
  return Buffer.from(String(sequence)).toString('base64url');
}

/** Reads what `writeCursor` wrote; a text from elsewhere is the caller's error, in its field. */
export function readCursor(text: string, field: string): number {
  const place = Buffer.from(text, 'base64url').toString();
  if (!/^\d{1,15}$/.test(place)) throw badInput(`${field}: not a cursor of this list`);
  return Number(place);
}
