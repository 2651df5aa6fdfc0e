import type { NotificationKind } from './notification-kind.ts';

/** By which channels somebody wishes to be told. */
export interface Choice {
  readonly inApp: boolean;
  readonly mail: boolean;
}

/** What a person has chosen; a kind that is absent is told as `DEFAULTS` says. */
export type Choices = Readonly<Partial<Record<NotificationKind, Choice>>>;

const DEFAULTS: Readonly<Record<NotificationKind, Choice>> = {
  BOOKING_CONFIRMED: { inApp: true, mail: true },
  BOOKING_CANCELLED: { inApp: true, mail: true },
  DOCUMENT_SHARED: { inApp: true, mail: true },
  NOTICE_GIVEN: { inApp: true, mail: true },
  EXPORT_READY: { inApp: true, mail: true },
  CLIENT_ENTRUSTED: { inApp: true, mail: true },
  CLIENT_WITHDRAWN: { inApp: true, mail: true },
  PRICES_REVISED: { inApp: true, mail: true },
  ORDER_PLACED: { inApp: true, mail: true },
  QUOTE_ASKED: { inApp: true, mail: true },
  QUOTE_TAKEN_BACK: { inApp: true, mail: true },
  QUOTE_ANSWERED: { inApp: true, mail: true },
  QUOTE_TURNED_DOWN: { inApp: true, mail: true },
  QUOTE_WITHDRAWN: { inApp: true, mail: true },
  QUOTE_DECLINED: { inApp: true, mail: true },
  DELIVERY_PRESENTED: { inApp: true, mail: true },
  DELIVERY_ACCEPTED: { inApp: true, mail: true },
  DELIVERY_REFUSED: { inApp: true, mail: true },
};

/** How somebody with `choices` is told of `kind`. */
export function choiceOf(kind: NotificationKind, choices: Choices): Choice {
  return choices[kind] ?? DEFAULTS[kind];
}
