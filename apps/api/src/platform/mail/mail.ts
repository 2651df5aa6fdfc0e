import { writeInstant } from '@akouendy/domain';
import { Injectable } from '@nestjs/common';
import type { Language } from '../access/language.ts';
import { Clock } from '../clock/clock.ts';
import { Config } from '../config/config.ts';
import type { Database } from '../database/database.ts';
import { newId } from '../ids/new-id.ts';
import { JobQueue } from '../jobs/job-queue.ts';
import type { MailTemplate } from './mail-template.ts';
import { renderMail, type Recipient } from './render-mail.ts';

/** A mail to send. */
export interface OutgoingMail<Data, Key extends string> {
  readonly template: MailTemplate<Data, Key>;
  readonly to: Recipient;
  /** The recipient's. */
  readonly language: Language;
  readonly data: Data;
}

/** Sends mails. See the folder's README for templates, delivery and what is kept. */
@Injectable()
export class Mail {
  constructor(
    private readonly queue: JobQueue,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes the mail down in the transaction of `db` and has it delivered once that has been committed; if it is rolled
   * back there is no mail. Returns its id.
   */
  async send<Data, Key extends string>(db: Database, mail: OutgoingMail<Data, Key>): Promise<string> {
    const { template, to, language, data } = mail;
    const { subject, text, html } = renderMail(template, data, { to, language, portalUrl: this.config.url });
    const id = newId();
    // Nothing is returned: who asks may append a mail, also somebody who is not signed in, but read none.
    await db.query(
      `insert into mails (id, template, language, to_name, to_address, subject, text_body, html_body, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, template.name, language, to.name, to.address, subject, text, html, writeInstant(this.clock.now())],
    );
    await this.queue.enqueue(db, 'deliver-mail', { mailId: id });
    return id;
  }
}
