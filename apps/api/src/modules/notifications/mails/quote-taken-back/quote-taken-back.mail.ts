import { Language } from '../../../../platform/access/language.ts';
import { mailTemplate } from '../../../../platform/mail/mail-template.ts';
import { composeQuoteMail } from '../quote-mail.ts';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** Tells that the client took back its request for a quote. */
export const QUOTE_TAKEN_BACK = mailTemplate({
  name: 'quote-taken-back',
  texts: { [Language.FR]: fr, [Language.EN]: en },
  compose: composeQuoteMail,
});
