import { Injectable } from '@nestjs/common';
import type { AuditAction } from '../../../platform/audit/audit-action.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import type { Database } from '../../../platform/database/database.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { JobQueue } from '../../../platform/jobs/job-queue.ts';
import { selectFailedJobs, type FailedJob } from '../persistence/failed-job.ts';

/** Settles what has failed for good: by another try, or by giving it up. Who comes second finds nothing to settle. */
@Injectable()
export class SettleFailedJob {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queue: JobQueue,
    private readonly audit: AuditTrail,
  ) {}

  /** Has it tried again, with all its attempts. Returns it as it was; `null` when it is not there. */
  async retry(id: string): Promise<FailedJob | null> {
    return this.settle(id, 'job.retried', (db) => this.queue.retry(db, id));
  }

  /** Gives it up. Returns it as it was; `null` when it is not there. */
  async discard(id: string): Promise<FailedJob | null> {
    return this.settle(id, 'job.discarded', async (db) => {
      await this.queue.discard(db, id);
      return true;
    });
  }

  private async settle(
    id: string,
    action: AuditAction,
    act: (db: Database) => Promise<boolean>,
  ): Promise<FailedJob | null> {
    if (!isUuid(id)) return null;
    return this.unitOfWork.write(async (db) => {
      const [job] = await selectFailedJobs(db, 'id = $1', [id], 'for update');
      if (job === undefined || !(await act(db))) return null;
      await this.audit.record(db, {
        action,
        objectType: 'job',
        objectId: job.jobId,
        clientId: null,
        detail: { queue: job.queue, attempts: job.attempts, reference: job.reference },
      });
      return job;
    });
  }
}
