import { roleInCharge } from '@akouendy/domain/access';
import { Injectable } from '@nestjs/common';
import { AccessError } from '../../../platform/access/access-error.ts';
import { currentActor } from '../../../platform/access/asking.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import type { Database } from '../../../platform/database/database.ts';
import { Mail } from '../../../platform/mail/mail.ts';
import type { SessionOfRequest } from '../../../platform/session/session.ts';
import { PROVIDER_UNLINKED, type UnlinkNews } from '../mails/provider-unlinked/provider-unlinked.ts';
import { endSessionsOf } from '../persistence/end-sessions.ts';
import { lockArrivals, unlinkPerson } from '../persistence/identities.ts';
import { findManagedPerson, type ManagedPerson } from '../persistence/managed-people.ts';
import { isRecentlyAuthenticated } from './recent-authentication.ts';
import { TellAdmins } from './tell-admins.ts';

/**
 * Undoes the link between a person of the company and their account at its provider, which has been made anew there: their
 * next arrival with their verified address links the new one. Their sessions end; they and the company's admins are told.
 * What is undone already stays so.
 */
@Injectable()
export class UnlinkFromProvider {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly mail: Mail,
    private readonly admins: TellAdmins,
  ) {}

  async execute(
    personId: string,
    session: SessionOfRequest,
  ): Promise<'UNLINKED' | 'NOT_FOUND' | 'NOT_RECENT'> {
    const { clientId } = currentActor();
    if (clientId === null) throw new AccessError('FORBIDDEN');
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
      await this.tell(db, clientId, person);
      return 'UNLINKED';
    });
  }
  /** The person in their own words, also when they are an admin. */
  private async tell(
    db: Database,
    clientId: string,
    { id, name, email, language, role, removedAt }: ManagedPerson,
  ): Promise<void> {
    const at = this.clock.now();
    const by = await this.admins.tell(db, clientId, PROVIDER_UNLINKED, (admin, by): UnlinkNews => ({
      ...{ name, by, at },
      to: admin.id === id ? 'PERSON' : 'ADMIN',
    }));
    // Whoever is in charge has been told by now, and nobody is told who was removed.
    if (role === roleInCharge('CLIENT') || removedAt !== null) return;
    await this.mail.send(db, {
      template: PROVIDER_UNLINKED,
      to: { name, address: email },
      language,
      data: { to: 'PERSON', name, by, at },
    });
  }
}
