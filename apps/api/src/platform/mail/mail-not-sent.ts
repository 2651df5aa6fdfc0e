/** The mail server did not take a mail. Says the code of its answer, not the answer, which may repeat an address. */
export class MailNotSent extends Error {
  override readonly name = 'MailNotSent';

  constructor(template: string, error: unknown) {
    super(`The mail server did not take a mail (${template}): ${codesOf(error)}`);
  }
}

function codesOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code, responseCode } = error as Error & { code?: unknown; responseCode?: unknown };
  const known = [code, responseCode].filter((each) => typeof each === 'string' || typeof each === 'number');
  return known.length > 0 ? known.join(' ') : error.name;
}
