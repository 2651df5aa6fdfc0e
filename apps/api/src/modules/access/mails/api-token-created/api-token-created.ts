import type { Instant } from '@akouendy/domain';
import { Language } from '../../../../platform/access/language.ts';
import { mailTemplate } from '../../../../platform/mail/mail-template.ts';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** A token that has just been made. */
export interface CreatedToken {
  readonly name: string;
  readonly at: Instant;
  readonly expiresAt: Instant;
}

/** Tells the owner of an account that an API token was made for it, so that they notice when it was not them. */
export const API_TOKEN_CREATED = mailTemplate({
  name: 'api-token-created',
  texts: { [Language.FR]: fr, [Language.EN]: en },
  compose: ({ name, at, expiresAt }: CreatedToken, { text, moment }) => ({
    subject: text('subject'),
    paragraphs: [text('intro', { name })],
    facts: [
      { label: text('at'), value: moment(at) },
      { label: text('expiresAt'), value: moment(expiresAt) },
    ],
    action: { label: text('open'), path: '/reglages/jetons' },
    notes: [text('notYou')],
  }),
});
