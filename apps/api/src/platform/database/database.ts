import type { EntityManager } from 'typeorm';

/** What a unit of work gives its caller: one transaction. */
export interface Database {
  readonly manager: EntityManager;
  /**
   * Runs one statement and returns its rows. Dates come back as `CivilDate`, timestamps with zone as `Instant`,
   * `bigint` as a number; an `Instant` goes in written by `writeInstant`.
   */
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** Has `work` run as a last act of the transaction, once everything else is done; it may fail it. */
  beforeCommit(work: () => Promise<void>): void;
}
