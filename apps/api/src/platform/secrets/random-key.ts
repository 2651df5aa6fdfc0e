import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits in base64url: what a cookie or a link carries. Nobody guesses it, so a plain hash keeps it. */
export function newKey(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a key, in hexadecimal: who reads the table holds no key. */
export function hashOfKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
