import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { TAKEN_ELSEWHERE } from '../../../platform/session/possible-under.ts';
import { endOtherSessions, endOtherTokens } from '../persistence/end-other-ways.ts';

/** What has been ended. */
export interface EndedOtherWays {
  readonly sessions: number;
  readonly revokedTokens: number;
}

/**
 * Ends what the people of a company came in with otherwise than by its own provider, sessions and API tokens: when that
 * becomes the only way in, and, should something have slipped in at that moment, before it is one of several again.
 */
@Injectable()
export class EndOtherWays {
  constructor(private readonly clock: Clock) {}

  /** In the transaction `db` of the change, for who decides for the client. */
  async of(db: Database, clientId: string): Promise<EndedOtherWays> {
    return {
      sessions: await endOtherSessions(db, clientId, TAKEN_ELSEWHERE),
      revokedTokens: await endOtherTokens(db, clientId, TAKEN_ELSEWHERE, this.clock.now()),
    };
  }
}
