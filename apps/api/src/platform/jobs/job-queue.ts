import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { PgBoss, type Db } from 'pg-boss';
import type { Database } from '../database/database.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { DEAD_LETTERS, JOBS_SCHEMA, type JobPayloads, type QueueName } from './queues.ts';

/** Puts jobs into their queue, in the transaction of what causes them: both last or neither. */
@Injectable()
export class JobQueue implements OnModuleInit, OnApplicationShutdown {
  private readonly boss: PgBoss;

  constructor(unitOfWork: UnitOfWork) {
    // Of its own accord it only reads which queues there are; whatever changes names its transaction.
    const ownReads: Db = {
      executeSql: (text, values) =>
        unitOfWork.as({}, 'WRITE', (db) => executorOf(db).executeSql(text, values)),
    };
    this.boss = new PgBoss({
      db: ownReads,
      schema: JOBS_SCHEMA,
      migrate: false,
      createSchema: false,
      supervise: false,
      schedule: false,
      registerInstance: false,
    });
    this.boss.on('error', () => undefined);
  }

  async onModuleInit(): Promise<void> {
    await this.boss.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.boss.stop({ graceful: false });
  }

  /** Has `payload` done by whoever serves `queue`, once the transaction of `db` has been committed; never otherwise. */
  async enqueue<Queue extends QueueName>(
    db: Database,
    queue: Queue,
    payload: JobPayloads[Queue],
  ): Promise<void> {
    await this.boss.send(queue, payload ?? {}, { db: executorOf(db) });
  }

  /** Gives a job that has failed for good back to its queue, with all its attempts; whether there was one. */
  async retry(db: Database, failedJobId: string): Promise<boolean> {
    return (await this.boss.redrive(DEAD_LETTERS, { ids: [failedJobId], db: executorOf(db) })) > 0;
  }

  /** Removes a job that has failed for good. */
  async discard(db: Database, failedJobId: string): Promise<void> {
    await this.boss.deleteJob(DEAD_LETTERS, failedJobId, { db: executorOf(db) });
  }
}

function executorOf(db: Database): Db {
  return { executeSql: async (text, values = []) => ({ rows: await db.query(text, values) }) };
}
