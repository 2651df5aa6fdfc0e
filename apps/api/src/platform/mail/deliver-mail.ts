import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditTrail } from '../audit/audit-trail.ts';
import { Clock } from '../clock/clock.ts';
import { Config } from '../config/config.ts';
import type { Settings } from '../database/settings.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { Jobs } from '../jobs/jobs.ts';
import { MailForgotten } from './mail-forgotten.ts';
import { MailTransport } from './mail-transport.ts';
import { beginAttempt, claimMail, markDelivered } from './stored-mail.ts';

const AS_SYSTEM: Settings = { 'app.role': 'SYSTEM' };

/** The job that delivers a mail: once, and twice only when it dies before it has written down that it did. */
@Injectable()
export class DeliverMail implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly unitOfWork: UnitOfWork,
    private readonly transport: MailTransport,
    private readonly audit: AuditTrail,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.serve('deliver-mail', ({ mailId }) => this.execute(mailId));
  }

  private execute(mailId: string): Promise<void> {
    // Held while the mail server takes its time: what is written meanwhile is written beside it, and stays.
    return this.unitOfWork.as(AS_SYSTEM, 'WRITE', async (db) => {
      await claimMail(db, mailId);
      await this.deliver(mailId);
    });
  }

  private async deliver(mailId: string): Promise<void> {
    const mail = await this.unitOfWork.as(AS_SYSTEM, 'WRITE', (db) =>
      beginAttempt(db, mailId, this.clock.now()),
    );
    if (mail === 'DELIVERED') return;
    if (mail === 'FORGOTTEN') throw new MailForgotten();
    await this.transport.send(mail);
    await this.unitOfWork.as(AS_SYSTEM, 'WRITE', async (db) => {
      await markDelivered(db, mailId, this.clock.now(), this.config.demonstration);
      if (mail.attempts === 1) return;
      await this.audit.record(db, {
        action: 'mail.delivered_after_retry',
        objectType: 'mail',
        objectId: mailId,
        clientId: null,
        detail: { template: mail.template, attempts: mail.attempts },
      });
    });
  }
}
