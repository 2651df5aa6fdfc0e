import { writeInstant } from '@akouendy/domain';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.ts';
import { Clock } from '../clock/clock.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { Identification } from './identification.ts';

/** Looks at sessions without using them: what is open beside them ends with them and does not prolong them. */
@Injectable()
export class SessionWatch {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly identification: Identification,
  ) {}

  /** Whose session it is whose key has the hash `keyHash` (hexadecimal), as they are now; `null` when it has ended. */
  async holder(keyHash: string): Promise<Actor | null> {
    const personId = await this.unitOfWork.as({ 'app.session_key': keyHash }, 'READ', async (db) => {
      const [row] = await db.query<{ person_id: string }>(
        `select person_id from sessions
          where key_hash = app.session_key() and state = 'SIGNED_IN' and idle_until > $1 and ends_at > $1`,
        [writeInstant(this.clock.now())],
      );
      return row?.person_id ?? null;
    });
    const standing = personId === null ? null : await this.identification.standingOf(personId);
    return standing?.actor ?? null;
  }
}
