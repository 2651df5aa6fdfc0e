import { managesPeopleOf, mayStepDown, rolesOf, type LastInCharge, type Role } from '@akouendy/domain/access';
import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { invalidField, type InvalidField } from '../../../platform/input/invalid-field.ts';
import type { SessionOfRequest } from '../../../platform/session/session.ts';
import { findAsker } from '../persistence/asker.ts';
import { endSessionsOf } from '../persistence/end-sessions.ts';
import {
  findManagedPerson,
  lockInCharge,
  lockPerson,
  saveRole,
  type ManagedPerson,
} from '../persistence/managed-people.ts';
import { EndInvitations } from './end-invitations.ts';
import { EndLookingAfter } from './end-looking-after.ts';
import { isRecentlyAuthenticated } from './recent-authentication.ts';

/** What became of it. */
export type ChangeRoleOutcome =
  | { readonly kind: 'ROLE_CHANGED'; readonly person: ManagedPerson }
  | LastInCharge
  | InvalidField
  | { readonly kind: 'NOT_RECENT' }
  | { readonly kind: 'NOT_FOUND'; readonly id: string };

/**
 * Gives a person another role, for who has just proved who they are. Whoever changes roles ends up under a new session key: the person's sessions end and
 * they sign in anew; the session of somebody who changes their own goes on under another key.
 */
@Injectable()
export class ChangeRole {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly clients: EndLookingAfter,
    private readonly invitations: EndInvitations,
  ) {}

  async execute(personId: string, role: Role, session: SessionOfRequest): Promise<ChangeRoleOutcome> {
    const notFound = { kind: 'NOT_FOUND', id: personId } as const;
    if (!isUuid(personId)) return notFound;
    const isOneself = personId.toLowerCase() === currentActor().personId;
    const outcome = await this.unitOfWork.write(async (db): Promise<ChangeRoleOutcome> => {
      const seen = await findManagedPerson(db, personId);
      if (seen === null || seen.removedAt !== null) return notFound;
      const inCharge = await lockInCharge(db, seen.clientId);
      if (!managesPeopleOf(await findAsker(db), seen.clientId)) return notFound;
      const person = await lockPerson(db, personId);
      if (person === null || person.removedAt !== null) return notFound;
      if (!rolesOf(person.clientId === null ? 'STAFF' : 'CLIENT').includes(role)) {
        return invalidField('role', 'NOT_ALLOWED');
      }
      if (person.role === role) return { kind: 'ROLE_CHANGED', person };
      const decision = mayStepDown(inCharge, person.id);
      if (!decision.ok) return decision.refusal;
      if (!isRecentlyAuthenticated(session, this.clock.now())) return { kind: 'NOT_RECENT' };
      return this.change(db, person, role, isOneself ? session.keyHash : null);
    });
    if (isOneself && outcome.kind === 'ROLE_CHANGED' && session.holder !== null)
      await session.begin(session.holder, 'PRESENT_SESSION');
    return outcome;
  }

  private async change(
    db: Database,
    person: ManagedPerson,
    role: Role,
    keptKeyHash: string | null,
  ): Promise<ChangeRoleOutcome> {
    await this.clients.of(db, person);
    await saveRole(db, person.id, role);
    await this.invitations.of(db, person);
    await endSessionsOf(db, person.id, keptKeyHash);
    await this.audit.record(db, {
      action: 'person.role_changed',
      objectType: 'person',
      objectId: person.id,
      clientId: person.clientId,
      detail: { name: person.name },
      change: { before: { role: person.role }, after: { role } },
    });
    return { kind: 'ROLE_CHANGED', person: { ...person, role } };
  }
}
