/** What PostgreSQL says of a NUL in a text. */
const CHARACTER_NOT_IN_REPERTOIRE = '22021';

/** Whether `error` says that a text holds a character which no text of the database can hold. */
export function isUnstorableText(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, driverError } = error as Error & { code?: unknown; driverError?: unknown };
  return code === CHARACTER_NOT_IN_REPERTOIRE || isUnstorableText(driverError);
}
