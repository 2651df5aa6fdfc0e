import { reachOf } from '@akouendy/domain/access';
import { Injectable } from '@nestjs/common';
import { AccessError } from '../../../platform/access/access-error.ts';
import { currentActor } from '../../../platform/access/asking.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import type { SessionOfRequest } from '../../../platform/session/session.ts';
import { endSessionsOf } from '../persistence/end-sessions.ts';
import { lockFactorsOf } from '../persistence/lock-factors.ts';
import { removePasskeys } from '../persistence/passkeys.ts';
import { findPeople } from '../persistence/people-repository.ts';
import { removeRecoveryCodes } from '../persistence/recovery-codes.ts';
import { removeTotp } from '../persistence/totp-factors.ts';
import { isRecentlyAuthenticated } from './recent-authentication.ts';
import { TellOfFactors } from './tell-of-factors.ts';

/** How a reset ended. */
export type ResetOutcome = 'RESET' | 'NOT_FOUND' | 'NOT_RECENT' | 'OWN_FACTORS';

/**
 * Removes all factors of somebody who has lost them: by who looks after sign-in, of the own company or everywhere, staff
 * too. The person's sessions end; the password and, where it is an obligation, a new factor come next.
 */
@Injectable()
export class ResetFactors {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly telling: TellOfFactors,
  ) {}

  async execute(personId: string, session: SessionOfRequest): Promise<ResetOutcome> {
    const actor = currentActor();
    const reach = reachOf(actor.role, 'LOOK_AFTER_SIGN_IN');
    if (reach === null) throw new AccessError('FORBIDDEN');
    if (!isUuid(personId)) return 'NOT_FOUND';
    if (personId.toLowerCase() === actor.personId) return 'OWN_FACTORS';
    return this.unitOfWork.write(async (db): Promise<ResetOutcome> => {
      const [person] = await findPeople(db, [personId.toLowerCase()]);
      const theirs = person !== undefined && (reach === 'ALL' || person.clientId === actor.clientId);
      if (!theirs) return 'NOT_FOUND';
      if (!isRecentlyAuthenticated(session, this.clock.now())) return 'NOT_RECENT';
      await lockFactorsOf(db, person.id);
      const authenticatorApp = await removeTotp(db, person.id);
      const passkeys = await removePasskeys(db, person.id);
      await removeRecoveryCodes(db, person.id);
      if (!authenticatorApp && passkeys.length === 0) return 'RESET';
      await endSessionsOf(db, person.id);
      const [by] = await findPeople(db, [actor.personId]);
      const facts = { name: person.name, authenticatorApp, passkeys };
      await this.telling.tell(db, person, { what: 'RESET', by: by?.name ?? '' }, facts);
      return 'RESET';
    });
  }
}
