import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Config } from '../config/config.ts';
import { MailNotSent } from './mail-not-sent.ts';
import { MailRefused, permanentAnswer } from './mail-refused.ts';
import type { StoredMail } from './stored-mail.ts';

/** Connections to the mail server that one process holds at most. */
const CONNECTIONS = 5;

/** How long the mail server may take for a step; milliseconds. Shorter than a job may last. */
const PATIENCE = 20_000;

/** The way out to the mail server of `PORTAL_SMTP_URL`; without one, which only the demonstration may be, to nowhere. */
@Injectable()
export class MailTransport implements OnApplicationShutdown {
  private readonly server: Transporter | null;

  constructor(private readonly config: Config) {
    this.server = config.smtpUrl === null ? null : connect(config.smtpUrl);
  }

  onApplicationShutdown(): void {
    this.server?.close();
  }

  /**
   * Hands `mail` to the mail server. Its Message-ID is always the same: whoever gets a mail twice, because a worker died
   * between sending it and writing that down, can tell. Throws `MailNotSent`, or `MailRefused`
   * when another attempt would change nothing.
   */
  async send(mail: StoredMail): Promise<void> {
    if (this.server === null) return;
    const { mailFrom, url } = this.config;
    try {
      await this.server.sendMail({
        from: mailFrom,
        to: { name: mail.to.name, address: mail.to.address },
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        messageId: `<${mail.id}@${url.hostname}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      });
    } catch (error) {
      const answer = permanentAnswer(error);
      throw answer === null ? new MailNotSent(mail.template, error) : new MailRefused(mail.template, answer);
    }
  }
}

function connect(url: string): Transporter {
  return createTransport({
    url,
    pool: true,
    maxConnections: CONNECTIONS,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}
