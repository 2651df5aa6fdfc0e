import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { FileStore } from '../../../platform/files/file-store.ts';
import { openedAndTold } from '../../../platform/files/opened-and-told.ts';
import { CompanyExports } from '../queries/company-exports.ts';

/** An archive that may be sent. */
export interface OpenedArchive {
  readonly content: Readable;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/** Opens an export's archive to who is asking, and writes down that they did. */
@Injectable()
export class DownloadExport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly exports: CompanyExports,
    private readonly store: FileStore,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** `null` when it is not there, not theirs, not ready, or its time is over, job or not. */
  async execute(id: string): Promise<OpenedArchive | null> {
    const ready = await this.exports.ready(id);
    if (ready === null) return null;
    const { fileId, fileName: name, size, expiresAt } = ready;
    if (fileId === null || name === null || size === null || expiresAt === null) return null;
    if (expiresAt <= this.clock.now()) return null;
    await this.unitOfWork.rest();
    const content = await openedAndTold(this.store, fileId, () =>
      this.unitOfWork.write((db) =>
        this.audit.record(db, {
          action: 'company_export.downloaded',
          objectType: 'company_export',
          objectId: ready.id,
          clientId: ready.clientId,
          detail: { size, sha256: ready.sha256?.toString('hex') },
        }),
      ),
    );
    return { content, name, size };
  }
}
