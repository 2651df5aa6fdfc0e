import { Injectable } from '@nestjs/common';
import { writeInstant, type Instant } from '@akouendy/domain';
import { currentAsking, type Asking } from '../access/asking.ts';
import { Clock } from '../clock/clock.ts';
import type { Database } from '../database/database.ts';
import { perTransaction } from '../database/per-transaction.ts';
import { newId } from '../ids/new-id.ts';
import type { AuditEntry } from './audit-entry.ts';

/** An entry with its id, when it happened, and the operation that it was part of. */
interface Recorded extends AuditEntry {
  readonly id: string;
  readonly at: Instant;
  readonly asking: Asking | null;
}

/**
 * Appends to the audit trail, in the transaction of what it tells about: both last or neither. What was asked for with an
 * API token names it beside its owner.
 *
 * Entries are kept until the transaction's work is done and appended last, chain after chain: appending locks the
 * client's chain, and a lock that is taken last, in one order for all, is short and closes no circle.
 */
@Injectable()
export class AuditTrail {
  private readonly kept = perTransaction((db) => {
    const entries: Recorded[] = [];
    db.beforeCommit(() => append(db, entries));
    return entries;
  });

  constructor(private readonly clock: Clock) {}

  /** Records `entry` as done now by who is asking; throws at the end of the transaction for one that may not be. */
  record(db: Database, entry: AuditEntry): Promise<void> {
    this.kept(db).push({ ...entry, id: newId(), at: this.clock.now(), asking: currentAsking() });
    return Promise.resolve();
  }
}

async function append(db: Database, entries: readonly Recorded[]): Promise<void> {
  for (const entry of [...entries].sort(byChain)) {
    await db.query(
      `insert into audit_entries (id, at, actor_id, address, request_id, action, object_type, object_id, client_id,
                                  detail, change, token_id, token_name)
       values ($1, $2, app.person_id(), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        entry.id,
        writeInstant(entry.at),
        entry.asking?.origin?.address ?? null,
        entry.asking?.origin?.requestId ?? null,
        entry.action,
        entry.objectType,
        entry.objectId,
        entry.clientId,
        asJson(entry.detail),
        entry.change === undefined ? null : asJson(entry.change),
        entry.asking?.actor?.token?.id ?? null,
        entry.asking?.actor?.token?.name ?? null,
      ],
    );
  }
}

/** The same order for everybody; entries of one chain stay in the order in which they were recorded. */
function byChain({ clientId: a }: AuditEntry, { clientId: b }: AuditEntry): number {
  if (a === b) return 0;
  return (a ?? '') < (b ?? '') ? -1 : 1;
}

/** As the database stores texts: half a character is none, and JSON with one would be refused. */
function asJson(value: object): string {
  return JSON.stringify(value, (_, each: unknown) => (typeof each === 'string' ? each.toWellFormed() : each));
}
