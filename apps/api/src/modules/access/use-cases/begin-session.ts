import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
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

/** Begins the session of somebody who has proved who they are; the session and its entry in the trail last together. */
@Injectable()
export class BeginSession {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  /** Under a new key. `ENROL_FACTOR` when the person must enrol a second factor before they are signed in. */
  async execute(
    actor: Actor,
    { means, by, accounts }: ProvedBy,
    session: SessionOfRequest,
  ): Promise<SessionStanding> {
    const { personId, clientId } = actor;
    return session.begin(signedIn(personId, means, this.clock.now()), {
      actor,
      work: async (db) => {
        for (const account of accounts) await forgetAttempts(db, account);
        await this.audit.record(db, {
          action: 'person.signed_in',
          objectType: 'person',
          objectId: personId,
          clientId,
          detail: { by },
        });
      },
    });
  }
}
