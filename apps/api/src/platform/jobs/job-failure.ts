/**
 * What the job queue keeps of a job that failed: the reference under which the log has the error. Neither a message
 * nor a stack, which could hold what is nobody else's business.
 */
export class JobFailure extends Error {
  override readonly name = 'JobFailure';
  readonly reference: string;

  constructor(reference: string) {
    super(reference);
    this.reference = reference;
    this.stack = '';
  }
}
