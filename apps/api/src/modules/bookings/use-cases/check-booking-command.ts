import { addMonths, type CivilDate, type Slot } from '@akouendy/domain';

import { invalidField, type InvalidField } from '../../../platform/input/invalid-field.ts';
import type { BookingSubject, WorkPlace } from '../persistence/booking-record.ts';

/** What somebody asks for: slots of one account, all of them or none. */
export interface BookCommand {
  readonly accountId: string;
  readonly slots: readonly { readonly date: CivilDate; readonly slot: Slot }[];
  readonly place: WorkPlace;
  readonly subject: BookingSubject;
  readonly description: string;
  /** Made by the caller, once for what a person means to ask once. */
  readonly idempotencyKey: string;
}

/** Slots of one request, at most. */
const MOST_SLOTS = 20;

/** Characters of a description, at most. */
const LONGEST_DESCRIPTION = 2000;

/** Work is asked for within so many months of today, before or after. */
const FARTHEST_MONTHS = 36;

/** The first field of `command` that cannot be meant, or `null`. Dates are judged by the rules, if they are near. */
export function checkBookCommand(command: BookCommand, today: CivilDate): InvalidField | null {
  const { slots, description } = command;
  if (slots.length === 0) return invalidField('slots', 'REQUIRED');
  if (slots.length > MOST_SLOTS) return invalidField('slots', 'TOO_MANY');
  const [first, last] = [addMonths(today, -FARTHEST_MONTHS), addMonths(today, FARTHEST_MONTHS)];
  const far = slots.findIndex(({ date }) => date < first || date >= last);
  if (far >= 0) return invalidField(`slots.${String(far)}.date`, 'OUT_OF_RANGE');
  if (description.trim() === '') return invalidField('description', 'REQUIRED');
  if ([...description.trim()].length > LONGEST_DESCRIPTION) return invalidField('description', 'TOO_LONG');
  return description.includes('\0') ? invalidField('description', 'INVALID_CHARACTER') : null;
}
