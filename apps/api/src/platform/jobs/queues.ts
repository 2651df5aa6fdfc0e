/** The schema of the job queue's own tables. */
export const JOBS_SCHEMA = 'jobs';

/** Every queue; the worker serves each, and only `prepare` may make one. */
export const QUEUES = ['purge-sign-ins'] as const;

/** The name of a queue. */
export type QueueName = (typeof QUEUES)[number];
