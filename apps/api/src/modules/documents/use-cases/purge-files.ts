import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { FileStore } from '../../../platform/files/file-store.ts';
import { ageOf, namesIn } from '../../../platform/files/folder-store.ts';
import { Jobs } from '../../../platform/jobs/jobs.ts';
import { knownFiles } from '../persistence/known-files.ts';

/** A file without a row may be on its way to one for so long; seconds. */
const GRACE = 24 * 3_600;

/** So many are looked up in one statement. */
const BATCH = 500;

/** Removes from the store what no row names: uploads that broke off, documents that were taken back. A nightly job. */
@Injectable()
export class PurgeFiles implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly unitOfWork: UnitOfWork,
    private readonly store: FileStore,
  ) {}

  onModuleInit(): void {
    this.jobs.add({ queue: 'purge-files', cron: '20 3 * * *', run: () => this.execute() });
  }

  async execute(): Promise<void> {
    let batch: string[] = [];
    for await (const { id, age } of this.store.list()) {
      if (age > GRACE) batch.push(id);
      if (batch.length < BATCH) continue;
      await this.removeUnknown(batch);
      batch = [];
    }
    await this.removeUnknown(batch);
    for (const name of await namesIn(this.store.incoming)) {
      const path = join(this.store.incoming, name);
      if ((await ageOf(path)) > GRACE) await rm(path, { force: true });
    }
  }

  private async removeUnknown(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const known = await this.unitOfWork.as({ 'app.role': 'SYSTEM' }, 'READ', (db) => knownFiles(db, ids));
    for (const id of ids) if (!known.has(id)) await this.store.remove(id);
  }
}
