import type { CivilDate } from '@akouendy/domain';
import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { findVersions, lockOffers } from '../persistence/find-versions.ts';
import { insertWithdrawal, isCited } from '../persistence/withdrawals.ts';

/** What became of it. */
export type WithdrawOutcome =
  | { readonly kind: 'WITHDRAWN' }
  | { readonly kind: 'NOT_FOUND' }
  /** Its day has come, or something was agreed under it. */
  | { readonly kind: 'IN_FORCE'; readonly publishedOn: CivilDate };

/** Takes a version of the offer back before its day; once more changes nothing. */
@Injectable()
export class WithdrawOffer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async execute(version: string): Promise<WithdrawOutcome> {
    return this.unitOfWork.write(async (db) => {
      await lockOffers(db);
      const found = (await findVersions(db)).find(({ offer }) => offer.version === version);
      if (found === undefined) return { kind: 'NOT_FOUND' };
      if (found.isWithdrawn) return { kind: 'WITHDRAWN' };
      const { publishedOn } = found.offer;
      if (publishedOn <= this.clock.today() || (await isCited(db, version))) {
        return { kind: 'IN_FORCE', publishedOn };
      }
      await insertWithdrawal(
        db,
        { offerId: found.id, withdrawnBy: currentActor().personId },
        this.clock.now(),
      );
      await this.audit.record(db, {
        action: 'offer.withdrawn',
        objectType: 'offer',
        objectId: found.id,
        clientId: null,
        detail: { version, publishedOn },
      });
      return { kind: 'WITHDRAWN' };
    });
  }
}
