import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { announce } from '../../../platform/live/announce.ts';
import { deleteDocument } from '../persistence/document.repository.ts';

/** Takes a document back: nobody can open it any more. Its bytes go with the next purge. */
@Injectable()
export class RemoveDocument {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  /** The client whose document it was; `null` when it is not there, or not theirs to see. */
  async execute(id: string): Promise<{ readonly clientId: string } | null> {
    if (!isUuid(id)) return null;
    return this.unitOfWork.write(async (db) => {
      const document = await deleteDocument(db, id);
      if (document === null) return null;
      await this.audit.record(db, {
        action: 'document.removed',
        objectType: 'document',
        objectId: document.id,
        clientId: document.clientId,
        detail: { category: document.category, sha256: document.sha256.toString('hex') },
      });
      await announce(db, 'documents', document.clientId);
      return { clientId: document.clientId };
    });
  }
}
