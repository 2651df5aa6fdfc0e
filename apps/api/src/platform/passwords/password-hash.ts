import { argon2id, hash, verify } from 'argon2';

/** argon2id as OWASP advises at least: 19 MiB, two passes, one lane; about 20 ms of one core. */
const COST = { type: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Longer ones are refused unread: hashing them would only cost time. */
const LONGEST_PASSWORD = 1_024;

/** A hash of `password` with its own salt and its cost, in PHC form. */
export function hashPassword(password: string): Promise<string> {
  return hash(sameOnEveryKeyboard(password), COST);
}

/** Whether `password` is the one that `stored` was made from. */
export function isPassword(stored: string, password: string): Promise<boolean> {
  return password.length > LONGEST_PASSWORD
    ? Promise.resolve(false)
    : verify(stored, sameOnEveryKeyboard(password));
}

/** One form for a character that keyboards write in two ways (é, or e and its accent), as NIST SP 800-63B asks. */
function sameOnEveryKeyboard(password: string): string {
  return password.normalize('NFKC');
}
