import {
  QueryRunnerAlreadyReleasedError,
  type DataSource,
  type EntityManager,
  type QueryRunner,
} from 'typeorm';
import type { Database } from './database.ts';
import type { Settings } from './settings.ts';

/** Whether a transaction may change data; one that only reads sees one moment from its first statement to its last. */
export type Mode = 'READ' | 'WRITE';

/** One open transaction on one connection. */
export class Transaction implements Database {
  readonly manager: EntityManager;
  private readonly runner: QueryRunner;
  private readonly lastActs: (() => Promise<void>)[] = [];
  private hasEnded = false;

  private constructor(runner: QueryRunner) {
    this.runner = this.queued(runner);
    this.manager = runner.manager;
  }

  /** Takes a connection, begins, and tells the database who is asking, until the transaction ends. */
  static async begin(source: DataSource, mode: Mode, settings: Settings): Promise<Transaction> {
    const runner = source.createQueryRunner();
    const transaction = new Transaction(runner);
    const local = mode === 'READ' ? { ...settings, transaction_read_only: 'on' } : settings;
    const pairs = Object.entries(local);
    try {
      await runner.startTransaction(mode === 'READ' ? 'REPEATABLE READ' : 'READ COMMITTED');
      if (pairs.length > 0) {
        const calls = pairs.map(
          (_, index) => `set_config($${String(2 * index + 1)}, $${String(2 * index + 2)}, true)`,
        );
        await runner.query(`select ${calls.join(', ')}`, pairs.flat());
      }
    } catch (error) {
      await transaction.rollback();
      throw error;
    }
    return transaction;
  }

  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const result: unknown = await this.runner.query(sql, [...parameters], true);
    return (result as { records: Row[] }).records;
  }

  beforeCommit(work: () => Promise<void>): void {
    this.lastActs.push(work);
  }

  /** Does what was left for the end; a last act may leave another one. */
  async finishWork(): Promise<void> {
    for (const act of this.lastActs) await act();
  }

  /** Makes the changes last and gives the connection back, also when the commit fails. */
  async commit(): Promise<void> {
    try {
      await this.runner.commitTransaction();
    } finally {
      await this.release();
    }
  }

  /** Undoes the changes and gives the connection back; a lost connection has undone them already. */
  async rollback(): Promise<void> {
    try {
      if (this.runner.isTransactionActive) await this.runner.rollbackTransaction();
    } catch {
      // The server undoes what a broken connection leaves open.
    } finally {
      await this.release();
    }
  }

  private release(): Promise<void> {
    this.hasEnded = true;
    return this.runner.release();
  }

  /** The runner with its statements queued: one connection runs one at a time, and callers await several at once. */
  private queued(runner: QueryRunner): QueryRunner {
    const run = runner.query.bind(runner) as (...call: unknown[]) => Promise<unknown>;
    let last: Promise<unknown> = Promise.resolve();
    const queue = (...call: unknown[]): Promise<unknown> => {
      const result = last.then(() => run(...call)).catch((error: unknown) => this.fail(error));
      last = result.catch(() => undefined);
      return result;
    };
    return Object.assign(runner, { query: queue });
  }

  /** The driver lets go of a connection that breaks: what is asked on it afterwards has lost the database, too. */
  private fail(error: unknown): never {
    if (error instanceof QueryRunnerAlreadyReleasedError && !this.hasEnded) {
      throw new Error('Connection terminated before its transaction ended', { cause: error });
    }
    throw error;
  }
}
