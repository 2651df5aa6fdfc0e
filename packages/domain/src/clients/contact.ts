import { ok, refuse, type Result } from '../kernel/index.ts';
import { readEmail } from './email.ts';
import { Reading, type WrongDetail } from './text.ts';

/** What somebody is asked about. */
export const CONTACT_PURPOSES = ['BILLING', 'TECHNICAL', 'MANAGEMENT'] as const;

/** What somebody is asked about. */
export type ContactPurpose = (typeof CONTACT_PURPOSES)[number];

/** Somebody to turn to at a client, as it was typed. */
export interface TypedContact {
  readonly name: string;
  readonly jobTitle: string;
  readonly email: string;
  readonly phone: string;
  readonly purposes: readonly ContactPurpose[];
}

/** Somebody to turn to at a client; not a person of the portal. */
export interface ContactDetails {
  readonly name: string;
  readonly jobTitle: string | null;
  readonly email: string;
  readonly phone: string | null;
  /** At least one, in the order of `CONTACT_PURPOSES`. */
  readonly purposes: readonly ContactPurpose[];
}

/** Contacts of a client, at most. */
export const MOST_CONTACTS = 50;

/** Characters of a name or a job, at most. */
const LONGEST_NAME = 100;

/** Characters of a telephone number, at most. */
const LONGEST_PHONE = 30;

/** Reads somebody to turn to: a name, an address and at least one purpose; the telephone has six digits at least. */
export function readContact(typed: TypedContact): Result<ContactDetails, readonly WrongDetail[]> {
  const reading = new Reading();
  const name = reading.required('name', typed.name, LONGEST_NAME);
  const jobTitle = reading.optional('jobTitle', typed.jobTitle, LONGEST_NAME);
  const email = readEmail(reading, 'email', typed.email) ?? '';
  if (email === '') reading.note('email', 'REQUIRED');
  const phone = reading.optional('phone', typed.phone, LONGEST_PHONE);
  if (phone !== null && !isPhone(phone)) reading.note('phone', 'NOT_A_PHONE');
  const purposes = CONTACT_PURPOSES.filter((purpose) => typed.purposes.includes(purpose));
  if (purposes.length === 0) reading.note('purposes', 'REQUIRED');
  return reading.wrong.length > 0 ? refuse(reading.wrong) : ok({ name, jobTitle, email, phone, purposes });
}

function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return /^\+?[\d\s().-]+$/.test(text) && digits >= 6 && digits <= 15;
}
