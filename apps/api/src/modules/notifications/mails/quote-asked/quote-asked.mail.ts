import { Language } from '../../../../platform/access/language.ts';
import { mailTemplate } from '../../../../platform/mail/mail-template.ts';
import { composeQuoteMail } from '../quote-mail.ts';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** Tells that a quote was asked for. */
export const QUOTE_ASKED = mailTemplate({
  name: 'quote-asked',
  texts: { [Language.FR]: fr, [Language.EN]: en },
  compose: composeQuoteMail,
});
