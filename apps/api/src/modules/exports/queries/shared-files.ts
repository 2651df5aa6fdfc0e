import type { Database } from '../../../platform/database/database.ts';

/** A document's file, as the archive takes it. */
export interface SharedFile {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: Buffer;
}

/** The files of the documents that are shared with a client, the oldest first. */
export function sharedFiles(db: Database, clientId: string): Promise<SharedFile[]> {
  return db.query(
    `select f.id, f.name, f.size, f.sha256 from documents d join files f on f.id = d.file_id
      where d.client_id = $1 order by d.added_at, d.id`,
    [clientId],
  );
}
