import { writeInstant, type Instant } from '@akouendy/domain';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { FileStore } from '../../../platform/files/file-store.ts';
import { Jobs } from '../../../platform/jobs/jobs.ts';
import { announce } from '../../../platform/live/announce.ts';
import { expire, giveUp } from '../persistence/export.repository.ts';

/** Of what was not heard of for so long nobody is left who prepares it; seconds. */
const SILENCE = 6 * 3_600;

/** Removes archives whose time is over and gives up what nobody prepares any more. A job of every hour. */
@Injectable()
export class ExpireExports implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly store: FileStore,
  ) {}

  onModuleInit(): void {
    this.jobs.add({ queue: 'expire-exports', cron: '10 * * * *', run: () => this.execute() });
  }

  private async execute(): Promise<void> {
    const now = this.clock.now();
    const silentSince = writeInstant((now - SILENCE) as Instant);
    const expired = await this.unitOfWork.as({ 'app.role': 'SYSTEM' }, 'WRITE', async (db) => {
      const over = await expire(db, 'e.expires_at <= $1', [writeInstant(now)]);
      const given = await giveUp(db, 'e.moved_at < $1', [silentSince]);
      for (const clientId of new Set([...given, ...over.map((each) => each.clientId)])) {
        await announce(db, 'exports', clientId);
      }
      return over;
    });
    // What is left behind here the nightly purge finds.
    for (const { fileId } of expired) await this.store.remove(fileId);
  }
}
