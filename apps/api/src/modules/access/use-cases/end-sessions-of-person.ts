import { managesPeopleOf } from '@akouendy/domain/access';
import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { Mail } from '../../../platform/mail/mail.ts';
import { SESSIONS_ENDED } from '../mails/sessions-ended/sessions-ended.ts';
import { findAsker } from '../persistence/asker.ts';
import { endOpenSessionsOf } from '../persistence/end-sessions.ts';
import { findManagedPerson, type ManagedPerson } from '../persistence/managed-people.ts';
import { findPeople } from '../persistence/people-repository.ts';

/** What became of it. */
export type EndSessionsOutcome =
  /** `count`: how many sessions could still be used. */
  | { readonly kind: 'SESSIONS_ENDED'; readonly person: ManagedPerson; readonly count: number }
  /** One's own are ended one by one, or all but the present one. */
  | { readonly kind: 'OWN_SESSIONS' }
  | { readonly kind: 'NOT_FOUND'; readonly id: string };

/**
 * Ends all sessions of somebody, on every device and every open page, and nothing else: they sign in again as they did.
 * For whoever manages them. The person is told by mail; where nothing was open, nothing is told, so that doing it again
 * changes nothing.
 */
@Injectable()
export class EndSessionsOfPerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly mail: Mail,
  ) {}

  async execute(personId: string): Promise<EndSessionsOutcome> {
    const notFound = { kind: 'NOT_FOUND', id: personId } as const;
    if (!isUuid(personId)) return notFound;
    if (personId.toLowerCase() === currentActor().personId) return { kind: 'OWN_SESSIONS' };
    return this.unitOfWork.write(async (db): Promise<EndSessionsOutcome> => {
      const person = await findManagedPerson(db, personId);
      if (person === null || !managesPeopleOf(await findAsker(db), person.clientId)) return notFound;
      const count = await endOpenSessionsOf(db, person.id, this.clock.now());
      if (count > 0) await this.tell(db, person, count);
      return { kind: 'SESSIONS_ENDED', person, count };
    });
  }

  private async tell(db: Database, person: ManagedPerson, sessions: number): Promise<void> {
    const { id, clientId, name, email, language } = person;
    await this.audit.record(db, {
      action: 'person.sessions_ended',
      objectType: 'person',
      objectId: id,
      clientId,
      detail: { name, sessions },
    });
    const [by] = await findPeople(db, [currentActor().personId]);
    await this.mail.send(db, {
      template: SESSIONS_ENDED,
      to: { name, address: email },
      language,
      data: { by: by?.name ?? '', at: this.clock.now() },
    });
  }
}
