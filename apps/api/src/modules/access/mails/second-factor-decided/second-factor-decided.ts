import type { Instant } from '@akouendy/domain';
import { Language } from '../../../../platform/access/language.ts';
import { mailTemplate } from '../../../../platform/mail/mail-template.ts';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** What a company has decided on second factors. */
export interface SecondFactorDecision {
  readonly what: 'REQUIRED' | 'LEFT_TO_CHOICE';
  /** Who decided it, by name. */
  readonly by: string;
  readonly at: Instant;
}

/** Tells an admin of a company what has been decided on second factors, so that it is noticed when it was nobody's wish. */
export const SECOND_FACTOR_DECIDED = mailTemplate({
  name: 'second-factor-decided',
  texts: { [Language.FR]: fr, [Language.EN]: en },
  compose: ({ what, by, at }: SecondFactorDecision, { text, moment }) => ({
    subject: text(`subject.${what}`),
    paragraphs: [text(`what.${what}`, { by })],
    facts: [{ label: text('at'), value: moment(at) }],
    action: { label: text('open'), path: '/entreprise/connexion' },
    notes: [text('notWanted')],
  }),
});
