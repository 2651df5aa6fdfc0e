import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { insertTick, isTicked } from '../persistence/decision-ticks.ts';
import { Decisions, subjectOf, type DecisionPlace } from '../queries/decisions.ts';

/** What the trail calls what an entry is about. */
const OBJECTS = { CONTRACT: 'contract', BOOKING: 'booking', QUOTE: 'quote' } as const;

/** Takes an entry off the list of what waits for an account manager. It is not taken back. */
@Injectable()
export class TickOffDecision {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly open: Decisions,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Ticks it off in the name of who is asking; `true` also when it was before: by the same click, or by a colleague at the same
   * moment, whose name stays. `false` when nothing of the kind waits, or is to be seen.
   */
  async execute(place: DecisionPlace): Promise<boolean> {
    const { personId } = currentActor();
    return this.unitOfWork.write(async (db) => {
      const waiting = await this.open.waiting(db, place);
      if (waiting === null) return isTicked(db, place);
      const { clientId, kind, id, at } = waiting;
      const now = this.clock.now();
      if (!(await insertTick(db, { clientId, kind, id, at, tickedBy: personId, tickedAt: now }))) return true;
      await this.audit.record(db, {
        action: 'decision.ticked_off',
        objectType: OBJECTS[subjectOf(kind)],
        objectId: id,
        clientId,
        detail: { kind },
      });
      return true;
    });
  }
}
