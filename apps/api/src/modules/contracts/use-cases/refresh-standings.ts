import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { Jobs } from '../../../platform/jobs/jobs.ts';
import { renewStandings } from './renew-standings.ts';

/**
 * Stores where contracts stand on a new day. It runs at midnight in Paris, and every ten minutes for what a worker that was
 * away then has left.
 */
@Injectable()
export class RefreshStandings implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.add({ queue: 'refresh-contract-standings', cron: '*/10 * * * *', run: () => this.execute() });
  }

  async execute(): Promise<void> {
    await this.unitOfWork.as({ 'app.role': 'SYSTEM' }, 'WRITE', (db) =>
      renewStandings((sql, parameters) => db.query(sql, parameters), this.clock.today()),
    );
  }
}
