import type { Instant } from '@akouendy/domain';
import type { AuditChange, Facts } from '../../../platform/audit/audit-entry.ts';

/** One entry of the trail as who is asking may see it. */
export interface TrailEntry {
  readonly id: string;
  readonly at: Instant;
  /** Who did it; `null` when nobody was signed in, or the portal did it by itself. */
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly actorIsStaff: boolean;
  /** With which API token they asked; `null` when they were signed in themselves. */
  readonly tokenId: string | null;
  readonly tokenName: string | null;
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  readonly clientId: string | null;
  readonly clientName: string | null;
  /** Where it came from; `null` when that is unknown, or not for who is asking. */
  readonly address: string | null;
  readonly requestId: string | null;
  readonly detail: Facts;
  readonly change: AuditChange | null;
  readonly position: number;
  readonly hash: Buffer;
}

/**
 * The columns of a `TrailEntry`, from `TRAIL`. A client's admin sees the addresses of the own people, not those that
 * staff work from.
 */
export const COLUMNS = `
  e.id, e.at, e.actor_id as "actorId", p.name as "actorName",
  e.actor_id is not null and p.client_id is null as "actorIsStaff",
  e.token_id as "tokenId", e.token_name as "tokenName",
  e.action, e.object_type as "objectType", e.object_id as "objectId",
  e.client_id as "clientId", c.name as "clientName",
  case when app.may_for_every_client('READ_TRAIL') or e.actor_id is null or p.client_id = app.client_id() then e.address end as address,
  e.request_id as "requestId", e.detail, e.change, e.position, e.hash`;

/** Entries with the names that they are told with. */
export const TRAIL = `
  audit_entries e
  left join people p on p.id = e.actor_id
  left join clients c on c.id = e.client_id`;
