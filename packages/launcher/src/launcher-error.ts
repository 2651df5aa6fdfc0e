import { LocalPostgresError } from '@akouendy/local-postgres';

/** A failure to show as it is: the message is for the person at the terminal. */
export class LauncherError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'LauncherError';
  }
}

/** What to show of a failure: the message where it was written for a person, the whole stack of a bug. */
export function explain(error: unknown): string {
  if (error instanceof LauncherError || error instanceof LocalPostgresError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
