import type { AuditEntry } from '../platform/audit/audit-entry.ts';
import type { Query } from '../platform/database/prepare/prepare-database.ts';
import { newId } from '../platform/ids/new-id.ts';

/** Something of the demonstration's past: who did it, and when. */
export interface DemoEntry extends AuditEntry {
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

/** An address of nobody (RFC 5737), from which the demonstration's people work. */
const ADDRESS = '203.0.113.24';

/** Writes to the audit trail what the portal would have written then. */
export async function insertTrail(query: Query, entry: DemoEntry): Promise<void> {
  // An entry is written in one's own name only.
  await query(`select set_config('app.person_id', $1, true)`, [entry.by]);
  await query(
    `insert into audit_entries (id, at, actor_id, address, request_id, action, object_type, object_id, client_id,
                                detail, change)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      newId(),
      entry.at,
      entry.by,
      ADDRESS,
      newId(),
      entry.action,
      entry.objectType,
      entry.objectId,
      entry.clientId,
      JSON.stringify(entry.detail),
      entry.change === undefined ? null : JSON.stringify(entry.change),
    ],
  );
}
