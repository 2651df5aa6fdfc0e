import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { pageSize } from '../../../platform/graphql/page-size.ts';
import { FailedJobs } from '../queries/failed-jobs.ts';
import { SettleFailedJob } from '../use-cases/settle-failed-job.ts';
import { readCursor, writeCursor } from './failed-job-cursor.ts';
import { FailedJobConnectionType } from './failed-job.type.ts';
import {
  DiscardResult,
  FailedJobDiscardedType,
  FailedJobRetriedType,
  RetryResult,
} from './settle-result.type.ts';

/** What has failed for good, and what becomes of it. */
@Resolver()
export class FailedJobsResolver {
  constructor(
    private readonly jobs: FailedJobs,
    private readonly settle: SettleFailedJob,
  ) {}

  @Query(() => FailedJobConnectionType, { description: 'The jobs that have failed for good, latest first.' })
  @MayCall('MANAGE_PORTAL')
  async failedJobs(
    @Args('first', { type: () => Int, defaultValue: 50, description: 'How many at most; 200 is the most.' })
    first: number,
    @Args('after', { type: () => String, nullable: true, description: 'The `endCursor` of the page before.' })
    after: string | null,
  ): Promise<FailedJobConnectionType> {
    const page = await this.jobs.page(pageSize(first), after ? readCursor(after) : null);
    const last = page.nodes.at(-1);
    return { ...page, endCursor: last === undefined ? null : writeCursor(last) };
  }

  @Mutation(() => RetryResult, { description: 'Has a job that has failed for good tried again.' })
  @MayCall('MANAGE_PORTAL')
  async retryFailedJob(
    @Args('id', { type: () => ID, description: 'The failure.' }) id: string,
  ): Promise<RetryResult> {
    const job = await this.settle.retry(id);
    return job === null ? NotFoundType.of(id) : Object.assign(new FailedJobRetriedType(), { job });
  }

  @Mutation(() => DiscardResult, { description: 'Gives a job that has failed for good up.' })
  @MayCall('MANAGE_PORTAL')
  async discardFailedJob(
    @Args('id', { type: () => ID, description: 'The failure.' }) id: string,
  ): Promise<DiscardResult> {
    const job = await this.settle.discard(id);
    return job === null ? NotFoundType.of(id) : Object.assign(new FailedJobDiscardedType(), { job });
  }
}
