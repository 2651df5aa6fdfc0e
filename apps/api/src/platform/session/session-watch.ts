import { writeInstant } from '@akouendy/domain';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.ts';
import { Clock } from '../clock/clock.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { Identification } from './identification.ts';
import { possibleUnder } from './possible-under.ts';
import type { SignInMeans } from './session.ts';

/** Looks at sessions without using them: what is open beside them ends with them and does not prolong them. */
@Injectable()
export class SessionWatch {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly identification: Identification,
  ) {}

  /**
   * Whose session it is whose key has the hash `keyHash` (hexadecimal), as they are now; `null` when it has ended or
   * opens nothing any more.
   */
  async holder(keyHash: string): Promise<Actor | null> {
    const session = await this.unitOfWork.as({ 'app.session_key': keyHash }, 'READ', async (db) => {
      const [row] = await db.query<{ person_id: string; means: SignInMeans }>(
        `select person_id, means from sessions
          where key_hash = app.session_key() and state = 'SIGNED_IN' and idle_until > $1 and ends_at > $1`,
        [writeInstant(this.clock.now())],
      );
      return row ?? null;
    });
    if (session === null) return null;
    const { person_id: personId, means } = session;
    const standing = await this.identification.standingOf(personId);
    const opens = standing === null ? null : possibleUnder({ means, state: 'SIGNED_IN' }, standing);
    return opens === 'SIGNED_IN' ? (standing?.actor ?? null) : null;
  }
}
