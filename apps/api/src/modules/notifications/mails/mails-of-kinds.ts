import type { MailTemplate } from '../../../platform/mail/mail-template.ts';
import type { BasisPoints, CivilDate } from '@akouendy/domain';
import type { NotificationKind, ToldContract, ToldDocument, ToldQuote } from '../notification-kind.ts';
import { BOOKING_CANCELLED } from './booking-cancelled/booking-cancelled.mail.ts';
import { BOOKING_CONFIRMED } from './booking-confirmed/booking-confirmed.mail.ts';
import type { BookingMailData } from './booking-mail.ts';
import { CLIENT_ENTRUSTED, CLIENT_WITHDRAWN } from './client-care/client-care.mail.ts';
import { DELIVERY_ACCEPTED } from './delivery-accepted/delivery-accepted.mail.ts';
import { DELIVERY_PRESENTED } from './delivery-presented/delivery-presented.mail.ts';
import { DELIVERY_REFUSED } from './delivery-refused/delivery-refused.mail.ts';
import { DOCUMENT_SHARED } from './document-shared/document-shared.mail.ts';
import { EXPORT_READY } from './export-ready/export-ready.mail.ts';
import { NOTICE_GIVEN } from './notice-given/notice-given.mail.ts';
import { PRICES_REVISED } from './prices-revised/prices-revised.mail.ts';
import { QUOTE_ASKED } from './quote-asked/quote-asked.mail.ts';
import { QUOTE_ANSWERED } from './quote-answered/quote-answered.mail.ts';
import { QUOTE_TAKEN_BACK } from './quote-taken-back/quote-taken-back.mail.ts';
import { QUOTE_TURNED_DOWN } from './quote-turned-down/quote-turned-down.mail.ts';
import { QUOTE_WITHDRAWN } from './quote-withdrawn/quote-withdrawn.mail.ts';
import { QUOTE_DECLINED } from './quote-declined/quote-declined.mail.ts';
import { ORDER_PLACED } from './order-placed/order-placed.mail.ts';

/** What every mail that tells of something can say; each kind takes its part. */
export interface TellingMailData extends BookingMailData {
  readonly document: ToldDocument | null;
  readonly contract: ToldContract | null;
  readonly quote: ToldQuote | null;
  readonly effectiveOn: CivilDate | null;
  readonly rate: BasisPoints | null;
}

/** The mail that tells of each kind. */
export const MAILS_OF_KINDS: Readonly<Record<NotificationKind, MailTemplate<TellingMailData>>> = {
  BOOKING_CONFIRMED,
  BOOKING_CANCELLED,
  DOCUMENT_SHARED,
  NOTICE_GIVEN,
  EXPORT_READY,
  CLIENT_ENTRUSTED,
  CLIENT_WITHDRAWN,
  PRICES_REVISED,
  ORDER_PLACED,
  QUOTE_ASKED,
  QUOTE_TAKEN_BACK,
  QUOTE_ANSWERED,
  QUOTE_TURNED_DOWN,
  QUOTE_WITHDRAWN,
  QUOTE_DECLINED,
  DELIVERY_PRESENTED,
  DELIVERY_ACCEPTED,
  DELIVERY_REFUSED,
};
