import type { Instant } from '@akouendy/domain';
import { Injectable } from '@nestjs/common';
import { currentActor } from '../access/asking.ts';
import { LimitedAttempts, type Tried } from '../audit/limited-attempts.ts';
import type { Database } from '../database/database.ts';
import { giveBack, spend } from '../database/spend.ts';

/** How often something may be done that sends mails to others. */
export interface Pace {
  /** What, in the names of its budgets and in the trail. */
  readonly of: Tried;
  /** At once by one person at most, for however many clients, and as many again within `seconds`. */
  readonly byPerson: number;
  /** For one client at most, whoever does it: more than one person may, so that nobody keeps colleagues from it. */
  readonly forClient: number;
  readonly seconds: number;
}

/** Counts what sends mails to others, for all replicas at once. */
@Injectable()
export class Paces {
  constructor(private readonly limited: LimitedAttempts) {}

  /**
   * Counts one more, done by who is asking for the client, in the transaction `db` that does it. `null`, or the instant from
   * which the next one may be done; then nothing is counted. To be asked last, when nothing else refuses it.
   */
  async keep(
    db: Database,
    { of, byPerson, forClient, seconds }: Pace,
    clientId: string,
    now: Instant,
  ): Promise<Instant | null> {
    const { personId, clientId: ownClientId } = currentActor();
    const person = { bucket: `${of}:person:${personId}`, points: byPerson, seconds };
    const client = { bucket: `${of}:client:${clientId}`, points: forClient, seconds };
    const own = await spend(db, person, 1);
    const shared = own.allowed ? await spend(db, client, 1) : own;
    if (shared.allowed) return null;
    if (own.allowed) await giveBack(db, person, 1);
    const retryAt = (now + shared.retryAfterSeconds) as Instant;
    const limited = { retryAt, limit: own.allowed ? `${personId} ${clientId}` : personId, window: seconds };
    await this.limited.tell(db, of, limited, { id: personId, clientId: ownClientId });
    return retryAt;
  }
}
