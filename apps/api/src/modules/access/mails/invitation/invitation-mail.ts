import type { Instant } from '@akouendy/domain';
import type { Language } from '../../../../platform/access/language.ts';
import type { OutgoingMail } from '../../../../platform/mail/mail.ts';
import { INVITATION, type InvitationData } from './invitation.ts';

/** An invitation that is sent. */
export interface InvitationMail extends InvitationData {
  readonly email: string;
  readonly language: Language;
  readonly sentAt: Instant;
}

/** The mail of an invitation: whoever is invited has no name yet. */
export function invitationMail({
  email,
  language,
  ...data
}: InvitationMail): OutgoingMail<InvitationData, string> {
  return { template: INVITATION, to: { name: email, address: email }, language, data };
}
