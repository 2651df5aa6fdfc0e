import { createHash } from 'node:crypto';

import type { BookCommand } from './check-booking-command.ts';

/** SHA-256 of all that `command` asks for, its idempotency key apart. */
export function fingerprintOf({ accountId, slots, place, subject, description }: BookCommand): Buffer {
  const asked = [accountId, slots.map(({ date, slot }) => [date, slot]), place, subject, description];
  return createHash('sha256').update(JSON.stringify(asked)).digest();
}
