import { fingerprintOf } from '../../../platform/ids/fingerprint-of.ts';
import type { BookCommand } from './check-booking-command.ts';

/** The fingerprint of all that `command` asks for. */
export function fingerprintOfBooking({ accountId, slots, place, subject, description }: BookCommand): Buffer {
  return fingerprintOf([accountId, slots.map(({ date, slot }) => [date, slot]), place, subject, description]);
}
