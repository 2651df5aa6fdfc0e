import { badInput } from './bad-input.ts';

/** The place of what is numbered `sequence` in a list that is ordered by it. */
export function writeSequenceCursor(sequence: number): string {
  return Buffer.from(String(sequence)).toString('base64url');
}

/** Reads what `writeSequenceCursor` wrote; a text from elsewhere is the caller's error, in its argument. */
export function readSequenceCursor(text: string, argument: string): number {
  const place = Buffer.from(text, 'base64url').toString();
  if (!/^\d{1,15}$/.test(place)) throw badInput(`${argument}: not a cursor of this list`);
  return Number(place);
}
