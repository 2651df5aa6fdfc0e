import { Language } from '../../../../platform/access/language.ts';
import { mailTemplate, type MailContent, type Wording } from '../../../../platform/mail/mail-template.ts';
import type { ToldContract } from '../../notification-kind.ts';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** What the mail says. */
interface OrderMailData {
  /** The name of who ordered. */
  readonly actor: string;
  /** The client's name. */
  readonly client: string;
  readonly contract: ToldContract | null;
  /** The path of the contract, for who gets the mail. */
  readonly page: string;
}

/** Tells that something was ordered; the price stays in the portal. */
export const ORDER_PLACED = mailTemplate({
  name: 'order-placed',
  texts: { [Language.FR]: fr, [Language.EN]: en },
  compose: (
    { actor, client, contract, page }: OrderMailData,
    { text }: Wording<keyof typeof fr>,
  ): MailContent => ({
    subject: text('subject', { client, reference: contract?.reference ?? '' }),
    paragraphs: [text('body', { actor, client }), text('kept')],
    facts:
      contract === null ? [] : [{ label: text('contract'), value: `${contract.kind} ${contract.reference}` }],
    action: { label: text('open'), path: page },
    notes: [text('why')],
  }),
});
