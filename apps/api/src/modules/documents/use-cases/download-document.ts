import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { FileStore } from '../../../platform/files/file-store.ts';
import { openedAndTold } from '../../../platform/files/opened-and-told.ts';
import { Documents, type DocumentRecord } from '../queries/documents.ts';

/** Hands a document out, and tells the trail who has taken which one. */
@Injectable()
export class DownloadDocument {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: Documents,
    private readonly store: FileStore,
    private readonly audit: AuditTrail,
  ) {}

  /** The document whose file is `fileId`, and its bytes; `null` when it is not there, or not theirs to see. */
  async execute(fileId: string): Promise<{ document: DocumentRecord; content: Readable } | null> {
    const document = await this.documents.byFile(fileId);
    if (document === null) return null;
    // Nothing is held of the database meanwhile, and nothing is told of bytes that are not there.
    await this.unitOfWork.rest();
    const content = await openedAndTold(this.store, document.fileId, () =>
      this.unitOfWork.write((db) =>
        this.audit.record(db, {
          action: 'document.downloaded',
          objectType: 'document',
          objectId: document.id,
          clientId: document.clientId,
          detail: { category: document.category, sha256: document.sha256.toString('hex') },
        }),
      ),
    );
    return { document, content };
  }
}
