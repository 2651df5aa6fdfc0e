import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import type { Database } from '../../../platform/database/database.ts';
import { Mail } from '../../../platform/mail/mail.ts';
import { INVITATION } from '../mails/invitation/invitation.ts';
import { findNamesOfInvitation, type Invitation } from '../persistence/invitations.ts';

/** Sends invitations, in the transaction of what makes them. */
@Injectable()
export class InvitationMails {
  constructor(private readonly mail: Mail) {}

  /** Sends the link with `key`, in the name of who is asking. */
  async send(db: Database, invitation: Invitation, key: string): Promise<void> {
    const { clientId, email, language, role, expiresAt } = invitation;
    const { inviterName, clientName } = await findNamesOfInvitation(db, {
      clientId,
      invitedBy: currentActor().personId,
    });
    await this.mail.send(db, {
      template: INVITATION,
      to: { name: email, address: email },
      language,
      data: { inviter: inviterName, company: clientName, role, expiresAt, key },
    });
  }
}
