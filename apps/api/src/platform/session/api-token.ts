import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** By it people, and programs that look for leaked secrets, know a token of this portal. */
const PREFIX = 'akp_';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const SECRET_BYTES = 32;
const SECRET_LENGTH = 43;
const CHECKSUM_LENGTH = 6;
const TOKEN = new RegExp(
  `^${PREFIX}([0-9A-Za-z]{${String(SECRET_LENGTH)}})([0-9A-Za-z]{${String(CHECKSUM_LENGTH)}})$`,
);

/** A new token: the prefix, 256 random bits and their checksum, of letters and digits so that a click selects it all. */
export function newApiToken(): string {
  const secret = inAlphabet(BigInt(`0x${randomBytes(SECRET_BYTES).toString('hex')}`), SECRET_LENGTH);
  return `${PREFIX}${secret}${checksumOf(secret)}`;
}

/** Whether `text` is a token that was copied whole: one that is not need not be looked up. */
export function isApiToken(text: string): boolean {
  const [, secret = '', checksum] = TOKEN.exec(text) ?? [];
  return checksum === checksumOf(secret);
}

/** What is stored of a token, in hexadecimal: it is random, so that a plain hash cannot be turned back. */
export function hashOfApiToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function checksumOf(secret: string): string {
  return inAlphabet(BigInt(crc32(secret)), CHECKSUM_LENGTH);
}

function inAlphabet(number: bigint, length: number): string {
  const base = BigInt(ALPHABET.length);
  let text = '';
  for (let rest = number; text.length < length; rest /= base)
    text = (ALPHABET[Number(rest % base)] ?? '') + text;
  return text;
}
