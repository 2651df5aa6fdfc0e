import { writeInstant, type Instant } from '@akouendy/domain';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../clock/clock.ts';
import { Config } from '../config/config.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { Jobs } from '../jobs/jobs.ts';

/** What a mail said goes after so long, delivered or not: the links in it have ended by then; seconds. */
const CONTENT_KEPT = 7 * 24 * 3_600;

/** That there was a mail, when, to whom and how often it was tried, is kept for so long; seconds. */
const MAILS_KEPT = 90 * 24 * 3_600;

/** Removes old mails, and what is left of the content of those that could not be delivered. A job of every night. */
@Injectable()
export class PurgeMails implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly unitOfWork: UnitOfWork,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.add({ queue: 'purge-mails', cron: '20 3 * * *', run: () => this.execute() });
  }

  async execute(): Promise<void> {
    const now = this.clock.now();
    await this.unitOfWork.as({ 'app.role': 'SYSTEM' }, 'WRITE', async (db) => {
      await db.query('delete from mails where created_at <= $1', [before(now, MAILS_KEPT)]);
      if (this.config.demonstration) return;
      await db.query(
        `update mails set subject = null, text_body = null, html_body = null
          where text_body is not null and created_at <= $1`,
        [before(now, CONTENT_KEPT)],
      );
    });
  }
}

function before(now: Instant, seconds: number): string {
  return writeInstant((now - seconds) as Instant);
}
