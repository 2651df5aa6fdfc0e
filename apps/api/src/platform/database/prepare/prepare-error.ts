/** Why the database cannot be prepared, told so that a person can mend it. */
export class PrepareError extends Error {
  override readonly name = 'PrepareError';
}
