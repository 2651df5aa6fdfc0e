import type { MailTemplate } from '../../../platform/mail/mail-template.ts';
import type { NotificationKind } from '../notification-kind.ts';
import { BOOKING_CANCELLED } from './booking-cancelled/booking-cancelled.mail.ts';
import { BOOKING_CONFIRMED } from './booking-confirmed/booking-confirmed.mail.ts';
import type { BookingMailData, BookingMailKey } from './booking-mail.ts';

/** The mail that tells of each kind. */
export const MAILS_OF_KINDS: Readonly<
  Record<NotificationKind, MailTemplate<BookingMailData, BookingMailKey>>
> = { BOOKING_CONFIRMED, BOOKING_CANCELLED };
