import type { Reading } from './text.ts';

/** Characters of an e-mail address, at most (RFC 5321). */
const LONGEST_EMAIL = 254;

/** What is before and after the `@` of an address that mail can be sent to. */
const EMAIL = /^[^\s@<>"(),:;[\\\]]+@[^\s@<>"(),:;[\\\]]+\.[^\s@<>"(),:;[\\\].]+$/;

/** Reads an e-mail address, which is kept in small letters; `null` when nothing was typed. */
export function readEmail(reading: Reading, field: string, typed: string): string | null {
  const email = reading.optional(field, typed.toLowerCase(), LONGEST_EMAIL);
  if (email !== null && !EMAIL.test(email)) reading.note(field, 'NOT_AN_EMAIL');
  return email;
}
