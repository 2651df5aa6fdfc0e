import { writeInstant, type Instant } from '@akouendy/domain';
import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { IDLE_LIMIT } from '../../../platform/session/session-limits.ts';

/** A session under which a person is signed in. */
export interface SessionRecord {
  readonly id: string;
  readonly userAgent: string | null;
  readonly address: string | null;
  readonly startedAt: Instant;
  /** To the minute. */
  readonly lastSeenAt: Instant;
  /** When it ends at the latest. */
  readonly endsAt: Instant;
  readonly current: boolean;
}

/** The sessions of who is asking. */
@Injectable()
export class Sessions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Those that have not ended, the present one first, then the last used; `currentKeyHash` in hexadecimal. */
  async own(currentKeyHash: string | null): Promise<SessionRecord[]> {
    const rows = await this.unitOfWork.read((db) =>
      db.query<Omit<SessionRecord, 'lastSeenAt'> & { readonly idleUntil: Instant }>(
        `select id, user_agent as "userAgent", address, started_at as "startedAt", idle_until as "idleUntil",
                ends_at as "endsAt", key_hash is not distinct from decode($2, 'hex') as current
         from sessions
         where person_id = $1 and state = 'SIGNED_IN' and idle_until > $3 and ends_at > $3
         order by current desc, idle_until desc, id`,
        [currentActor().personId, currentKeyHash, writeInstant(this.clock.now())],
      ),
    );
    return rows.map(({ idleUntil, ...row }) => ({ ...row, lastSeenAt: (idleUntil - IDLE_LIMIT) as Instant }));
  }
}
