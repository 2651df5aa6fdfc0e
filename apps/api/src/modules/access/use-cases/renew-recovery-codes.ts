import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { Identification } from '../../../platform/session/identification.ts';
import type { SessionOfRequest } from '../../../platform/session/session.ts';
import { ChangeFactors, type FactorsChanged } from './change-factors.ts';
import { isRecentlyConfirmed } from './recent-authentication.ts';

/** Why no codes were made. */
export interface CodesStay {
  readonly kind: 'NOT_RECENT' | 'NO_FACTOR';
}

/** Makes new recovery codes for who is asking; those of before are worth nothing any more. */
@Injectable()
export class RenewRecoveryCodes {
  constructor(
    private readonly changes: ChangeFactors,
    private readonly identification: Identification,
    private readonly clock: Clock,
  ) {}

  execute(session: SessionOfRequest): Promise<FactorsChanged | CodesStay> {
    return this.changes.apply<CodesStay>(session, async (_, { id }) => {
      if (!isRecentlyConfirmed(session, this.clock.now())) return { refusal: { kind: 'NOT_RECENT' } };
      const standing = await this.identification.standingOf(id);
      if (standing?.hasFactor !== true) return { refusal: { kind: 'NO_FACTOR' } };
      return { news: { what: 'RECOVERY_CODES_MADE' }, recoveryCodes: 'RENEW' };
    });
  }
}
