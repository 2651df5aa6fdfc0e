import type { Instant } from '@akouendy/domain';
import { Language } from '../../../../platform/access/language.ts';
import { mailTemplate } from '../../../../platform/mail/mail-template.ts';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** What has happened to a person's second factors. */
export type FactorNews =
  | { readonly what: 'TOTP_ENROLLED' | 'TOTP_REMOVED' | 'RECOVERY_CODES_MADE' }
  | { readonly what: 'PASSKEY_ADDED' | 'PASSKEY_REMOVED'; readonly name: string }
  | { readonly what: 'RECOVERY_CODE_USED'; readonly left: number }
  /** `by`: who has reset them, by name. */
  | { readonly what: 'RESET'; readonly by: string };

/** Tells a person what has happened to their second factors, so that they notice when it was not them. */
export const FACTORS_CHANGED = mailTemplate({
  name: 'factors-changed',
  texts: { [Language.FR]: fr, [Language.EN]: en },
  compose: ({ what, at, ...values }: FactorNews & { readonly at: Instant }, { text, moment }) => ({
    subject: text(`subject.${what}`),
    paragraphs: [
      text(`what.${what}`, values),
      ...(what === 'RECOVERY_CODE_USED' || what === 'RESET' ? [] : [text('sessions')]),
    ],
    facts: [{ label: text('at'), value: moment(at) }],
    action: { label: text('open'), path: '/reglages/securite' },
    notes: [text('notYou')],
  }),
});
