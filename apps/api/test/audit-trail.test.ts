import pg from 'pg';
import { whileAsking } from '../src/platform/access/asking.ts';
import type { AuditEntry } from '../src/platform/audit/audit-entry.ts';
import { AuditTrail } from '../src/platform/audit/audit-trail.ts';
import { UnitOfWork } from '../src/platform/database/unit-of-work.ts';
import { verifyTrail } from '../src/platform/database/trail/verify-trail.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { book, bookInput, cancel } from './harness/booking.ts';
import { grantDeploy, openAccount, type TestAccount } from './harness/credit.ts';
import { addPerson, PASSWORD, type TestPerson } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { tamperings, useTrail, type TrailParts } from './harness/trail.ts';

const { parts, administrator, record } = useTrail();
let database: TrailParts['database'];
let portal: TrailParts['portal'];
let verdier: TrailParts['verdier'];
let bonnard: TrailParts['bonnard'];
let claire: TestPerson;
let account: TestAccount;
let browser: PortalClient;

beforeAll(async () => {
  ({ database, portal, verdier, bonnard } = parts);
  claire = await addPerson(database, 'Claire Fontaine', 'CLIENT_ADMIN', verdier);
  account = await openAccount(database, verdier);
  await grantDeploy(database, account, '2025-09-01');
  browser = portal.client();
  await browser.signIn(claire.email, PASSWORD);
});

describe('an entry of the trail', () => {
  it('says who did what to which object, when, from where and with what change', async () => {
    const booked = await book(browser, bookInput(account.id, [{ date: '2026-03-18' }]));
    const id = booked.bookings?.[0]?.id ?? '';
    expect((await cancel(browser, id)).__typename).toBe('BookingCancelled');
    const [entry] = await database.query<{ request_id: string }>(
      `select actor_id, action, object_type, object_id, client_id, address, request_id, detail, change
       from audit_entries where object_id = $1`,
      [id],
    );
    expect(entry).toEqual({
      actor_id: claire.id,
      action: 'booking.cancelled',
      object_type: 'booking',
      object_id: id,
      client_id: verdier,
      address: '127.0.0.1',
      request_id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      detail: { date: '2026-03-18', slot: 'MORNING' },
      change: { before: { status: 'CONFIRMED' }, after: { status: 'CANCELLED' } },
    });
  });

  it('is written with what it tells about, or not at all', async () => {
    const before = await database.query('select count(*) from audit_entries');
    const trail = portal.app.get(AuditTrail);
    const failing = portal.app.get(UnitOfWork).write(async (db) => {
      await trail.record(db, {
        action: 'job.discarded',
        clientId: null,
        objectType: 'job',
        objectId: newId(),
        detail: {},
      });
      throw new Error('and then it failed');
    });
    await expect(failing).rejects.toThrow('and then it failed');
    expect(await database.query('select count(*) from audit_entries')).toEqual(before);
  });

  it('takes its place and its hash from the database, whatever is claimed', async () => {
    const id = newId();
    await database.queryAsApi(
      `insert into audit_entries (id, at, action, object_type, object_id, detail, position, hash)
       values ($1, now(), 'test.forged', 'test', $1, '{}', 99, '\\x00')`,
      [id],
    );
    const [{ position, hash } = { position: 0, hash: Buffer.of() }] = await database.query<{
      position: number;
      hash: Buffer;
    }>('select position, hash from audit_entries where id = $1', [id]);
    expect(position).toBeLessThan(99);
    expect(hash).toHaveLength(32);
    expect(tamperings(await verifyTrail(database.ownerUrl))).toEqual([]);
  });

  it.each([
    ['the API', 'delete from audit_entries', /permission denied/],
    ['the API', 'update audit_entries set action = action', /permission denied/],
    ['the API', 'truncate audit_entries', /permission denied/],
    ['the API', 'select * from audit_chains', /permission denied/],
    ['the API', 'update audit_chains set entries = 1', /permission denied/],
    ['the API', 'select app.chain_audit_entry()', /permission denied/],
    ['its owner', 'delete from audit_entries', /never changed/],
    ['its owner', 'update audit_entries set action = action', /never changed/],
    ['its owner', 'truncate audit_entries', /never changed/],
    ['its owner', 'delete from audit_chains', /never changed/],
  ])('is refused to %s to change: %s', async (who, statement, refusal) => {
    const run = who === 'the API' ? database.queryAsApi(statement) : database.query(statement);
    await expect(run).rejects.toThrow(refusal);
  });
});

describe('writers of one chain at once', () => {
  it('neither fork it nor wait in a circle', async () => {
    const both = [verdier, bonnard, null];
    await Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        record(
          ...[0, 1, 2].map((k) => ({
            action: 'test.raced',
            clientId: both[(n + k * (n % 2 ? 1 : 2)) % 3] ?? null,
          })),
        ),
      ),
    );
    const chains = await verifyTrail(database.ownerUrl);
    expect(tamperings(chains)).toEqual([]);
    expect(await database.query(`select count(*) from audit_entries where action = 'test.raced'`)).toEqual([
      { count: 90 },
    ]);
  });

  it('hold a chain for the end of a transaction only', async () => {
    const other = new pg.Client({ connectionString: database.apiUrl });
    await other.connect();
    const actor = administrator();
    try {
      await whileAsking({ actor }, () =>
        portal.app.get(UnitOfWork).write(async (db) => {
          await portal.app.get(AuditTrail).record(db, {
            action: 'test.slow' as AuditEntry['action'],
            clientId: null,
            objectType: 'job',
            objectId: newId(),
            detail: {},
          });
          await other.query(`set lock_timeout = '2s'`);
          await other.query(
            `insert into audit_entries (id, at, action, object_type, object_id, detail)
             values ($1, now(), 'test.quick', 't', $1, '{}')`,
            [newId()],
          );
        }),
      );
    } finally {
      await other.end();
    }
    const [order] = await database.query(
      `select array_agg(action order by position) as actions from audit_entries
       where client_id is null and action in ('test.slow', 'test.quick')`,
    );
    expect(order).toEqual({ actions: ['test.quick', 'test.slow'] });
  });
});
