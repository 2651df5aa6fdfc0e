import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { countFailedJobs, selectFailedJobs, type FailedJob } from '../persistence/failed-job.ts';

export type { FailedJob } from '../persistence/failed-job.ts';

/** Where a list goes on: after the job of this place and id. */
export type Place = Pick<FailedJob, 'place' | 'id'>;

/** One page of a list of failed jobs. */
export interface FailedJobPage {
  readonly nodes: readonly FailedJob[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
}

/** Reads of what has failed for good. */
@Injectable()
export class FailedJobs {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** `first` of them after `after`, latest first. */
  async page(first: number, after: Place | null): Promise<FailedJobPage> {
    return this.unitOfWork.read(async (db) => {
      const rows = await selectFailedJobs(
        db,
        '($1::timestamptz is null or (created_on, id) < ($1, $2::uuid))',
        [after?.place ?? null, after?.id ?? null, first + 1],
        'limit $3',
      );
      return {
        nodes: rows.slice(0, first),
        totalCount: await countFailedJobs(db),
        hasNextPage: rows.length > first,
      };
    });
  }
}
