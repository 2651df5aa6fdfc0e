/** A column as it is, or under its name what is told of it in SQL. */
type Column = string | readonly [column: string, sql: string];

/** One kind of what the portal holds on a client: a file of the archive, an object a line. */
export interface Kind {
  /** The name of its file, and in the API. */
  readonly kind: string;
  readonly table: string;
  readonly columns: readonly Column[];
  /** What is not told of a row, and why. */
  readonly withheld?: Readonly<Record<string, string>>;
  /** Which rows, in SQL in which `$1` is the client; those of the client where it is absent. */
  readonly where?: string;
  readonly order: string;
}

/** Not told where a wish has a key of its own. */
export const KEY = { idempotency_key: 'A key of the program that asked; it says nothing.' } as const;

/** Nor what is beside it. */
export const KEY_AND_PRINT = {
  ...KEY,
  fingerprint: 'A hash by which a wish is known again; it says nothing.',
} as const;
