import { Language } from '../../../../platform/access/language.ts';
import { mailTemplate, type MailContent, type Wording } from '../../../../platform/mail/mail-template.ts';
import type { ToldDocument } from '../../notification-kind.ts';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** What the mail says. */
interface DocumentMailData {
  /** The name of who shared it. */
  readonly actor: string;
  /** The client's name. */
  readonly client: string;
  readonly document: ToldDocument | null;
  /** The path of the client's documents, for who gets the mail. */
  readonly page: string;
}

/** Tells that a document has been shared. Its title stays in the portal: mails pass through many hands. */
export const DOCUMENT_SHARED = mailTemplate({
  name: 'document-shared',
  texts: { [Language.FR]: fr, [Language.EN]: en },
  compose: (
    { actor, client, document, page }: DocumentMailData,
    { text }: Wording<keyof typeof fr>,
  ): MailContent => ({
    subject: text('subject', { client }),
    paragraphs: [text('body', { actor, client })],
    facts: document === null ? [] : [{ label: text('category'), value: text(document.category) }],
    action: { label: text('open'), path: page },
    notes: [text('why')],
  }),
});
