import { decidesOnSignIn } from '@akouendy/domain/access';
import { Injectable } from '@nestjs/common';
import { AccessError } from '../../../platform/access/access-error.ts';
import { currentActor } from '../../../platform/access/asking.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import type { SessionOfRequest } from '../../../platform/session/session.ts';
import { endSessionsOf } from '../persistence/end-sessions.ts';
import { lockArrivals, unlinkPerson } from '../persistence/identities.ts';
import { findManagedPerson } from '../persistence/managed-people.ts';
import { isRecentlyAuthenticated } from './recent-authentication.ts';

/**
 * Undoes the link between a person of the company and their account at its provider, which has been made anew there: their
 * next arrival with their verified address links the new one. Their sessions end. What is undone already stays so.
 */
@Injectable()
export class UnlinkFromProvider {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async execute(
    personId: string,
    session: SessionOfRequest,
  ): Promise<'UNLINKED' | 'NOT_FOUND' | 'NOT_RECENT'> {
    const { role, clientId } = currentActor();
    if (!decidesOnSignIn(role) || clientId === null) throw new AccessError('FORBIDDEN');
    if (!isUuid(personId)) return 'NOT_FOUND';
    return this.unitOfWork.write(async (db) => {
      const person = await findManagedPerson(db, personId);
      if (person?.clientId !== clientId) return 'NOT_FOUND';
      if (!isRecentlyAuthenticated(session, this.clock.now())) return 'NOT_RECENT';
      await lockArrivals(db, clientId);
      if (!(await unlinkPerson(db, person.id))) return 'UNLINKED';
      await endSessionsOf(db, person.id, session.keyHash);
      await this.audit.record(db, {
        action: 'person.unlinked_from_provider',
        objectType: 'person',
        objectId: person.id,
        clientId,
        detail: { name: person.name },
      });
      return 'UNLINKED';
    });
  }
}
