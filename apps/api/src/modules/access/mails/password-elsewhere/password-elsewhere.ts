import { Language } from '../../../../platform/access/language.ts';
import { mailTemplate } from '../../../../platform/mail/mail-template.ts';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** The answer by mail to a forgotten password where a company's own provider is the only way in. */
export const PASSWORD_ELSEWHERE = mailTemplate({
  name: 'password-elsewhere',
  texts: { [Language.FR]: fr, [Language.EN]: en },
  compose: (_data: Record<string, never>, { text }) => ({
    subject: text('subject'),
    paragraphs: [text('intro'), text('how')],
    action: { label: text('signIn'), path: '/connexion' },
    notes: [text('ignore')],
  }),
});
