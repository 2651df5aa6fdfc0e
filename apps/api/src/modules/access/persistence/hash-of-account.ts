import { createHash } from 'node:crypto';

/** What is kept of an account on which attempts are counted: it tells nobody's address. */
export function hashOfAccount(account: string): Buffer {
  return createHash('sha256').update(account).digest();
}
