import { Injectable } from '@nestjs/common';
import type { QueueName } from './queues.ts';

/** Work that runs again and again. It may run twice, also at once, and must end the same. */
export interface RecurringJob {
  readonly queue: QueueName;
  /** When, in cron's notation with five fields, in Paris. */
  readonly cron: string;
  readonly run: () => Promise<void>;
}

/** The jobs of all rooms. A room adds its own while the application starts; only the worker runs them. */
@Injectable()
export class Jobs {
  readonly recurring: RecurringJob[] = [];

  add(job: RecurringJob): void {
    this.recurring.push(job);
  }
}
