import type { MailContent, Wording } from '../../../platform/mail/mail-template.ts';
import type { ToldQuote } from '../notification-kind.ts';

/** What the mails about quotes say. */
export interface QuoteMailData {
  /** The name of who did it. */
  readonly actor: string;
  /** The client's name. */
  readonly client: string;
  readonly quote: ToldQuote | null;
  /** The path of the quote, for who gets the mail. */
  readonly page: string;
}

/** The messages that each of them has. */
export type QuoteMailKey = 'subject' | 'body' | 'quote' | 'open' | 'why';

/** Who did what with which quote. Needs, prices and reasons stay in the portal: mails pass through many hands. */
export function composeQuoteMail(
  { actor, client, quote, page }: QuoteMailData,
  { text }: Wording<QuoteMailKey>,
): MailContent {
  const reference = quote?.reference ?? '';
  return {
    subject: text('subject', { client, reference }),
    paragraphs: [text('body', { actor, client })],
    facts: [{ label: text('quote'), value: reference }],
    action: { label: text('open'), path: page },
    notes: [text('why')],
  };
}
