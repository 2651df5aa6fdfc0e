import { invalidField, type InvalidField } from '../../../platform/input/invalid-field.ts';

/** Characters of a name, at most. */
export const LONGEST_NAME = 100;

/** Characters of an address, at most (RFC 5321). */
export const LONGEST_ADDRESS = 254;

/** What is before and after the `@` of an address that mail can be sent to: no blank, no quotation, no list of several. */
const ADDRESS = /^[^\s@<>"(),:;[\\\]]+@[^\s@<>"(),:;[\\\]]+\.[^\s@<>"(),:;[\\\].]+$/;

/** What no name holds: characters that are not seen or turn the text around (but those that join letters). */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/u;

/** What leads somewhere: mails are sent in people's names, to others. */
const ADDRESS_IN_NAME = /:\/\/|www\./iu;

/** What is wrong with the name of a person, or `null`. */
export function checkName(name: string): InvalidField | null {
  if ([...name.trim()].length > LONGEST_NAME) return invalidField('name', 'TOO_LONG');
  if (UNSEEN.test(name) || ADDRESS_IN_NAME.test(name)) return invalidField('name', 'INVALID_CHARACTER');
  return /\p{L}/u.test(name) ? null : invalidField('name', 'REQUIRED');
}

/** What is wrong with an e-mail address, or `null`. */
export function checkAddress(email: string): InvalidField | null {
  const address = email.trim();
  if (address === '') return invalidField('email', 'REQUIRED');
  if (address.length > LONGEST_ADDRESS) return invalidField('email', 'TOO_LONG');
  if (/\p{Cc}/u.test(address)) return invalidField('email', 'INVALID_CHARACTER');
  return ADDRESS.test(address) ? null : invalidField('email', 'NOT_AN_ADDRESS');
}

/** An address as it is kept and looked up. */
export function plainAddress(email: string): string {
  return email.trim().toLowerCase();
}
