import { FutileJob } from '../jobs/futile-job.ts';

/** Steps at which a mail server speaks of this one mail; what it says when greeted or signed in to is about the portal. */
const ABOUT_THE_MAIL: ReadonlySet<unknown> = new Set(['MAIL FROM', 'RCPT TO', 'DATA']);

/** The mail server refuses a mail for good (RFC 5321, replies 5yz): sent again, it would be refused again. */
export class MailRefused extends FutileJob {
  override readonly name = 'MailRefused';

  constructor(template: string, answer: number) {
    super(`The mail server refuses a mail for good (${template}): ${String(answer)}`, 'MAIL_REFUSED', answer);
  }
}

/** The code with which a mail server has refused the mail for good; `null` when `error` is something else. */
export function permanentAnswer(error: unknown): number | null {
  if (!(error instanceof Error)) return null;
  const { command, responseCode } = error as Error & { command?: unknown; responseCode?: unknown };
  const isPermanent = typeof responseCode === 'number' && responseCode >= 500 && responseCode < 600;
  return isPermanent && ABOUT_THE_MAIL.has(command) ? responseCode : null;
}
