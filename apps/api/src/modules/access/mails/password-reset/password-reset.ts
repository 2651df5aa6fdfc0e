import type { Instant } from '@akouendy/domain';
import { Language } from '../../../../platform/access/language.ts';
import { mailTemplate } from '../../../../platform/mail/mail-template.ts';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** A link to choose a new password with. */
export interface PasswordResetData {
  /** The key of the link. */
  readonly key: string;
  readonly expiresAt: Instant;
}

/** The mail with the link to choose a new password. The key is behind the `#`: browsers send that to nobody. */
export const PASSWORD_RESET = mailTemplate({
  name: 'password-reset',
  texts: { [Language.FR]: fr, [Language.EN]: en },
  compose: ({ key, expiresAt }: PasswordResetData, { text, moment }) => ({
    subject: text('subject'),
    paragraphs: [text('intro')],
    facts: [{ label: text('until'), value: moment(expiresAt) }],
    action: { label: text('choose'), path: `/mot-de-passe/nouveau#${key}` },
    notes: [text('once')],
  }),
});
