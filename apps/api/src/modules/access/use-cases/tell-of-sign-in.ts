import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { markSignedIn } from '../persistence/people-repository.ts';

/** What is left before they are in. */
type NextStep = 'SECOND_STEP' | 'ENROL_FACTOR';

/** Tells of the steps of a sign-in; of the sign-in once somebody is really in: who can only enrol a factor yet is not. */
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

  /** In the transaction `db` that opens the next step to `actor`, whose password was right. */
  async tellFirstStep(
    db: Database,
    { personId, clientId }: Actor,
    by: string,
    next: NextStep,
  ): Promise<void> {
    await this.audit.record(db, {
      action: 'person.first_step_passed',
      objectType: 'person',
      objectId: personId,
      clientId,
      detail: { by, next },
    });
  }
}
