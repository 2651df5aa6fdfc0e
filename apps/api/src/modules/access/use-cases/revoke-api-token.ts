import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { findApiToken, revokeApiToken, type ApiToken } from '../persistence/api-token-repository.ts';

/** Ends one of the tokens of who is asking, for good and from the next request on. */
@Injectable()
export class RevokeApiToken {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  /** The token as it is now; `null` when who is asking has none of this id. Revoking twice is revoking once. */
  async execute(id: string): Promise<ApiToken | null> {
    if (!isUuid(id)) return null;
    const { personId, clientId } = currentActor();
    return this.unitOfWork.write(async (db) => {
      const token = await findApiToken(db, personId, id);
      if (token === null || token.revokedAt !== null) return token;
      await revokeApiToken(db, id, this.clock.now());
      await this.audit.record(db, {
        action: 'api_token.revoked',
        objectType: 'api_token',
        objectId: id,
        clientId,
        detail: { name: token.name },
      });
      return findApiToken(db, personId, id);
    });
  }
}
