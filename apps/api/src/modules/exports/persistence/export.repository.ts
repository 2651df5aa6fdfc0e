import { writeInstant, type Instant } from '@akouendy/domain';
import type { Database } from '../../../platform/database/database.ts';
import { selectExports, type ExportRecord, type ExportStep } from './export-record.ts';

/** An export that is asked for. */
export interface NewExport {
  readonly id: string;
  readonly clientId: string;
  readonly requestedBy: string;
  readonly requestedAt: Instant;
  readonly idempotencyKey: string;
}

/**
 * The export that answers the wish already: sent before under the same key, or under way for the same client; `null` when
 * none does. Two wishes that come at once come here one after the other.
 */
export async function findAnswering(
  db: Database,
  wanted: Pick<NewExport, 'clientId' | 'requestedBy' | 'idempotencyKey'>,
): Promise<ExportRecord | null> {
  await db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`export ${wanted.clientId}`]);
  const [earlier] = await selectExports(
    db,
    `where e.client_id = $1 and (e.state = 'PREPARING' or (e.requested_by = $2 and e.idempotency_key = $3))
     order by (e.requested_by = $2 and e.idempotency_key = $3) desc`,
    [wanted.clientId, wanted.requestedBy, wanted.idempotencyKey],
  );
  return earlier ?? null;
}

/** Appends an export that nothing answers yet. */
export async function appendExport(db: Database, wanted: NewExport): Promise<void> {
  await db.query(
    `insert into company_exports (id, client_id, requested_by, requested_at, idempotency_key, state, step, percent, moved_at)
     values ($1, $2, $3, $4, $5, 'PREPARING', 'WAITING', 0, $4)`,
    [wanted.id, wanted.clientId, wanted.requestedBy, writeInstant(wanted.requestedAt), wanted.idempotencyKey],
  );
}

/** Begins an attempt at preparing; which one it is, or `null` when nothing is left to prepare. */
export async function beginAttempt(db: Database, id: string, at: Instant): Promise<number | null> {
  const [row] = await db.query<{ attempts: number }>(
    `update company_exports set attempts = attempts + 1, moved_at = $2
      where id = $1 and state = 'PREPARING' returning attempts`,
    [id, writeInstant(at)],
  );
  return row?.attempts ?? null;
}

/** Says how far the preparation is; whether it is still wanted. */
export async function moveOn(
  db: Database,
  id: string,
  { step, percent, at }: { readonly step: ExportStep; readonly percent: number; readonly at: Instant },
): Promise<boolean> {
  const moved = await db.query(
    `update company_exports set step = $2, percent = $3, moved_at = $4
      where id = $1 and state = 'PREPARING' returning id`,
    [id, step, percent, writeInstant(at)],
  );
  return moved.length > 0;
}

/** The archive of an export, as the store has it. */
export interface Archive {
  readonly fileId: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: Buffer;
}

/** Makes an export ready with its archive; `false` when another attempt was faster, or it was given up. */
export async function makeReady(
  db: Database,
  { id, clientId, requestedBy }: Pick<NewExport, 'id' | 'clientId' | 'requestedBy'>,
  archive: Archive,
  { at, expiresAt }: { readonly at: Instant; readonly expiresAt: Instant },
): Promise<boolean> {
  const [wanted] = await db.query(
    `select from company_exports where id = $1 and state = 'PREPARING' for update`,
    [id],
  );
  if (wanted === undefined) return false;
  const { fileId, name, size, sha256 } = archive;
  await db.query(
    `insert into files (id, client_id, kind, name, media_type, size, sha256, uploaded_by, uploaded_at)
     values ($1, $2, 'EXPORT', $3, 'application/zip', $4, $5, $6, $7)`,
    [fileId, clientId, name, size, sha256, requestedBy, writeInstant(at)],
  );
  await db.query(
    `update company_exports
        set state = 'READY', step = 'DONE', percent = 100, moved_at = $2, file_id = $3, size = $4, sha256 = $5,
            ready_at = $2, expires_at = $6
      where id = $1`,
    [id, writeInstant(at), fileId, size, sha256, writeInstant(expiresAt)],
  );
  return true;
}

/** Gives up exports of which `condition`, about `e`, is true; the clients whose they were. */
export async function giveUp(
  db: Database,
  condition: string,
  parameters: readonly unknown[],
): Promise<string[]> {
  const rows = await db.query<{ client_id: string }>(
    `update company_exports e set state = 'FAILED' where e.state = 'PREPARING' and ${condition} returning e.client_id`,
    parameters,
  );
  return rows.map(({ client_id: clientId }) => clientId);
}

/** An archive that is nobody's any more. */
export interface Expired {
  readonly clientId: string;
  readonly fileId: string;
}

/** Ends ready exports of which `condition`, about `e`, is true, with the rows of their files. */
export async function expire(
  db: Database,
  condition: string,
  parameters: readonly unknown[],
): Promise<Expired[]> {
  const ended = await db.query<Expired>(
    `with due as (
       select e.id, e.client_id, e.file_id from company_exports e where e.state = 'READY' and ${condition} for update
     )
     update company_exports c set state = 'EXPIRED', file_id = null from due
      where c.id = due.id returning due.client_id as "clientId", due.file_id as "fileId"`,
    parameters,
  );
  const files = ended.map(({ fileId }) => fileId);
  if (files.length > 0) await db.query('delete from files where id = any($1::uuid[])', [files]);
  return ended;
}
