import type { Instant } from '@akouendy/domain';
import { Language } from '../../../../platform/access/language.ts';
import { mailTemplate } from '../../../../platform/mail/mail-template.ts';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** What has happened to how a company signs in at its own provider. */
export interface ConnectionNews {
  readonly what: 'SAVED' | 'ENFORCED' | 'RELAXED' | 'REMOVED';
  /** Who did it, by name. */
  readonly by: string;
  readonly issuer: string;
  readonly at: Instant;
}

/** Tells an admin of a company that its single sign-on has changed, so that it is noticed when it was nobody's wish. */
export const SINGLE_SIGN_ON_CHANGED = mailTemplate({
  name: 'single-sign-on-changed',
  texts: { [Language.FR]: fr, [Language.EN]: en },
  compose: ({ what, by, issuer, at }: ConnectionNews, { text, moment }) => ({
    subject: text(`subject.${what}`),
    paragraphs: [text(`what.${what}`, { by })],
    facts: [
      { label: text('issuer'), value: issuer },
      { label: text('at'), value: moment(at) },
    ],
    action: { label: text('open'), path: '/entreprise/connexion' },
    notes: [text('notWanted')],
  }),
});
