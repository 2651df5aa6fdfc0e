import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import type { Database } from '../../../platform/database/database.ts';
import { Mail } from '../../../platform/mail/mail.ts';
import { invitationMail } from '../mails/invitation/invitation-mail.ts';
import { findNamesOfInvitation, type Invitation } from '../persistence/invitations.ts';

/** Sends invitations, in the transaction of what makes them. */
@Injectable()
export class InvitationMails {
  constructor(private readonly mail: Mail) {}

  /** Sends the link with `key`, in the name of who is asking. */
  async send(db: Database, invitation: Invitation, key: string): Promise<void> {
    const { clientId, email, language, role, expiresAt, sentAt } = invitation;
    const { inviterName, clientName } = await findNamesOfInvitation(db, {
      clientId,
      invitedBy: currentActor().personId,
    });
    const data = { inviter: inviterName, company: clientName, role, expiresAt, key };
    await this.mail.send(db, invitationMail({ ...data, email, language, sentAt }));
  }
}
