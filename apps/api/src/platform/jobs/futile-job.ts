/** Why another attempt at a job would change nothing. */
export type FutileReason = 'MAIL_REFUSED' | 'MAIL_FORGOTTEN';

/**
 * Thrown by a job that another attempt cannot do: it goes to the list of failed jobs at once. Its reason is kept beside
 * the reference, and `answer`, the code with which another server refused if one did; neither says anything of anybody.
 */
export class FutileJob extends Error {
  override readonly name: string = 'FutileJob';

  constructor(
    message: string,
    readonly reason: FutileReason,
    readonly answer: number | null,
  ) {
    super(message);
  }
}
