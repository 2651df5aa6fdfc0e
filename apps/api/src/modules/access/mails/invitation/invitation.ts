import type { Instant } from '@akouendy/domain';
import type { Role } from '@akouendy/domain/access';
import { Language } from '../../../../platform/access/language.ts';
import { mailTemplate } from '../../../../platform/mail/mail-template.ts';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** What an invitation says. */
export interface InvitationData {
  readonly inviter: string;
  /** `null` for staff. */
  readonly company: string | null;
  readonly role: Role;
  readonly expiresAt: Instant;
  /** The key of the link. */
  readonly key: string;
}

/** The mail with the link of an invitation. The key is behind the `#`: browsers send that to nobody. */
export const INVITATION = mailTemplate({
  name: 'invitation',
  texts: { [Language.FR]: fr, [Language.EN]: en },
  compose: ({ inviter, company, role, expiresAt, key }: InvitationData, { text, moment }) => ({
    subject: text('subject'),
    paragraphs: [company === null ? text('ofStaff', { inviter }) : text('ofClient', { inviter, company })],
    facts: [
      { label: text('role'), value: text(role) },
      { label: text('until'), value: moment(expiresAt) },
    ],
    action: { label: text('accept'), path: `/invitation#${key}` },
    notes: [text('once')],
  }),
});
