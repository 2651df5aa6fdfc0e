import type { Transaction } from './transaction.ts';

/**
 * The read transaction of an operation. Its fields are answered at once, so that one of them may end it (`end`) while
 * others are reading still: those read to their end, and the last of them gives the connection back.
 */
export class OperationReading {
  private works = 0;
  private hasEnded = false;
  private readonly begun: Promise<Transaction>;

  constructor(begun: Promise<Transaction>) {
    this.begun = begun;
  }

  /** Does `work` in the transaction. */
  async do<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    this.works += 1;
    try {
      return await work(await this.begun);
    } finally {
      this.works -= 1;
      await this.giveBack();
    }
  }

  /** Ends it: at once where nothing reads any more, else with the last that does. */
  async end(): Promise<void> {
    this.hasEnded = true;
    await this.giveBack();
  }

  private async giveBack(): Promise<void> {
    if (!this.hasEnded || this.works > 0) return;
    const transaction = await this.begun.catch(() => undefined);
    await transaction?.rollback();
  }
}
