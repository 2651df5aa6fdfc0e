import type { Language } from '../../../platform/access/language.ts';
import type { OutgoingMail } from '../../../platform/mail/mail.ts';
import type { AnnouncedEvent } from '../announcement.ts';
import type { NotificationData, NotificationKind } from '../notification-kind.ts';
import { MAILS_OF_KINDS, type TellingMailData } from './mails-of-kinds.ts';

/** Whom a mail tells. */
export interface TellingRecipient {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly isStaff: boolean;
}

/** The mail that tells `to` of `event`, with the names of who did it and of the client. */
export function tellingMail(
  event: Pick<AnnouncedEvent, 'kind' | 'clientId' | 'data'>,
  names: { readonly actor: string; readonly client: string },
  to: TellingRecipient,
): OutgoingMail<TellingMailData, string> {
  const {
    bookings = [],
    document = null,
    contract = null,
    quote = null,
    effectiveOn = null,
    rate = null,
  } = event.data;
  return {
    template: MAILS_OF_KINDS[event.kind],
    to: { name: to.name, address: to.email },
    language: to.language,
    data: { ...names, bookings, document, contract, quote, effectiveOn, rate, page: pageFor(to, event) },
  };
}

/** Staff find the client's pages under the client's id, its own people at the root. */
function pageFor(
  { isStaff }: TellingRecipient,
  { kind, clientId, data }: Pick<AnnouncedEvent, 'kind' | 'clientId' | 'data'>,
): string {
  if (kind === 'CLIENT_WITHDRAWN') return '/clients';
  const page = pageOf(kind, data);
  return isStaff ? `/clients/${clientId}${page === '/' ? '' : page}` : page;
}

/** The page of a client's that tells more. */
function pageOf(kind: NotificationKind, { contract, quote }: NotificationData): string {
  if (quote !== undefined) return `/devis/${quote.quoteId}`;
  if (contract !== undefined) return `/contrats/${contract.contractId}`;
  if (kind === 'DOCUMENT_SHARED') return '/documents';
  if (kind === 'EXPORT_READY') return '/entreprise/export';
  return kind === 'PRICES_REVISED' ? '/contrats' : '/';
}
