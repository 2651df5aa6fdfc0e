import { managesPeopleOf, type ClientId } from '@akouendy/domain/access';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { Mail } from '../../../platform/mail/mail.ts';
import { INVITATIONS_ENDED } from '../mails/invitations-ended/invitations-ended.ts';
import { findManager } from '../persistence/asker.ts';
import { lockOpenInvitationsOf, markWithdrawn, type Invitation } from '../persistence/invitations.ts';
import { findInCharge } from '../persistence/managed-people.ts';

/**
 * An invitation stands as long as who has sent it may invite there. Whatever takes that from somebody (a removal,
 * another role, a client that somebody else looks after) asks this, in its transaction and after its change.
 */
@Injectable()
export class EndInvitations {
  constructor(
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly mail: Mail,
  ) {}

  /**
   * Withdraws the open invitations of `inviter` that they could not send any more; those in charge of where they led
   * are told by mail. One that is being accepted at the moment is waited for: accepted, it stays.
   */
  async of(db: Database, inviter: { readonly id: string; readonly name: string }): Promise<void> {
    const open = await lockOpenInvitationsOf(db, inviter.id);
    if (open.length === 0) return;
    const now = await findManager(db, inviter.id);
    const ended = open.filter(({ clientId }) => now === null || !managesPeopleOf(now, clientId));
    for (const invitation of ended) await this.end(db, inviter.name, invitation);
    for (const clientId of new Set(ended.map((invitation) => invitation.clientId))) {
      const there = ended.filter((invitation) => invitation.clientId === clientId);
      await this.tell(db, inviter.name, clientId, there);
    }
  }

  private async end(db: Database, inviter: string, { id, clientId, email }: Invitation): Promise<void> {
    await markWithdrawn(db, id, this.clock.now());
    await this.audit.record(db, {
      action: 'invitation.withdrawn',
      objectType: 'invitation',
      objectId: id,
      clientId,
      detail: { email, inviter, because: 'inviter_lost_power' },
    });
  }

  private async tell(
    db: Database,
    inviter: string,
    clientId: ClientId | null,
    ended: readonly Invitation[],
  ): Promise<void> {
    const emails = ended.map(({ email }) => email).sort();
    for (const { name, email, language } of await findInCharge(db, clientId)) {
      await this.mail.send(db, {
        template: INVITATIONS_ENDED,
        to: { name, address: email },
        language,
        data: { inviter, emails, toStaff: clientId === null, at: this.clock.now() },
      });
    }
  }
}
