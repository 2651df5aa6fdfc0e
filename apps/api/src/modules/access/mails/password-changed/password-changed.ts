import type { Instant } from '@akouendy/domain';
import { Language } from '../../../../platform/access/language.ts';
import { mailTemplate } from '../../../../platform/mail/mail-template.ts';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** Tells the owner of an account that its password is another, and what to do if it was not them. */
export const PASSWORD_CHANGED = mailTemplate({
  name: 'password-changed',
  texts: { [Language.FR]: fr, [Language.EN]: en },
  compose: ({ at }: { readonly at: Instant }, { text, moment }) => ({
    subject: text('subject'),
    paragraphs: [text('intro')],
    facts: [{ label: text('at'), value: moment(at) }],
    action: { label: text('forgot'), path: '/mot-de-passe/oublie' },
    notes: [text('ignore')],
  }),
});
