/**
 * The `code` of an error of Node.js or PostgreSQL (`ENOENT`, `57P03`), or '' where it has none. By shape and not by
 * class: Node's own errors are no instances of the `Error` that code in a test's sandbox knows.
 */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

/** The message of an error, or '' where it has none. */
export function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : '';
}
