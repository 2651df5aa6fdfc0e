import { Injectable } from '@nestjs/common';
import { writeInstant } from '@akouendy/domain';
import { currentAsking } from '../access/asking.ts';
import { Clock } from '../clock/clock.ts';
import type { Database } from '../database/database.ts';
import { newId } from '../ids/new-id.ts';

/** What happened, for the audit trail. */
export interface AuditEntry {
  /** A past participle after a dot: `booking.cancelled`. */
  readonly action: string;
  /** What it happened to: `booking`, with its id. */
  readonly objectType: string;
  readonly objectId: string;
  /** The client whose affair it is; `null` when it is the company's own. */
  readonly clientId: string | null;
  /** Facts worth keeping beside it. Never a password, a token or a text that a person wrote. */
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Appends to the audit trail, in the transaction of what it tells about: both last or neither. */
@Injectable()
export class AuditTrail {
  constructor(private readonly clock: Clock) {}

  /** Appends `entry` as done now by who is asking. */
  async record(db: Database, entry: AuditEntry): Promise<void> {
    await db.query(
      `insert into audit_entries (id, at, actor_id, action, object_type, object_id, client_id, detail)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        newId(),
        writeInstant(this.clock.now()),
        currentAsking()?.actor?.personId ?? null,
        entry.action,
        entry.objectType,
        entry.objectId,
        entry.clientId,
        JSON.stringify(entry.detail),
      ],
    );
  }
}
