import { Injectable } from '@nestjs/common';
import { writeInstant, type Instant } from '@akouendy/domain';
import type { Database } from '../database/database.ts';
import { newId } from '../ids/new-id.ts';
import type { Paced } from '../limits/pace-table.ts';
import { AuditTrail } from './audit-trail.ts';
import { isNews } from './is-news.ts';

/** What somebody has tried too often, as the trail says it. */
export type Tried =
  | 'sign_in'
  | 'second_step'
  | 'confirmation'
  | 'password_change'
  | 'password_reset'
  | 'authenticator_app'
  | Paced;

/** A limit that has refused something. */
export interface Limited {
  /** From when on the next one is looked at. */
  readonly retryAt: Instant;
  /** What it counts together: an account, a network, a person; it is told of once while it counts so long. */
  readonly limit: string;
  /** For how many seconds it counts. */
  readonly window: number;
}

/** Whose affair it is: who tries, or at whose account somebody does; `null` when nobody is known. */
export type Concerned = {
  readonly id: string;
  readonly clientId: string | null;
  readonly name?: string;
} | null;

/**
 * Tells the audit trail who was refused for trying too often, and from where: once while the limit counts what it was
 * reached by, so that refused attempts, which cost nothing, make the trail no longer (ADR 0148).
 */
@Injectable()
export class LimitedAttempts {
  constructor(private readonly audit: AuditTrail) {}

  /** In the transaction `db`, which is to be committed although something was refused. */
  async tell(
    db: Database,
    tried: Tried,
    { retryAt, limit, window }: Limited,
    whose: Concerned,
  ): Promise<void> {
    if (!(await isNews(db, `${tried} ${limit}`, window))) return;
    await this.audit.record(db, {
      action: 'person.attempts_limited',
      objectType: 'person',
      objectId: whose?.id ?? newId(),
      clientId: whose?.clientId ?? null,
      detail: {
        tried,
        until: writeInstant(retryAt),
        known: whose !== null,
        ...(whose?.name === undefined ? {} : { name: whose.name }),
      },
    });
  }
}
