import type { Instant } from '@akouendy/domain';
import { Language } from '../../../../platform/access/language.ts';
import { mailTemplate } from '../../../../platform/mail/mail-template.ts';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** Whose link to the company's provider was undone, and by whom. */
export interface UnlinkNews {
  /** Whether it is told to the person, or to an admin of their company. */
  readonly to: 'PERSON' | 'ADMIN';
  readonly name: string;
  readonly by: string;
  readonly at: Instant;
}

/** Tells a person, or an admin of theirs, that the link to the company's provider was undone. */
export const PROVIDER_UNLINKED = mailTemplate({
  name: 'provider-unlinked',
  texts: { [Language.FR]: fr, [Language.EN]: en },
  compose: ({ to, name, by, at }: UnlinkNews, { text, moment }) => ({
    subject: text(`subject.${to}`),
    paragraphs: [text(`what.${to}`, { name, by })],
    facts: [{ label: text('at'), value: moment(at) }],
    action: { label: text(`open.${to}`), path: to === 'PERSON' ? '/connexion' : '/entreprise/connexion' },
    notes: [text(`notWanted.${to}`, { by })],
  }),
});
