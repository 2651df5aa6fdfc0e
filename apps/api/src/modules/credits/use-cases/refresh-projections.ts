import { Injectable, type OnModuleInit } from '@nestjs/common';

import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { Jobs } from '../../../platform/jobs/jobs.ts';
import { findStaleAfter } from '../persistence/credit-projection.repository.ts';
import { projectAccounts } from './project-accounts.ts';

/** Accounts of one transaction. */
const BATCH = 100;

/**
 * Stores the projections of a new day, and those that are missing. It runs at midnight in Paris, and every ten
 * minutes for what a worker that was away then has left.
 */
@Injectable()
export class RefreshProjections implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.add({ queue: 'refresh-credit-projections', cron: '*/10 * * * *', run: () => this.execute() });
  }

  async execute(): Promise<void> {
    let after: string | null = null;
    do after = await this.refreshAfter(after);
    while (after !== null);
  }

  /** Refreshes the next accounts by id; the last of them, or `null` when no more follow. */
  private refreshAfter(after: string | null): Promise<string | null> {
    return this.unitOfWork.as({ 'app.role': 'SYSTEM' }, 'WRITE', async (db) => {
      const stale = await findStaleAfter(db, this.clock.today(), after, BATCH);
      if (stale.length > 0) await projectAccounts(db, stale, this.clock.now());
      return stale.length < BATCH ? null : (stale.at(-1)?.accountId ?? null);
    });
  }
}
