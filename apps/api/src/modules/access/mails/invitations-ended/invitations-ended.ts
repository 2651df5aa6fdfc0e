import type { Instant } from '@akouendy/domain';
import { Language } from '../../../../platform/access/language.ts';
import { mailTemplate } from '../../../../platform/mail/mail-template.ts';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** Invitations that ended with the power of who had sent them. */
export interface EndedInvitations {
  /** Who had sent them, by name. */
  readonly inviter: string;
  /** The addresses that they went to. */
  readonly emails: readonly string[];
  /** Whether they were to the company's own staff. */
  readonly toStaff: boolean;
  readonly at: Instant;
}

/** Tells who is in charge which invitations have ended, so that they invite anew whom they want in. */
export const INVITATIONS_ENDED = mailTemplate({
  name: 'invitations-ended',
  texts: { [Language.FR]: fr, [Language.EN]: en },
  compose: ({ inviter, emails, toStaff, at }: EndedInvitations, { text, moment }) => {
    const count = emails.length;
    return {
      subject: text('subject', { count }),
      paragraphs: [text('what', { count, inviter })],
      facts: [
        { label: text('to', { count }), value: emails.join(', ') },
        { label: text('at'), value: moment(at) },
      ],
      action: { label: text('open'), path: toStaff ? '/administration/personnes' : '/entreprise/personnes' },
      notes: [text('again')],
    };
  },
});
