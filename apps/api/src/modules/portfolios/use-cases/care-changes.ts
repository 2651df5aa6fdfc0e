import { entrustsClients } from '@akouendy/domain/access';
import { Injectable } from '@nestjs/common';
import { AccessError } from '../../../platform/access/access-error.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import type { SessionOfRequest } from '../../../platform/session/session.ts';
import { isRecentlyAuthenticated } from '../../access/access.public.ts';
import { Announcements } from '../../notifications/notifications.public.ts';
import { findRoleOfAsker, isClient, lockStaffMember, type StaffMember } from '../persistence/client-staff.ts';

/** Somebody of the staff and a client. */
export interface Pair {
  readonly personId: string;
  readonly clientId: string;
}

/** Why nothing was decided. */
export type CareRefusal =
  /** One of the two is not there, or not to be seen. */
  | { readonly kind: 'NOT_FOUND'; readonly id: string }
  /** Who is asking must prove who they are first. */
  | { readonly kind: 'NOT_RECENT' };

/** As what the person is told of each change. */
const TOLD_AS = { 'client.entrusted': 'CLIENT_ENTRUSTED', 'client.withdrawn': 'CLIENT_WITHDRAWN' } as const;

/** What both use cases have in common: who may, under which lock, and what the trail says. */
@Injectable()
export class CareChanges {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly announcements: Announcements,
  ) {}

  /**
   * Decides with `work` while the person's row is locked, so that a change of role or a removal comes before or after.
   * Throws `AccessError` (`FORBIDDEN`) when who is asking is no admin any more.
   */
  async of<Outcome>(
    { personId, clientId }: Pair,
    session: SessionOfRequest,
    work: (db: Database, person: StaffMember, pair: Pair) => Promise<Outcome>,
  ): Promise<Outcome | CareRefusal> {
    const pair = { personId: personId.toLowerCase(), clientId: clientId.toLowerCase() };
    for (const id of [personId, clientId]) if (!isUuid(id)) return { kind: 'NOT_FOUND', id };
    return this.unitOfWork.write(async (db) => {
      const role = await findRoleOfAsker(db);
      if (role === null || !entrustsClients(role)) throw new AccessError('FORBIDDEN');
      const person = await lockStaffMember(db, pair.personId);
      if (person === null) return { kind: 'NOT_FOUND', id: personId };
      if (!(await isClient(db, pair.clientId))) return { kind: 'NOT_FOUND', id: clientId };
      if (!isRecentlyAuthenticated(session, this.clock.now())) return { kind: 'NOT_RECENT' };
      return work(db, person, pair);
    });
  }

  /** Tells the client's trail who looks after it from now on, or does not any more, and the person themselves. */
  async tell(
    db: Database,
    action: 'client.entrusted' | 'client.withdrawn',
    person: StaffMember,
    { clientId }: Pair,
  ): Promise<void> {
    const { id, name, role } = person;
    await this.audit.record(db, {
      action,
      objectType: 'client',
      objectId: clientId,
      clientId,
      detail: { person: { id, name }, role },
    });
    await this.announcements.announce(db, { kind: TOLD_AS[action], clientId, data: {}, toPersonId: id });
  }
}
