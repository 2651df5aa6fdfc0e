/**
 * A value that the domain cannot represent: a date that does not exist, a fraction of a half-day.
 * It is the caller's error, never a refusal: refusals are values (see `Result`).
 */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput';
}
