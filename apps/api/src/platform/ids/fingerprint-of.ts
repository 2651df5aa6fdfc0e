import { createHash } from 'node:crypto';

/**
 * SHA-256 of all that was asked for under an idempotency key, the key apart: what is sent again under it is the same wish
 * exactly when it has the same fingerprint (ADR 0173). `asked` is what JSON can write, its parts in an order that stays:
 * fingerprints are stored.
 */
export function fingerprintOf(asked: unknown): Buffer {
  return createHash('sha256').update(JSON.stringify(asked)).digest();
}
