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
  | 'ORDER_PLACED';

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

/** Ids and facts of what happened, those that the kind has; never a text that somebody wrote. */
export interface NotificationData {
  readonly bookings?: readonly ToldBooking[];
  readonly document?: ToldDocument;
  readonly contract?: ToldContract;
  /** The day from which on what is told holds. */
  readonly effectiveOn?: CivilDate;
  /** By how much prices change. */
  readonly rate?: BasisPoints;
}
