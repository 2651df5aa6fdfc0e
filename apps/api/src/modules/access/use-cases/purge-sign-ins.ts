import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { Jobs } from '../../../platform/jobs/jobs.ts';
import { purge } from '../persistence/purge.ts';
import { purgeLinks } from '../persistence/purge-links.ts';

/** Removes what sign-ins leave behind: ended sessions and old attempts. A job of every ten minutes. */
@Injectable()
export class PurgeSignIns implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.add({ queue: 'purge-sign-ins', cron: '*/10 * * * *', run: () => this.execute() });
  }

  async execute(): Promise<void> {
    await this.unitOfWork.as({ 'app.role': 'SYSTEM' }, 'WRITE', async (db) => {
      await purge(db, this.clock.now());
      await purgeLinks(db, this.clock.now());
    });
  }
}
