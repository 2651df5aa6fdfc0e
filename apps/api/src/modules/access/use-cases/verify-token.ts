import { reachOf } from '@akouendy/domain/access';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { hashOfApiToken, isApiToken } from '../../../platform/session/api-token.ts';
import { Identification } from '../../../platform/session/identification.ts';
import { isTaken } from '../../../platform/session/possible-under.ts';
import { TokenVerification } from '../../../platform/session/token-verification.ts';
import { useApiToken } from '../persistence/api-token-repository.ts';

/**
 * Asking with an API token: as its owner, with what it was given of the owner's permissions. The owner is looked up on
 * every request: a token of somebody who may not sign in, may have no tokens any more, or lacks the second factor that
 * they must have, is worth nothing; nor is one that was made under a sign-in that the owner's company takes no more.
 */
@Injectable()
export class VerifyToken extends TokenVerification {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly identification: Identification,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async actorOf(token: string): Promise<Actor | null> {
    if (!isApiToken(token)) return null;
    const settings = { 'app.token_hash': hashOfApiToken(token) };
    const used = await this.unitOfWork.as(settings, 'WRITE', (db) => useApiToken(db, this.clock.now()));
    if (used === null) return null;
    const standing = await this.identification.standingOf(used.personId);
    if (standing === null) return null;
    if (!isTaken(used.means, standing)) return null;
    const { actor, hasFactor, needsFactor } = standing;
    if (reachOf(actor.role, 'HAVE_TOKENS') === null || (needsFactor && !hasFactor)) return null;
    return { ...actor, token: { id: used.id, name: used.name, permissions: used.permissions } };
  }
}
