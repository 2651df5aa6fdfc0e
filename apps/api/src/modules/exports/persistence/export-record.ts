import type { Instant } from '@akouendy/domain';
import type { Database } from '../../../platform/database/database.ts';

/** Where an export stands: under way, to be downloaded, given up, or gone because its time is over. */
export type ExportState = 'PREPARING' | 'READY' | 'FAILED' | 'EXPIRED';

/** What its preparation is at. */
export type ExportStep = 'WAITING' | 'DATA' | 'DOCUMENTS' | 'ARCHIVE' | 'DONE';

/** An export of all that the portal holds on a client. */
export interface ExportRecord {
  readonly id: string;
  readonly clientId: string;
  readonly requestedBy: string;
  readonly requestedAt: Instant;
  readonly state: ExportState;
  readonly step: ExportStep;
  /** 0 to 100. */
  readonly percent: number;
  /** How often its preparation has begun. */
  readonly attempts: number;
  /** Of the archive, while it is there. */
  readonly fileId: string | null;
  /** Under which the archive is saved. */
  readonly fileName: string | null;
  /** Bytes of the archive, once it was ready. */
  readonly size: number | null;
  readonly sha256: Buffer | null;
  readonly readyAt: Instant | null;
  readonly expiresAt: Instant | null;
}

const SELECT = `
  select e.id, e.client_id as "clientId", e.requested_by as "requestedBy", e.requested_at as "requestedAt", e.state,
         e.step, e.percent, e.attempts, e.file_id as "fileId", f.name as "fileName", e.size, e.sha256, e.ready_at as "readyAt",
         e.expires_at as "expiresAt"
    from company_exports e
    left join files f on f.id = e.file_id`;

/** The exports that can be seen and of which `rest`, about `e`, is true and says the order. */
export function selectExports(
  db: Database,
  rest: string,
  parameters: readonly unknown[],
): Promise<ExportRecord[]> {
  return db.query(`${SELECT} ${rest}`, parameters);
}
