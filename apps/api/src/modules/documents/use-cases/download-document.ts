import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { Documents, type DocumentRecord } from '../queries/documents.ts';

/** Hands a document out, and tells the trail who has taken which one. */
@Injectable()
export class DownloadDocument {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: Documents,
    private readonly audit: AuditTrail,
  ) {}

  /** The document whose file is `fileId`; `null` when it is not there, or not theirs to see. */
  async execute(fileId: string): Promise<DocumentRecord | null> {
    return this.unitOfWork.write(async (db) => {
      const document = await this.documents.byFile(fileId);
      if (document === null) return null;
      await this.audit.record(db, {
        action: 'document.downloaded',
        objectType: 'document',
        objectId: document.id,
        clientId: document.clientId,
        detail: { category: document.category, sha256: document.sha256.toString('hex') },
      });
      return document;
    });
  }
}
