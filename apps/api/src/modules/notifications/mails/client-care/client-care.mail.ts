import { Language } from '../../../../platform/access/language.ts';
import {
  mailTemplate,
  type MailContent,
  type MailTemplate,
  type Wording,
} from '../../../../platform/mail/mail-template.ts';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** What these mails say. */
interface CareMailData {
  /** The name of who decided. */
  readonly actor: string;
  /** The client's name. */
  readonly client: string;
  /** The path of the client's home, or of the clients that are left. */
  readonly page: string;
}

type What = 'entrusted' | 'withdrawn';

/** Tells somebody of the staff that a client is theirs to look after. */
export const CLIENT_ENTRUSTED: MailTemplate<CareMailData> = careMail('entrusted');

/** Tells somebody of the staff that a client is not theirs any more. */
export const CLIENT_WITHDRAWN: MailTemplate<CareMailData> = careMail('withdrawn');

function careMail(what: What): MailTemplate<CareMailData> {
  return mailTemplate({
    name: `client-${what}`,
    texts: { [Language.FR]: fr, [Language.EN]: en },
    compose: ({ actor, client, page }: CareMailData, { text }: Wording<keyof typeof fr>): MailContent => ({
      subject: text(`${what}.subject`, { client }),
      paragraphs: [text(`${what}.body`, { actor, client })],
      action: { label: text(`${what}.open`), path: page },
      notes: [text('why')],
    }),
  });
}
