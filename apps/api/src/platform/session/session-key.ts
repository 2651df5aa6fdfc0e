import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, in a form that a cookie can carry. */
export function newSessionKey(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a key, in hexadecimal: who reads the table cannot take a session over. */
export function hashOfSessionKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

/**
 * The cookie carries the key as it is: it is random and looked up by its hash, so a signature would prove nothing
 * more, and a replica needs no common secret.
 */
export const unsigned = {
  sign: (key: string): string => key,
  unsign: (key: string): { valid: true; renew: false; value: string } => ({
    valid: true,
    renew: false,
    value: key,
  }),
};
