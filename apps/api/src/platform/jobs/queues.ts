/** The schema of the job queue's own tables. */
export const JOBS_SCHEMA = 'jobs';

/**
 * What a job of each queue is told: ids and facts without a personal text, because a payload lies open in the job
 * queue's tables until it is cleaned up.
 */
export interface JobPayloads {
  'purge-sign-ins': null;
  'purge-mails': null;
  'send-password-reset': { readonly requestId: string };
  'purge-files': null;
  'deliver-mail': { readonly mailId: string };
  'tell-people': { readonly event: object };
  'purge-notifications': null;
  'refresh-credit-projections': null;
  'refresh-contract-standings': null;
  'prepare-export': { readonly exportId: string; readonly clientId: string; readonly personId: string };
  'expire-exports': null;
}

/** The name of a queue. */
export type QueueName = keyof JobPayloads;

/** How a queue treats what fails. */
export interface QueueRules {
  /** Attempts after the first. */
  readonly retryLimit: number;
  /** Seconds before the first of them; each further wait is about twice the one before. */
  readonly retryDelay: number;
  /** Seconds that two attempts lie apart at most. */
  readonly retryDelayMax: number;
}

/** For what only our own database decides: it is back within minutes, or somebody must look. */
const WITHIN_MINUTES: QueueRules = { retryLimit: 5, retryDelay: 5, retryDelayMax: 300 };

/** For what another server decides: about six hours, as long as one may be away without anybody being to blame. */
const WITHIN_HOURS: QueueRules = { retryLimit: 12, retryDelay: 15, retryDelayMax: 3_600 };

/** Every queue and its rules; the worker serves each, and only `prepare` may make one. */
export const QUEUES: Readonly<Record<QueueName, QueueRules>> = {
  'purge-sign-ins': WITHIN_MINUTES,
  'purge-mails': WITHIN_MINUTES,
  'send-password-reset': WITHIN_MINUTES,
  'purge-files': WITHIN_MINUTES,
  'deliver-mail': WITHIN_HOURS,
  'tell-people': WITHIN_MINUTES,
  'purge-notifications': WITHIN_MINUTES,
  'refresh-credit-projections': WITHIN_MINUTES,
  'refresh-contract-standings': WITHIN_MINUTES,
  'prepare-export': WITHIN_MINUTES,
  'expire-exports': WITHIN_MINUTES,
};

/** Where a job ends that has failed for good, until somebody retries or discards it. Nobody serves it. */
export const DEAD_LETTERS = 'dead-letters';
