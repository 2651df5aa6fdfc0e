import { Field, ObjectType } from '@nestjs/graphql';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { resultUnion } from '../../../platform/graphql/result-union.ts';
import { FailedJobType } from './failed-job.type.ts';

/** It is tried again. */
@ObjectType('FailedJobRetried', { description: 'The job is back in its queue, with all its attempts.' })
export class FailedJobRetriedType {
  @Field(() => FailedJobType, { description: 'What had failed.' })
  job!: FailedJobType;
}

/** It is given up. */
@ObjectType('FailedJobDiscarded', { description: 'The job is gone and will not be done.' })
export class FailedJobDiscardedType {
  @Field(() => FailedJobType, { description: 'What had failed.' })
  job!: FailedJobType;
}

/** What `retryFailedJob` answers. */
export const RetryResult = resultUnion('RetryFailedJobResult', 'What became of another try.', [
  FailedJobRetriedType,
  NotFoundType,
]);
export type RetryResult = typeof RetryResult;

/** What `discardFailedJob` answers. */
export const DiscardResult = resultUnion('DiscardFailedJobResult', 'What became of giving a job up.', [
  FailedJobDiscardedType,
  NotFoundType,
]);
export type DiscardResult = typeof DiscardResult;
