import type { BasisPoints, CivilDate, Instant, Result } from '@akouendy/domain';
import type { PriceRevision } from '@akouendy/domain/contracts';
import {
  announceRevision,
  countingRevisions,
  WITHDRAWN,
  withdrawRevision,
  type RevisionRefusal,
} from '@akouendy/domain/contracts/life';
import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { newId } from '../../../platform/ids/new-id.ts';
import { Paces } from '../../../platform/limits/paces.ts';
import { announce } from '../../../platform/live/announce.ts';
import { Announcements } from '../../notifications/notifications.public.ts';
import {
  clientsConcerned,
  findRevisions,
  insertRevision,
  lockRevisions,
  type AnnouncedRevision,
} from '../persistence/price-revisions.ts';

/** A revision that finance wishes. */
export interface RevisionCommand {
  readonly effectiveOn: CivilDate;
  readonly rate: BasisPoints;
  /** The rate that was announced for the day when the form was opened; `null` when none was. */
  readonly replaces: BasisPoints | null;
  readonly idempotencyKey: string;
}

/** What became of it. */
export type RevisionOutcome =
  | { readonly kind: 'ANNOUNCED'; readonly revision: AnnouncedRevision }
  /** Somebody else has announced another rate for the day meanwhile. */
  | { readonly kind: 'OUTDATED'; readonly rate: BasisPoints | null }
  /** Another revision was announced under the key. */
  | { readonly kind: 'IDEMPOTENCY_KEY_REUSED' }
  | { readonly kind: 'TOO_MANY_ATTEMPTS'; readonly retryAt: Instant }
  | { readonly kind: RevisionRefusal };

/**
 * Announces the revision of a coming year's prices; once more for the year replaces what was announced for it, and a
 * withdrawal takes it back.
 */
@Injectable()
export class AnnounceRevision {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly announcements: Announcements,
    private readonly paces: Paces,
    private readonly clock: Clock,
  ) {}

  async execute(command: RevisionCommand): Promise<RevisionOutcome> {
    return this.decide(command, (today) => announceRevision(command, today));
  }

  /** Withdraws the rate that `replaces` names before its day: who was told of it is told. */
  async withdraw(command: Omit<RevisionCommand, 'rate' | 'replaces'> & { readonly replaces: BasisPoints }) {
    return this.decide({ ...command, rate: WITHDRAWN }, (today) =>
      withdrawRevision(command.effectiveOn, today),
    );
  }

  private async decide(
    command: RevisionCommand,
    rule: (today: CivilDate) => Result<PriceRevision, RevisionRefusal>,
  ): Promise<RevisionOutcome> {
    return this.unitOfWork.write(async (db) => {
      await lockRevisions(db);
      const announced = await findRevisions(db);
      const done = announced.find(
        ({ idempotencyKey, recordedBy }) =>
          idempotencyKey === command.idempotencyKey && recordedBy === currentActor().personId,
      );
      if (done !== undefined) {
        return isSameRevision(done, command)
          ? { kind: 'ANNOUNCED', revision: done }
          : { kind: 'IDEMPOTENCY_KEY_REUSED' };
      }
      const decided = rule(this.clock.today());
      if (!decided.ok) return { kind: decided.refusal };
      const rate = rateOf(announced, command.effectiveOn);
      if (rate !== command.replaces) return { kind: 'OUTDATED', rate };
      const retryAt = await this.paces.keep(db, 'price_revision', null, this.clock.now());
      if (retryAt !== null) return { kind: 'TOO_MANY_ATTEMPTS', retryAt };
      return { kind: 'ANNOUNCED', revision: await this.append(db, command) };
    });
  }

  private async append(
    db: Database,
    { effectiveOn, rate, replaces, idempotencyKey }: RevisionCommand,
  ): Promise<AnnouncedRevision> {
    const revision: AnnouncedRevision = {
      id: newId(),
      effectiveOn,
      rate,
      recordedBy: currentActor().personId,
      recordedAt: this.clock.now(),
      idempotencyKey,
    };
    await insertRevision((sql, parameters) => db.query(sql, parameters), revision);
    await this.audit.record(db, {
      action: rate === WITHDRAWN ? 'price_revision.withdrawn' : 'price_revision.announced',
      objectType: 'price_revision',
      objectId: revision.id,
      clientId: null,
      detail: { effectiveOn },
      change: { before: { rateBp: replaces }, after: { rateBp: rate === WITHDRAWN ? null : rate } },
    });
    for (const clientId of await clientsConcerned(db, revision)) {
      await this.announcements.announce(db, {
        kind: 'PRICES_REVISED',
        clientId,
        data: { effectiveOn, rate },
      });
      await announce(db, 'contracts', clientId);
    }
    return revision;
  }
}

/** Whether what was announced is what is wished now. */
function isSameRevision(done: AnnouncedRevision, { effectiveOn, rate }: RevisionCommand): boolean {
  return done.effectiveOn === effectiveOn && done.rate === rate;
}

function rateOf(announced: readonly AnnouncedRevision[], day: CivilDate): BasisPoints | null {
  return countingRevisions(announced).find(({ effectiveOn }) => effectiveOn === day)?.rate ?? null;
}
