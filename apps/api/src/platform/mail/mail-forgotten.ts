import { FutileJob } from '../jobs/futile-job.ts';

/** A mail that never went out, and whose text has been removed meanwhile: nothing is left to send. */
export class MailForgotten extends FutileJob {
  override readonly name = 'MailForgotten';

  constructor() {
    super('A mail that was never delivered has lost its text', 'MAIL_FORGOTTEN', null);
  }
}
