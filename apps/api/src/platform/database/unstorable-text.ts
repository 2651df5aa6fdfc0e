/** What PostgreSQL says of a NUL in a text, and of one in a text of a JSON document. */
const UNSTORABLE = ['22021', '22P05'];

/** Whether `error` says that a text holds a character which no text of the database can hold. */
export function isUnstorableText(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, driverError } = error as Error & { code?: unknown; driverError?: unknown };
  return (typeof code === 'string' && UNSTORABLE.includes(code)) || isUnstorableText(driverError);
}
