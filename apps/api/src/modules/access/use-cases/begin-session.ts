import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { inTheNameOf } from '../../../platform/access/asking.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import {
  signedIn,
  type SessionOfRequest,
  type SessionStanding,
  type SignInMeans,
} from '../../../platform/session/session.ts';
import { forgetAttempts } from '../persistence/sign-in-attempts.ts';

/** What the sign-in is told to the audit trail as, and whose attempts it makes forgotten. */
export interface ProvedBy {
  readonly means: SignInMeans;
  /** For the audit trail: `password`, `password and totp`. */
  readonly by: string;
  /** The accounts, as attempts are counted on them. */
  readonly accounts: readonly string[];
}

/** Begins the session of somebody who has proved who they are. */
@Injectable()
export class BeginSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  /** Under a new key. `ENROL_FACTOR` when the person must enrol a second factor before they are signed in. */
  async execute(
    { personId, clientId, ...actor }: Actor,
    { means, by, accounts }: ProvedBy,
    session: SessionOfRequest,
  ): Promise<SessionStanding> {
    const standing = await session.begin(signedIn(personId, means, this.clock.now()));
    await inTheNameOf({ ...actor, personId, clientId }, () =>
      this.unitOfWork.write(async (db) => {
        for (const account of accounts) await forgetAttempts(db, account);
        await this.audit.record(db, {
          action: 'person.signed_in',
          objectType: 'person',
          objectId: personId,
          clientId,
          detail: { by },
        });
      }),
    );
    return standing;
  }
}
