import { Language } from '../../../../platform/access/language.ts';
import { mailTemplate } from '../../../../platform/mail/mail-template.ts';
import { composeBookingMail } from '../booking-mail.ts';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** Tells that somebody has cancelled a booking. */
export const BOOKING_CANCELLED = mailTemplate({
  name: 'booking-cancelled',
  texts: { [Language.FR]: fr, [Language.EN]: en },
  compose: composeBookingMail,
});
