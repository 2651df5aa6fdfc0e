/** Why another attempt at a job would change nothing. */
export type FutileReason = 'MAIL_REFUSED';

/**
 * Thrown by a job that another attempt cannot do: it goes to the list of failed jobs at once. Its reason is kept beside
 * the reference, and `answer`, the code with which another server refused; neither says anything of anybody.
 */
export class FutileJob extends Error {
  override readonly name: string = 'FutileJob';

  constructor(
    message: string,
    readonly reason: FutileReason,
    readonly answer: number,
  ) {
    super(message);
  }
}
