import { managesPeopleOf } from '@akouendy/domain/access';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { findAsker } from '../persistence/asker.ts';
import { linkRefused, type LinkRefused } from '../persistence/link-refused.ts';
import { lockInvitation, markWithdrawn, type Invitation } from '../persistence/invitations.ts';

/** What became of taking an invitation back. */
export type WithdrawOutcome =
  | { readonly kind: 'INVITATION_WITHDRAWN'; readonly invitation: Invitation }
  /** It has been accepted: the person is to be removed instead. */
  | LinkRefused
  | { readonly kind: 'NOT_FOUND'; readonly id: string };

/** Takes an invitation back. Taking it back again answers the same and changes nothing. */
@Injectable()
export class WithdrawInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async execute(invitationId: string): Promise<WithdrawOutcome> {
    const notFound = { kind: 'NOT_FOUND', id: invitationId } as const;
    if (!isUuid(invitationId)) return notFound;
    return this.unitOfWork.write(async (db): Promise<WithdrawOutcome> => {
      const invitation = await lockInvitation(db, invitationId);
      if (invitation === null || !managesPeopleOf(await findAsker(db), invitation.clientId)) return notFound;
      if (invitation.usedAt !== null) return linkRefused('USED');
      if (invitation.withdrawnAt !== null) return { kind: 'INVITATION_WITHDRAWN', invitation };
      const now = this.clock.now();
      await markWithdrawn(db, invitation.id, now);
      await this.audit.record(db, {
        action: 'invitation.withdrawn',
        objectType: 'invitation',
        objectId: invitation.id,
        clientId: invitation.clientId,
        detail: { email: invitation.email },
      });
      return { kind: 'INVITATION_WITHDRAWN', invitation: { ...invitation, withdrawnAt: now } };
    });
  }
}
