import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.ts';
import { whileAsking, type Asking, type RefusedCall } from '../access/asking.ts';
import { UnitOfWork, type Database } from '../database/unit-of-work.ts';
import type { ErrorLog } from '../errors/describe-error.ts';
import { AuditTrail } from './audit-trail.ts';
import { isNews } from './is-news.ts';

/** A person, or a token of theirs, is told of once in so long; seconds. */
const WINDOW = 3_600;

/** Tells the audit trail of calls that who is asking may not make: each person, and each of their tokens, once an hour (ADR 0175). */
@Injectable()
export class RefusedCalls {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * To be asked when the operation that `asking` describes has ended; has a transaction of its own. Never fails: what is
   * refused stays refused when it cannot be told, which `log` has then.
   */
  async tell(asking: Asking, log: ErrorLog): Promise<void> {
    const { actor, refused } = asking;
    if (refused === undefined || actor === null) return;
    try {
      await whileAsking({ ...asking }, () => this.unitOfWork.write((db) => this.record(db, actor, refused)));
    } catch (error) {
      log.error({ err: error }, 'A refused call is not in the trail');
    }
  }

  private async record(
    db: Database,
    { personId, clientId, token }: Actor,
    { call, code }: RefusedCall,
  ): Promise<void> {
    if (!(await isNews(db, `refused ${personId} ${token?.id ?? ''}`, WINDOW))) return;
    await this.audit.record(db, {
      action: 'person.call_refused',
      objectType: 'person',
      objectId: personId,
      clientId,
      detail: { call, because: code },
    });
  }
}
