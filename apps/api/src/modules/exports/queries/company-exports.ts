import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Database } from '../../../platform/database/database.ts';
import { perTransaction } from '../../../platform/database/per-transaction.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { selectExports, type ExportRecord } from '../persistence/export-record.ts';

export type { ExportRecord, ExportState, ExportStep } from '../persistence/export-record.ts';

/** Reads of exports that who is asking may see. */
@Injectable()
export class CompanyExports {
  private readonly loader = perTransaction(
    (db: Database) => new DataLoader<string, ExportRecord | null>((clientIds) => latestOf(db, clientIds)),
  );

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The one that was asked for last; `null` when none was, or none is to be seen. */
  async latestOf(clientId: string): Promise<ExportRecord | null> {
    return this.unitOfWork.read((db) => this.loader(db).load(clientId));
  }

  /** One that can be downloaded; `null` when it is not there, not to be seen, not ready or over. */
  async ready(id: string): Promise<ExportRecord | null> {
    if (!isUuid(id)) return null;
    const [found] = await this.unitOfWork.read((db) =>
      selectExports(db, `where e.id = $1 and e.state = 'READY'`, [id]),
    );
    return found ?? null;
  }
}

async function latestOf(db: Database, clientIds: readonly string[]): Promise<(ExportRecord | null)[]> {
  const rows = await selectExports(
    db,
    `where e.id in (select distinct on (client_id) id from company_exports
                     where client_id = any($1::uuid[]) order by client_id, requested_at desc, id desc)`,
    [clientIds],
  );
  const found = new Map(rows.map((row) => [row.clientId, row]));
  return clientIds.map((id) => found.get(id) ?? null);
}
