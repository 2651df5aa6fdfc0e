import type { Slot } from '@akouendy/domain';
import type { MailContent, Wording } from '../../../platform/mail/mail-template.ts';
import type { ToldBooking } from '../notification-kind.ts';

/** What the mails about bookings say. */
export interface BookingMailData {
  /** The name of who did it. */
  readonly actor: string;
  /** The client's name. */
  readonly client: string;
  readonly bookings: readonly ToldBooking[];
  /** The path of the client's home, for who gets the mail. */
  readonly page: string;
}

/** The messages that each of them has. */
export type BookingMailKey = 'subject' | 'body' | 'open' | 'why' | Slot;

/** Who did what for whom, each day with its part of the day, the way to the client's page. */
export function composeBookingMail(
  { actor, client, bookings, page }: BookingMailData,
  { text, date }: Wording<BookingMailKey>,
): MailContent {
  const values = { actor, client, count: bookings.length };
  return {
    subject: text('subject', values),
    paragraphs: [text('body', values)],
    facts: bookings.map((booking) => ({ label: date(booking.date), value: text(booking.slot) })),
    action: { label: text('open'), path: page },
    notes: [text('why')],
  };
}
