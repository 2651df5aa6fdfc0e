import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { currentAsking, type Asking } from '../access/asking.ts';
import type { Database } from './database.ts';
import { OperationReading } from './operation-reading.ts';
import { settingsOfWhoIsAsking, type Settings } from './settings.ts';
import { Transaction, type Mode } from './transaction.ts';

export type { Database } from './database.ts';

/**
 * Transactions on behalf of who is asking. An operation holds at most one connection at a time: its read transaction
 * ends when a write begins, so that waiting writers cannot starve each other, and what is read after the write sees it.
 */
@Injectable()
export class UnitOfWork {
  private readonly writing = new AsyncLocalStorage<Transaction>();
  private readonly reading = new WeakMap<Asking, OperationReading>();

  constructor(private readonly source: DataSource) {}

  /**
   * Reads in the operation's one `REPEATABLE READ READ ONLY` transaction, begun by its first read: one page, one
   * moment. Inside `write` it is that transaction. Outside an operation each call is a transaction of its own.
   */
  async read<T>(work: (db: Database) => Promise<T>): Promise<T> {
    const writing = this.writing.getStore();
    if (writing !== undefined) return work(writing);
    const asking = currentAsking();
    if (asking === null) return this.as({}, 'READ', work);
    let reading = this.reading.get(asking);
    if (reading === undefined) {
      reading = new OperationReading(Transaction.begin(this.source, 'READ', settingsOfWhoIsAsking()));
      this.reading.set(asking, reading);
    }
    return reading.do(work);
  }

  /**
   * Writes in one `READ COMMITTED` transaction that nested calls join: committed when `work` resolves, rolled back
   * when it throws.
   */
  async write<T>(work: (db: Database) => Promise<T>): Promise<T> {
    const writing = this.writing.getStore();
    if (writing !== undefined) return work(writing);
    const asking = currentAsking();
    if (asking !== null) await this.finish(asking);
    return this.as(settingsOfWhoIsAsking(), 'WRITE', work);
  }

  /**
   * Runs `work` in a transaction of its own under other settings than who is asking: for sign-in and sessions, where
   * the row-level security of nobody shows nothing.
   */
  async as<T>(settings: Settings, mode: Mode, work: (db: Database) => Promise<T>): Promise<T> {
    const transaction = await Transaction.begin(this.source, mode, settings);
    let result: T;
    try {
      result = await this.writing.run(transaction, () => work(transaction));
      await transaction.finishWork();
    } catch (error) {
      await transaction.rollback();
      throw error;
    }
    await transaction.commit();
    return result;
  }

  /** How many connections the pool holds, how many of them nobody uses, and how many wait for one. */
  connections(): { readonly open: number; readonly idle: number; readonly waiting: number } {
    const { totalCount, idleCount, waitingCount } = (this.source.driver as PostgresDriver).master as Pool;
    return { open: totalCount, idle: idleCount, waiting: waitingCount };
  }

  /**
   * Gives the operation's connection back before something slow: what is read afterwards is of another moment. Fields
   * of the operation that are reading now read on, and the last of them gives it back.
   */
  async rest(): Promise<void> {
    const asking = currentAsking();
    if (asking !== null) await this.finish(asking);
  }

  /** Ends the read transaction of `asking`, if it has one. Called when its operation has been answered. */
  async finish(asking: Asking): Promise<void> {
    const reading = this.reading.get(asking);
    this.reading.delete(asking);
    await reading?.end();
  }
}
