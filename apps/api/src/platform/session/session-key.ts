import { hashOfKey, newKey } from '../secrets/random-key.ts';

/** 256 random bits, in a form that a cookie can carry. */
export const newSessionKey = newKey;

/** What is stored of a key, in hexadecimal: who reads the table cannot take a session over. */
export const hashOfSessionKey = hashOfKey;

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
