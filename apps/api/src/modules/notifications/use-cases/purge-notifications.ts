import type { Instant } from '@akouendy/domain';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { Jobs } from '../../../platform/jobs/jobs.ts';
import { forgetBefore } from '../persistence/notification.repository.ts';

/** Notifications are kept for so long; seconds. What they tell of has its own place. */
const KEPT = 365 * 24 * 3_600;

/** Removes old notifications. A job of every night. */
@Injectable()
export class PurgeNotifications implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.add({ queue: 'purge-notifications', cron: '40 3 * * *', run: () => this.execute() });
  }

  async execute(): Promise<void> {
    const before = (this.clock.now() - KEPT) as Instant;
    await this.unitOfWork.as({ 'app.role': 'SYSTEM' }, 'WRITE', (db) => forgetBefore(db, before));
  }
}
