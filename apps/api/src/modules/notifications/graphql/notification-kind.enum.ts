import { registerEnumType } from '@nestjs/graphql';
import type { NotificationKind } from '../queries/notifications.ts';

/** The schema's `NotificationKind`. */
export const NotificationKinds: { readonly [Kind in NotificationKind]: Kind } = {
  BOOKING_CONFIRMED: 'BOOKING_CONFIRMED',
  BOOKING_CANCELLED: 'BOOKING_CANCELLED',
  DOCUMENT_SHARED: 'DOCUMENT_SHARED',
  NOTICE_GIVEN: 'NOTICE_GIVEN',
  EXPORT_READY: 'EXPORT_READY',
  CLIENT_ENTRUSTED: 'CLIENT_ENTRUSTED',
  CLIENT_WITHDRAWN: 'CLIENT_WITHDRAWN',
  PRICES_REVISED: 'PRICES_REVISED',
  ORDER_PLACED: 'ORDER_PLACED',
  QUOTE_ASKED: 'QUOTE_ASKED',
  QUOTE_TAKEN_BACK: 'QUOTE_TAKEN_BACK',
  QUOTE_ANSWERED: 'QUOTE_ANSWERED',
  QUOTE_TURNED_DOWN: 'QUOTE_TURNED_DOWN',
  QUOTE_WITHDRAWN: 'QUOTE_WITHDRAWN',
  QUOTE_DECLINED: 'QUOTE_DECLINED',
  DELIVERY_PRESENTED: 'DELIVERY_PRESENTED',
  DELIVERY_ACCEPTED: 'DELIVERY_ACCEPTED',
  DELIVERY_REFUSED: 'DELIVERY_REFUSED',
};

registerEnumType(NotificationKinds, {
  name: 'NotificationKind',
  description: 'What somebody can be told of.',
  valuesMap: {
    BOOKING_CONFIRMED: { description: 'Days have been booked.' },
    BOOKING_CANCELLED: { description: 'A booking has been cancelled.' },
    DOCUMENT_SHARED: { description: 'A document has been shared with the client.' },
    NOTICE_GIVEN: { description: 'Notice has been given to a contract.' },
    EXPORT_READY: { description: 'An export of all that the portal holds is ready.' },
    CLIENT_ENTRUSTED: { description: 'A client has been entrusted to you.' },
    CLIENT_WITHDRAWN: { description: 'A client has been taken back from you.' },
    DELIVERY_PRESENTED: { description: 'A delivery has been presented to the client.' },
    DELIVERY_ACCEPTED: { description: 'The client has accepted a delivery.' },
    DELIVERY_REFUSED: { description: 'The client has refused a delivery.' },
    PRICES_REVISED: { description: 'A revision of the prices of contracts has been announced.' },
    ORDER_PLACED: { description: 'Something was ordered from the offer; who ordered is told too.' },
    QUOTE_ASKED: { description: 'A client has asked for a quote.' },
    QUOTE_TAKEN_BACK: { description: 'The client has taken back its request for a quote.' },
    QUOTE_ANSWERED: { description: 'A quote has been answered.' },
    QUOTE_TURNED_DOWN: { description: 'A request for a quote has been turned down.' },
    QUOTE_WITHDRAWN: { description: 'A quote has been withdrawn before it was accepted.' },
    QUOTE_DECLINED: { description: 'The client has declined a quote.' },
  },
});
