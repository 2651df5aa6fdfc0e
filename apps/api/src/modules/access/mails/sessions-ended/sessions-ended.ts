import type { Instant } from '@akouendy/domain';
import { Language } from '../../../../platform/access/language.ts';
import { mailTemplate } from '../../../../platform/mail/mail-template.ts';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** Tells a person that somebody who manages them, `by` name, has ended all their sessions. */
export const SESSIONS_ENDED = mailTemplate({
  name: 'sessions-ended',
  texts: { [Language.FR]: fr, [Language.EN]: en },
  compose: ({ by, at }: { readonly by: string; readonly at: Instant }, { text, moment }) => ({
    subject: text('subject'),
    paragraphs: [text('intro', { by })],
    facts: [{ label: text('at'), value: moment(at) }],
    action: { label: text('open'), path: '/reglages/securite' },
    notes: [text('notExpected', { by })],
  }),
});
