import { whileAsking, type Asking } from '../src/platform/access/asking.ts';
import { isDatabaseAway } from '../src/platform/database/database-away.ts';
import { UnitOfWork } from '../src/platform/database/unit-of-work.ts';
import { addClient } from './harness/people.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, type TestPortal } from './harness/test-portal.ts';
import { Language } from '../src/platform/access/language.ts';
import { newId } from '../src/platform/ids/new-id.ts';

const COUNT = 'select count(*) from clients';

describe('unit of work', () => {
  let database: TestDatabase;
  let portal: TestPortal;
  let unitOfWork: UnitOfWork;

  beforeAll(async () => {
    database = await createTestDatabase();
    portal = await startTestPortal(database);
    unitOfWork = portal.app.get(UnitOfWork);
  });

  afterAll(async () => {
    await portal.stop();
    await database.drop();
  });

  /** Runs `work` as one operation of somebody who sees every client. */
  async function operation<T>(work: () => Promise<T>): Promise<T> {
    const asking: Asking = {
      actor: { personId: newId(), role: 'FINANCE', clientId: null, language: Language.FR },
    };
    try {
      return await whileAsking(asking, work);
    } finally {
      await unitOfWork.finish(asking);
    }
  }

  const count = async (): Promise<number> =>
    unitOfWork.read(async (db) => (await db.query<{ count: number }>(COUNT))[0]?.count ?? Number.NaN);

  it('reads one moment in one operation', async () => {
    await operation(async () => {
      const before = await count();
      await addClient(database, 'Added meanwhile');
      expect(await count()).toBe(before);
    });
  });

  it('sees what it has written, in the reads that follow', async () => {
    await operation(async () => {
      await count();
      const seen = await unitOfWork.write(async (db) => {
        await db.query(
          'insert into sign_in_attempts (account_hash, address, attempted_at) values ($1, $2, now())',
          [Buffer.alloc(32), 'here'],
        );
        return unitOfWork.read((inside) => inside.query('select address from sign_in_attempts'));
      });
      expect(seen).toEqual([{ address: 'here' }]);
      expect(await unitOfWork.read((db) => db.query('select address from sign_in_attempts'))).toEqual(seen);
    });
  });

  it('rolls everything back when anything throws, also in a nested call', async () => {
    await database.query('delete from sign_in_attempts');
    const insert = `insert into sign_in_attempts (account_hash, address, attempted_at) values ($1, 'x', now())`;
    const work = operation(() =>
      unitOfWork.write(async (db) => {
        await db.query(insert, [Buffer.alloc(32)]);
        await unitOfWork.write(async (nested) => {
          await nested.query(insert, [Buffer.alloc(32)]);
          throw new Error('refused');
        });
      }),
    );
    await expect(work).rejects.toThrow('refused');
    expect(await database.query('select * from sign_in_attempts')).toEqual([]);
  });

  it('cannot write while it reads', async () => {
    await expect(
      operation(() => unitOfWork.read((db) => db.query('delete from sign_in_attempts'))),
    ).rejects.toThrow(/read-only transaction/);
  });

  it('queues statements that are asked at once', async () => {
    await operation(() =>
      unitOfWork.read(async (db) => {
        const answers = await Promise.all(
          [1, 2, 3].map((value) => db.query('select $1::int as value', [value])),
        );
        expect(answers).toEqual([[{ value: 1 }], [{ value: 2 }], [{ value: 3 }]]);
      }),
    );
  });

  it('lets one field read on while another gives the connection back', async () => {
    const { promise: rested, resolve } = Promise.withResolvers<void>();
    await operation(async () => {
      const before = await count();
      const sibling = unitOfWork.read(async (db) => {
        await db.query(COUNT);
        await rested;
        return (await db.query<{ count: number }>(COUNT))[0]?.count;
      });
      await addClient(database, 'Added while something rests');
      await unitOfWork.rest();
      expect(await count()).toBe(before + 1);
      resolve();
      expect(await sibling).toBe(before);
    });
    expect(unitOfWork.connections()).toMatchObject({ waiting: 0 });
    const { open, idle } = unitOfWork.connections();
    expect(idle).toBe(open);
  });

  it('tells everything that reads on a connection which is lost that the database is away', async () => {
    const failures = await operation(() =>
      unitOfWork.read(async (db) => {
        const [own] = await db.query<{ pid: number }>('select pg_backend_pid() as pid');
        const slow = db.query('select pg_sleep(60)');
        const queued = db.query(COUNT);
        const failed = Promise.allSettled([slow, queued]);
        await database.query('select pg_terminate_backend($1)', [own?.pid]);
        await failed;
        return Promise.allSettled([slow, queued, db.query(COUNT)]);
      }),
    );
    expect(failures.map((one) => one.status === 'rejected' && isDatabaseAway(one.reason))).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('gives every connection back, with nothing of who asked on it', async () => {
    await Promise.all(Array.from({ length: 60 }, () => operation(count)));
    const failing = Array.from({ length: 30 }, () =>
      operation(() => unitOfWork.read((db) => db.query('select nonsense'))).catch(() => 'failed'),
    );
    expect(new Set(await Promise.all(failing))).toEqual(new Set(['failed']));
    expect(await count()).toBe(0);
    const held = await database.query(
      `select state from pg_stat_activity where usename = 'portal_api' and datname = current_database()
         and state <> 'idle'`,
    );
    expect(held).toEqual([]);
  });

  it('brings dates as civil dates and timestamps as instants', async () => {
    const rows = await unitOfWork.read((db) =>
      db.query(
        `select date '2026-03-29' as day, timestamptz '2026-03-29 03:30:00.75+02' as at, 3::bigint as number`,
      ),
    );
    expect(rows).toEqual([{ day: '2026-03-29', at: Date.UTC(2026, 2, 29, 1, 30) / 1000, number: 3 }]);
  });
});
