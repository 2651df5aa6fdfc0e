import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { markSignedIn } from '../persistence/people-repository.ts';

/** Tells of a sign-in once somebody is really in: who can only enrol a factor yet is not. */
@Injectable()
export class TellOfSignIn {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  /** In the transaction `db` that lets `actor` in; `by` what, for the trail: `password and totp`. */
  async tell(db: Database, { personId, clientId }: Actor, by: string): Promise<void> {
    await markSignedIn(db, personId, this.clock.now());
    await this.audit.record(db, {
      action: 'person.signed_in',
      objectType: 'person',
      objectId: personId,
      clientId,
      detail: { by },
    });
  }
}
