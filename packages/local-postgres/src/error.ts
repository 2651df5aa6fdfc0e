/** What can stand between a person and a running server; each has a message that says what to do. */
export type LocalPostgresErrorCode =
  | 'unsupported_platform'
  | 'no_account'
  | 'unwritable'
  | 'newer_data'
  | 'older_data'
  | 'damaged_data'
  | 'disk_full'
  | 'port_taken'
  | 'not_answering'
  | 'failed';

/** A failure to show as it is: `message` is for the person at the terminal, the stack for nobody. */
export class LocalPostgresError extends Error {
  readonly code: LocalPostgresErrorCode;

  constructor(code: LocalPostgresErrorCode, message: string) {
    super(message);
    this.name = 'LocalPostgresError';
    this.code = code;
  }
}
