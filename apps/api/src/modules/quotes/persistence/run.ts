/** Runs one statement, in a transaction of the API's or of `prepare`'s. */
export type Run = (sql: string, parameters: readonly unknown[]) => Promise<unknown[]>;
