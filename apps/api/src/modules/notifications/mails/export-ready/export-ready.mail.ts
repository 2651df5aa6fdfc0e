import { Language } from '../../../../platform/access/language.ts';
import { mailTemplate, type MailContent, type Wording } from '../../../../platform/mail/mail-template.ts';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** What the mail says. */
interface ExportMailData {
  /** The name of who asked for it. */
  readonly actor: string;
  /** The client's name. */
  readonly client: string;
  /** The path of the page on which it is downloaded. */
  readonly page: string;
}

/** Tells that an export is ready. The archive stays in the portal: mails pass through many hands. */
export const EXPORT_READY = mailTemplate({
  name: 'export-ready',
  texts: { [Language.FR]: fr, [Language.EN]: en },
  compose: ({ actor, client, page }: ExportMailData, { text }: Wording<keyof typeof fr>): MailContent => ({
    subject: text('subject', { client }),
    paragraphs: [text('body', { actor, client }), text('until')],
    action: { label: text('open'), path: page },
    notes: [text('why')],
  }),
});
