import type { Instant } from '@akouendy/domain';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Identification } from '../../../platform/session/identification.ts';
import { possibleUnder } from '../../../platform/session/possible-under.ts';
import {
  signedIn,
  type Grounds,
  type SessionOfRequest,
  type SessionStanding,
  type SignInMeans,
} from '../../../platform/session/session.ts';
import { rememberDevice } from '../persistence/known-devices.ts';
import { forgetOwnAttempts } from '../persistence/sign-in-attempts.ts';
import { TellOfSignIn } from './tell-of-sign-in.ts';

/** What the sign-in is told to the audit trail as, and whose attempts it makes forgotten. */
export interface ProvedBy {
  readonly means: SignInMeans;
  /** For the audit trail: `password`, `password and totp`. */
  readonly by: string;
  /** The accounts, as attempts are counted on them. */
  readonly accounts: readonly string[];
  /** What the session rests on. */
  readonly grounds: Grounds;
  /** When they proved who they are; without one, just now. */
  readonly provedAt?: Instant;
}

/** Begins the session of somebody who has proved who they are; the session and its entry in the trail last together. */
@Injectable()
export class BeginSession {
  constructor(
    private readonly clock: Clock,
    private readonly identification: Identification,
    private readonly telling: TellOfSignIn,
  ) {}

  /**
   * Under a new key. `ENROL_FACTOR` when the person must enrol a second factor before they are signed in; the sign-in is
   * told when they have, and that they got so far at once; `ENDED` when what was proved does not hold any more.
   */
  async execute(
    actor: Actor,
    { means, by, accounts, grounds, provedAt }: ProvedBy,
    session: SessionOfRequest,
  ): Promise<SessionStanding | 'ENDED'> {
    const { personId } = actor;
    const now = this.clock.now();
    const holder = { ...signedIn(personId, means, now), authenticatedAt: provedAt ?? now };
    const standing = await this.identification.standingOf(personId);
    const possible = standing === null ? null : possibleUnder(holder, standing);
    return session.begin(holder, grounds, {
      actor,
      work: async (db) => {
        for (const account of accounts) await forgetOwnAttempts(db, account, session);
        if (possible === 'ENROL_FACTOR') await this.telling.tellFirstStep(db, actor, by, possible);
        if (possible !== 'SIGNED_IN') return;
        await rememberDevice(db, personId, session.browser, now);
        await this.telling.tell(db, actor, by);
      },
    });
  }
}
