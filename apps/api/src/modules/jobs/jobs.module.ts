import { Module } from '@nestjs/common';
import { FailedJobsResolver } from './graphql/failed-jobs.resolver.ts';
import { FailedJobs } from './queries/failed-jobs.ts';
import { SettleFailedJob } from './use-cases/settle-failed-job.ts';

/** What the portal does behind the scenes, for its administrators. */
@Module({ providers: [FailedJobs, SettleFailedJob, FailedJobsResolver] })
export class JobsModule {}
