import type { Instant } from '@akouendy/domain';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { inTheNameOf } from '../../../platform/access/asking.ts';
import { LimitedAttempts, type Limited, type Tried } from '../../../platform/audit/limited-attempts.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { findByEmail } from '../persistence/managed-people.ts';
import { countAttempt, type AttemptFrom } from '../persistence/sign-in-attempts.ts';

/** Counts attempts at proving who one is before they are looked at, and tells the trail of those beyond a limit. */
@Injectable()
export class Attempts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly limited: LimitedAttempts,
    private readonly clock: Clock,
  ) {}

  /** Somebody tries an address. `null`, or the instant from which the next attempt is looked at. */
  async atAddress(email: string, from: AttemptFrom): Promise<Instant | null> {
    const limited = await this.count(email, from);
    if (limited !== null) {
      // What was typed is not kept: it may be a password. The work is the same whether or not there is an account.
      await this.unitOfWork.as({ 'app.sign_in_email': email }, 'WRITE', async (db) => {
        await this.limited.tell(db, 'sign_in', limited, await findByEmail(db, email));
      });
    }
    return limited?.retryAt ?? null;
  }

  /** Nobody is named by what is shown. */
  async ofNobody(account: string, from: AttemptFrom): Promise<Instant | null> {
    const limited = await this.count(account, from);
    if (limited !== null) {
      await this.unitOfWork.as({}, 'WRITE', (db) => this.limited.tell(db, 'sign_in', limited, null));
    }
    return limited?.retryAt ?? null;
  }

  /** Somebody who has proved who they are, as far as that goes, tries to prove it again or further. */
  async of(actor: Actor, tried: Tried, account: string, from: AttemptFrom): Promise<Instant | null> {
    const { personId: id, clientId } = actor;
    return inTheNameOf(actor, async () => {
      const limited = await this.count(account, from);
      if (limited !== null) {
        await this.unitOfWork.write((db) => this.limited.tell(db, tried, limited, { id, clientId }));
      }
      return limited?.retryAt ?? null;
    });
  }

  private count(account: string, from: AttemptFrom): Promise<Limited | null> {
    return this.unitOfWork.write((db) => countAttempt(db, account, from, this.clock.now()));
  }
}
