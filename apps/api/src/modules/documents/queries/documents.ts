import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Database } from '../../../platform/database/database.ts';
import { perTransaction } from '../../../platform/database/per-transaction.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { selectDocuments, type DocumentRecord } from '../persistence/document-record.ts';

export type { DocumentCategory, DocumentRecord } from '../persistence/document-record.ts';

/** Reads of documents that who is asking may see. */
@Injectable()
export class Documents {
  private readonly loader = perTransaction(
    (db: Database) => new DataLoader((ids: readonly string[]) => documentsOf(db, ids)),
  );

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Those of a client, the newest first. */
  async ofClient(clientId: string): Promise<readonly DocumentRecord[]> {
    return this.unitOfWork.read((db) => this.loader(db).load(clientId));
  }

  /** `null` when it is not there, or not to be seen. */
  async byId(id: string): Promise<DocumentRecord | null> {
    if (!isUuid(id)) return null;
    const [document] = await this.unitOfWork.read((db) => selectDocuments(db, 'd.id = $1', [id]));
    return document ?? null;
  }

  /** The document whose file is `fileId`; `null` when it is not there or not to be seen. */
  async byFile(fileId: string): Promise<DocumentRecord | null> {
    if (!isUuid(fileId)) return null;
    const [document] = await this.unitOfWork.read((db) => selectDocuments(db, 'd.file_id = $1', [fileId]));
    return document ?? null;
  }
}

async function documentsOf(db: Database, clientIds: readonly string[]): Promise<DocumentRecord[][]> {
  const documents = await selectDocuments(db, 'd.client_id = any($1::uuid[])', [clientIds]);
  const byClient = Map.groupBy(documents, ({ clientId }) => clientId);
  return clientIds.map((id) => byClient.get(id) ?? []);
}
