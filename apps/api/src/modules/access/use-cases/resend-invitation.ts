import type { Instant } from '@akouendy/domain';
import { linkProblem, managesPeopleOf } from '@akouendy/domain/access';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { hashOfKey, newKey } from '../../../platform/secrets/random-key.ts';
import { findAsker } from '../persistence/asker.ts';
import { linkRefused, type LinkRefused } from '../persistence/link-refused.ts';
import {
  lockInvitation,
  lockSendings,
  renewInvitation,
  type Invitation,
} from '../persistence/invitations.ts';
import { domainsThatRefuse } from '../persistence/provider-domains.ts';
import { InvitationMails } from './invitation-mails.ts';
import { InvitationPace } from './invitation-pace.ts';
import { INVITATION_LIFE, type OutsideProvider } from './invite-person.ts';

/** What became of sending an invitation again. */
export type ResendOutcome =
  | { readonly kind: 'INVITATION_SENT'; readonly invitation: Invitation }
  | OutsideProvider
  | { readonly kind: 'TOO_MANY_ATTEMPTS'; readonly retryAt: Instant }
  | LinkRefused
  | { readonly kind: 'NOT_FOUND'; readonly id: string };

/** Sends an open invitation again, with another link and for another full time; the earlier link opens nothing any more. */
@Injectable()
export class ResendInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly mails: InvitationMails,
    private readonly pace: InvitationPace,
    private readonly clock: Clock,
  ) {}

  async execute(invitationId: string): Promise<ResendOutcome> {
    const notFound = { kind: 'NOT_FOUND', id: invitationId } as const;
    if (!isUuid(invitationId)) return notFound;
    return this.unitOfWork.write(async (db) => {
      const invitation = await lockInvitation(db, invitationId);
      if (invitation === null || !managesPeopleOf(await findAsker(db), invitation.clientId)) return notFound;
      await lockSendings(db, invitation.clientId);
      return this.resend(db, invitation);
    });
  }

  private async resend(db: Database, invitation: Invitation): Promise<ResendOutcome> {
    const now = this.clock.now();
    const problem = linkProblem(invitation, now);
    if (problem !== null && problem !== 'EXPIRED') return linkRefused(problem);
    const domains = await domainsThatRefuse(db, invitation.clientId, invitation.email);
    if (domains !== null) return { kind: 'OUTSIDE_PROVIDER', domains };
    const retryAt = await this.pace.again(db, invitation, now);
    if (retryAt !== null) return { kind: 'TOO_MANY_ATTEMPTS', retryAt };
    const key = newKey();
    const renewed = { ...invitation, sentAt: now, expiresAt: (now + INVITATION_LIFE) as Instant };
    await renewInvitation(db, invitation.id, hashOfKey(key), renewed);
    await this.mails.send(db, renewed, key);
    await this.audit.record(db, {
      action: 'invitation.sent_again',
      objectType: 'invitation',
      objectId: invitation.id,
      clientId: invitation.clientId,
      detail: { email: invitation.email },
    });
    return { kind: 'INVITATION_SENT', invitation: renewed };
  }
}
