import { randomBytes, randomInt } from 'node:crypto';
import { argon2id, hash } from 'argon2';

/** Codes that are made at once. */
const HOW_MANY = 10;

/** Crockford's base 32: no letter that is taken for a digit. Ten of them are 50 random bits. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 10;

/** As for passwords. */
const COST = { type: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1, raw: true } as const;

/** New codes, as their owner is shown them once, and what is kept of them. */
export interface RecoveryCodes {
  readonly codes: readonly string[];
  readonly salt: Buffer;
  readonly hashes: readonly Buffer[];
}

/** Ten codes that nobody has had before: `7K3QX-9M2AB`. */
export async function newRecoveryCodes(): Promise<RecoveryCodes> {
  const salt = randomBytes(16);
  const codes = Array.from({ length: HOW_MANY }, newCode);
  const hashes = await Promise.all(codes.map((code) => hashOfRecoveryCode(code, salt)));
  return { codes, salt, hashes };
}

/** What is kept of `code`. One salt serves all codes of a person, so that one hash tells which of them was sent. */
export function hashOfRecoveryCode(code: string, salt: Buffer): Promise<Buffer> {
  return hash(plain(code), { ...COST, salt });
}

function newCode(): string {
  const letters = Array.from({ length: LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length)));
  return `${letters.slice(0, LENGTH / 2).join('')}-${letters.slice(LENGTH / 2).join('')}`;
}

/** As people type it: in lower case, without the dash, an O for a zero. */
function plain(code: string): string {
  return code
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(0, 2 * LENGTH)
    .replaceAll('O', '0')
    .replaceAll('I', '1')
    .replaceAll('L', '1');
}
