import type { MailContent, Wording } from '../../../platform/mail/mail-template.ts';
import type { ToldContract } from '../notification-kind.ts';

/** What the mails about deliveries say. */
export interface DeliveryMailData {
  /** The name of who did it. */
  readonly actor: string;
  /** The client's name. */
  readonly client: string;
  readonly contract: ToldContract | null;
  /** The path of the contract, for who gets the mail. */
  readonly page: string;
}

/** The messages that each of them has. */
export type DeliveryMailKey = 'subject' | 'body' | 'contract' | 'open' | 'why';

/** Who did what with the delivery of which contract. Remarks stay in the portal: mails pass through many hands. */
export function composeDeliveryMail(
  { actor, client, contract, page }: DeliveryMailData,
  { text }: Wording<DeliveryMailKey>,
): MailContent {
  const reference = contract?.reference ?? '';
  return {
    subject: text('subject', { client, reference }),
    paragraphs: [text('body', { actor, client })],
    facts: contract === null ? [] : [{ label: text('contract'), value: `${contract.kind} ${reference}` }],
    action: { label: text('open'), path: page },
    notes: [text('why')],
  };
}
