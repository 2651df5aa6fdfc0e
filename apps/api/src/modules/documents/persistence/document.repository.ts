import { writeInstant } from '@akouendy/domain';
import type { Database } from '../../../platform/database/database.ts';
import { selectDocuments, type DocumentRecord } from './document-record.ts';

/** A document under the key with which it was asked for. */
export interface NewDocument extends DocumentRecord {
  readonly idempotencyKey: string;
  /** Of all that was asked, the file's content included. */
  readonly fingerprint: Buffer;
}

/** What was added under the person's key before, if anything. */
export interface EarlierDocument {
  readonly document: DocumentRecord;
  readonly fingerprint: Buffer;
}

/**
 * What the person added under the key, `null` when nothing; until the transaction ends nothing else is added under it.
 */
export async function findDocumentOfKey(
  db: Database,
  { addedBy, idempotencyKey }: Pick<NewDocument, 'addedBy' | 'idempotencyKey'>,
): Promise<EarlierDocument | null> {
  // Two that come at once under one key: the second waits here until the first is committed.
  await db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `document ${addedBy} ${idempotencyKey}`,
  ]);
  const [document] = await selectDocuments(db, 'd.added_by = $1 and d.idempotency_key = $2', [
    addedBy,
    idempotencyKey,
  ]);
  if (document === undefined) return null;
  const [row] = await db.query<{ fingerprint: Buffer }>('select fingerprint from documents where id = $1', [
    document.id,
  ]);
  if (row === undefined) throw new Error('A document of the transaction is gone');
  return { document, fingerprint: row.fingerprint };
}

/** Appends a document with its file, when `findDocumentOfKey` has found none. */
export async function appendDocument(db: Database, document: NewDocument): Promise<void> {
  const { id, clientId, fileId, addedBy } = document;
  const at = writeInstant(document.addedAt);
  await db.query(
    `insert into files (id, client_id, kind, name, media_type, size, sha256, uploaded_by, uploaded_at)
     values ($1, $2, 'DOCUMENT', $3, $4, $5, $6, $7, $8)`,
    [fileId, clientId, document.fileName, document.mediaType, document.size, document.sha256, addedBy, at],
  );
  await db.query(
    `insert into documents (id, client_id, file_id, category, title, added_by, added_at, idempotency_key, fingerprint)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      clientId,
      fileId,
      document.category,
      document.title,
      addedBy,
      at,
      document.idempotencyKey,
      document.fingerprint,
    ],
  );
}

/** Removes a document with its file's row; the store's part goes later. `null` when it is not there to be removed. */
export async function deleteDocument(db: Database, id: string): Promise<DocumentRecord | null> {
  const [document] = await selectDocuments(db, 'd.id = $1', [id]);
  if (document === undefined) return null;
  const gone = await db.query('delete from files where id = $1 returning id', [document.fileId]);
  return gone.length === 0 ? null : document;
}
