import type { Instant } from '@akouendy/domain';
import { Injectable } from '@nestjs/common';
import { currentActor } from '../access/asking.ts';
import { LimitedAttempts } from '../audit/limited-attempts.ts';
import type { Database } from '../database/database.ts';
import { giveBack, spend } from '../database/spend.ts';
import { PACES, type Paced } from './pace-table.ts';

/** Counts what sends mails to others, for all replicas at once. */
@Injectable()
export class Paces {
  constructor(private readonly limited: LimitedAttempts) {}

  /**
   * Counts one more, done by who is asking for the client (`null`: for every client at once), in the transaction `db` that
   * does it. `null`, or the instant from which the next one may be done; then nothing is counted. To be asked last, when
   * nothing else refuses it.
   */
  async keep(db: Database, of: Paced, clientId: string | null, now: Instant): Promise<Instant | null> {
    const { byPerson, forClient, seconds } = PACES[of];
    const { personId, clientId: ownClientId } = currentActor();
    const person = { bucket: `${of}:person:${personId}`, points: byPerson, seconds };
    const bucket = `${of}:client:${clientId ?? 'every'}`;
    const own = await spend(db, person, 1);
    const shared =
      own.allowed && forClient !== null ? await spend(db, { bucket, points: forClient, seconds }, 1) : own;
    if (shared.allowed) return null;
    if (own.allowed) await giveBack(db, person, 1);
    const retryAt = (now + shared.retryAfterSeconds) as Instant;
    const limited = {
      retryAt,
      limit: own.allowed ? `${personId} ${clientId ?? 'every'}` : personId,
      window: seconds,
    };
    await this.limited.tell(db, of, limited, { id: personId, clientId: ownClientId });
    return retryAt;
  }
}
