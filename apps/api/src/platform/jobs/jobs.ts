import { Injectable } from '@nestjs/common';
import type { JobPayloads, QueueName } from './queues.ts';

/** Work that runs again and again. It may run twice, also at once, and must end the same. */
export interface RecurringJob {
  readonly queue: QueueName;
  /** When, in cron's notation with five fields, in Paris. */
  readonly cron: string;
  readonly run: () => Promise<void>;
}

/** What does the jobs of a queue. A job may run twice, also at once, and must end the same. */
export type Work<Queue extends QueueName> = (payload: JobPayloads[Queue]) => Promise<void>;

/** Runs a job and looks how it goes; what it throws is thrown. */
type Observer = (queue: QueueName, run: () => Promise<void>) => Promise<void>;

/** The jobs of all rooms. A room adds its own while the application starts; only the worker runs them. */
@Injectable()
export class Jobs {
  readonly recurring: RecurringJob[] = [];
  readonly served = new Map<QueueName, (payload: never) => Promise<void>>();

  private observer: Observer = (_, run) => run();

  /** Has `observer` run every job from now on. */
  observe(observer: Observer): void {
    this.observer = observer;
  }

  /** Runs a job of `queue`, observed. */
  run(queue: QueueName, run: () => Promise<void>): Promise<void> {
    return this.observer(queue, run);
  }

  /** Adds work that runs by the clock. */
  add(job: RecurringJob): void {
    this.recurring.push(job);
  }

  /** Adds what does the jobs that are enqueued for `queue`. Throws when somebody does them already. */
  serve<Queue extends QueueName>(queue: Queue, work: Work<Queue>): void {
    if (this.served.has(queue)) throw new Error(`The queue ${queue} is served already`);
    this.served.set(queue, work);
  }
}
