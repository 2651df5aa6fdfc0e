import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { wallClock, type Instant } from '@akouendy/domain';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { FileStore } from '../../../platform/files/file-store.ts';
import { newId } from '../../../platform/ids/new-id.ts';
import { Jobs } from '../../../platform/jobs/jobs.ts';
import type { JobPayloads } from '../../../platform/jobs/queues.ts';
import { announce } from '../../../platform/live/announce.ts';
import { Announcements } from '../../notifications/notifications.public.ts';
import { beginAttempt, expire, giveUp, makeReady, type Archive } from '../persistence/export.repository.ts';
import { withClientsEyes } from './clients-eyes.ts';
import { ExportProgress, NotWanted } from './export-progress.ts';
import { WriteArchive } from './write-archive.ts';

/** An archive can be downloaded for so long; seconds. */
const KEPT = 7 * 24 * 3_600;

/** So often its preparation is begun; then it is given up, and somebody may ask anew. */
const ATTEMPTS = 4;

type Wanted = JobPayloads['prepare-export'];

/**
 * The job that prepares an export. Each attempt begins anew, with a file of its own; what is ready first counts, so that it
 * may be killed between any two lines, and run twice.
 */
@Injectable()
export class PrepareExport implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly store: FileStore,
    private readonly archive: WriteArchive,
    private readonly announcements: Announcements,
  ) {}

  onModuleInit(): void {
    this.jobs.serve('prepare-export', (wanted) =>
      withClientsEyes(this.unitOfWork, wanted, () => this.execute(wanted)),
    );
  }

  private async execute(wanted: Wanted): Promise<void> {
    const attempt = await this.unitOfWork.write((db) => beginAttempt(db, wanted.exportId, this.clock.now()));
    if (attempt === null) return;
    if (attempt > ATTEMPTS) return this.giveUp(wanted);
    await mkdir(this.store.incoming, { recursive: true, mode: 0o700 });
    const path = join(this.store.incoming, newId());
    try {
      const progress = new ExportProgress(this.unitOfWork, this.clock, wanted.exportId, wanted.clientId);
      await this.archive.execute(path, wanted, progress);
      await this.keep(wanted, path);
    } catch (error) {
      if (error instanceof NotWanted) return;
      if (attempt === ATTEMPTS) await this.giveUp(wanted);
      throw error;
    } finally {
      await rm(path, { force: true });
    }
  }

  /** Its bytes first, then its rows, as with every file. */
  private async keep({ exportId, clientId, personId }: Wanted, path: string): Promise<void> {
    const at = this.clock.now();
    const { size } = await stat(path);
    const sha256 = createHash('sha256');
    await pipeline(createReadStream(path), sha256);
    const archive: Archive = {
      fileId: newId(),
      name: `export-${wallClock(at).date}.zip`,
      size,
      sha256: sha256.digest(),
    };
    await this.store.put(archive.fileId, path);
    const replaced = await this.unitOfWork.write(async (db) => {
      const expiresAt = (at + KEPT) as Instant;
      const wanted = { id: exportId, clientId, requestedBy: personId };
      if (!(await makeReady(db, wanted, archive, { at, expiresAt }))) return null;
      await this.announcements.announce(db, { kind: 'EXPORT_READY', clientId, data: {} });
      await announce(db, 'exports', clientId);
      return expire(db, 'e.client_id = $1 and e.id <> $2', [clientId, exportId]);
    });
    if (replaced === null) await this.store.remove(archive.fileId);
    for (const { fileId } of replaced ?? []) await this.store.remove(fileId);
  }

  private async giveUp({ exportId, clientId }: Wanted): Promise<void> {
    await this.unitOfWork.write(async (db) => {
      await giveUp(db, 'e.id = $1', [exportId]);
      await announce(db, 'exports', clientId);
    });
  }
}
