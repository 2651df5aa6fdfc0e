import { managesPeopleOf, mayStepDown, type LastInCharge } from '@akouendy/domain/access';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import type { SessionOfRequest } from '../../../platform/session/session.ts';
import { findAsker } from '../persistence/asker.ts';
import { endAccessOf } from '../persistence/end-access.ts';
import { endSessionsOf } from '../persistence/end-sessions.ts';
import {
  deactivate,
  findManagedPerson,
  lockInCharge,
  lockPerson,
  type ManagedPerson,
} from '../persistence/managed-people.ts';
import { EndInvitations } from './end-invitations.ts';
import { EndLookingAfter } from './end-looking-after.ts';
import { isRecentlyAuthenticated } from './recent-authentication.ts';

/** What became of it. */
export type RemoveOutcome =
  | { readonly kind: 'PERSON_REMOVED'; readonly person: ManagedPerson }
  | LastInCharge
  | { readonly kind: 'NOT_RECENT' }
  | { readonly kind: 'NOT_FOUND'; readonly id: string };

/**
 * Removes a person, for who has just proved who they are: their sessions end at once, and so does all that they came in with (password, factors, API tokens,
 * mailed links), so that an invitation later on brings nothing of it back. What they did stays, under their name; the
 * clients that they looked after wait for somebody else, and their open invitations are withdrawn.
 * Removing again answers the same and changes nothing.
 */
@Injectable()
export class RemovePerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly clients: EndLookingAfter,
    private readonly invitations: EndInvitations,
  ) {}

  async execute(personId: string, session: SessionOfRequest): Promise<RemoveOutcome> {
    const notFound = { kind: 'NOT_FOUND', id: personId } as const;
    if (!isUuid(personId)) return notFound;
    return this.unitOfWork.write(async (db): Promise<RemoveOutcome> => {
      const seen = await findManagedPerson(db, personId);
      if (seen === null) return notFound;
      const inCharge = await lockInCharge(db, seen.clientId);
      if (!managesPeopleOf(await findAsker(db), seen.clientId)) return notFound;
      const person = await lockPerson(db, personId);
      if (person === null) return notFound;
      if (person.removedAt !== null) return { kind: 'PERSON_REMOVED', person };
      const decision = mayStepDown(inCharge, person.id);
      if (!decision.ok) return decision.refusal;
      const now = this.clock.now();
      if (!isRecentlyAuthenticated(session, now)) return { kind: 'NOT_RECENT' };
      await this.clients.of(db, person);
      await endSessionsOf(db, person.id);
      const { revokedTokens, removedFactors } = await endAccessOf(db, person.id, now);
      await this.audit.record(db, {
        action: 'person.removed',
        objectType: 'person',
        objectId: person.id,
        clientId: person.clientId,
        detail: { name: person.name, email: person.email, role: person.role, revokedTokens, removedFactors },
      });
      await deactivate(db, person.id, now);
      await this.invitations.of(db, person);
      return { kind: 'PERSON_REMOVED', person: { ...person, removedAt: now } };
    });
  }
}
