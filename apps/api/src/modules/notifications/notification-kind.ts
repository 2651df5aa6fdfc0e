import type { BasisPoints, CivilDate, Slot } from '@akouendy/domain';

/** What somebody can be told of. A kind is added here, in `KINDS`, in `MAILS_OF_KINDS` and in the web's catalogues. */
export type NotificationKind =
  | 'BOOKING_CONFIRMED'
  | 'BOOKING_CANCELLED'
  | 'DOCUMENT_SHARED'
  | 'NOTICE_GIVEN'
  | 'EXPORT_READY'
  | 'PRICES_REVISED'
  | 'DELIVERY_PRESENTED'
  | 'DELIVERY_ACCEPTED'
  | 'DELIVERY_REFUSED'
  | 'CLIENT_ENTRUSTED'
  | 'CLIENT_WITHDRAWN'
  | 'ORDER_PLACED'
  | 'QUOTE_ASKED'
  | 'QUOTE_TAKEN_BACK'
  | 'QUOTE_ANSWERED'
  | 'QUOTE_TURNED_DOWN'
  | 'QUOTE_WITHDRAWN'
  | 'QUOTE_DECLINED';

/** Every kind, in the order in which people choose. */
export const KINDS: readonly NotificationKind[] = [
  'BOOKING_CONFIRMED',
  'BOOKING_CANCELLED',
  'DOCUMENT_SHARED',
  'NOTICE_GIVEN',
  'EXPORT_READY',
  'CLIENT_ENTRUSTED',
  'CLIENT_WITHDRAWN',
  'PRICES_REVISED',
  'ORDER_PLACED',
  'QUOTE_ASKED',
  'QUOTE_TAKEN_BACK',
  'QUOTE_ANSWERED',
  'QUOTE_TURNED_DOWN',
  'QUOTE_WITHDRAWN',
  'QUOTE_DECLINED',
  'DELIVERY_PRESENTED',
  'DELIVERY_ACCEPTED',
  'DELIVERY_REFUSED',
];

/** An intervention that a notification is about. */
export interface ToldBooking {
  readonly bookingId: string;
  readonly date: CivilDate;
  readonly slot: Slot;
}

/** A document that a notification is about. */
export interface ToldDocument {
  readonly documentId: string;
  readonly category: 'CONTRACT' | 'CONFIDENTIALITY' | 'RUNBOOK' | 'ARCHITECTURE' | 'REPORT' | 'OTHER';
}

/** A contract that a notification is about. */
export interface ToldContract {
  readonly contractId: string;
  /** As on paper: `C2026-003`. */
  readonly reference: string;
  readonly kind: 'BUILD' | 'RUN' | 'DEPLOY' | 'APPLICATION' | 'REGIE' | 'PACK';
}

/** A quote that a notification is about. */
export interface ToldQuote {
  readonly quoteId: string;
  /** As on paper: `D2026-003`. */
  readonly reference: string;
}

/** Ids and facts of what happened, those that the kind has; never a text that somebody wrote. */
export interface NotificationData {
  readonly bookings?: readonly ToldBooking[];
  readonly document?: ToldDocument;
  readonly contract?: ToldContract;
  readonly quote?: ToldQuote;
  /** The day from which on what is told holds. */
  readonly effectiveOn?: CivilDate;
  /** By how much prices change. */
  readonly rate?: BasisPoints;
}
