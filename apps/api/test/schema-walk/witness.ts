import type { TestDatabase } from '../harness/test-database.ts';

/** What may change without a word: what was tried and spent, and the trail itself. */
const UNSEEN = ['sign_in_attempts', 'rate_buckets', 'audit_chains'];

/** Sees which tables each transaction changes. */
export interface Witness {
  /** What has been changed since the last time, table by table, and what in one transaction with an entry of the trail. */
  seen(): Promise<{ readonly changed: readonly string[]; readonly told: readonly string[] }>;
}

/** Stands at every table of the rooms, and at the jobs. */
export async function callWitness(database: TestDatabase): Promise<Witness> {
  await database.query(`
    create schema witness;
    create table witness.changes (transaction xid8 not null, name text not null);
    create function witness.note() returns trigger language plpgsql security definer as $$
    begin
      insert into witness.changes values (pg_current_xact_id(), tg_table_name);
      return null;
    end $$;
  `);
  const tables = await database.query<{ name: string }>(
    `select 'public.' || tablename as name from pg_tables where schemaname = 'public' and not tablename = any($1)`,
    [UNSEEN],
  );
  for (const { name } of [...tables, { name: 'jobs.job' }]) {
    await database.query(
      `create trigger witnessed after insert or update or delete on ${name} for each row execute function witness.note()`,
    );
  }
  return {
    seen: async () => {
      const changes = await database.query<{ transaction: string; name: string }>(
        'with gone as (delete from witness.changes returning *) select distinct transaction::text, name from gone order by 2',
      );
      const inTrail = new Set(
        changes.filter(({ name }) => name === 'audit_entries').map(({ transaction }) => transaction),
      );
      const others = changes.filter(({ name }) => name !== 'audit_entries');
      return {
        changed: [...new Set(others.map(({ name }) => name))],
        told: [
          ...new Set(others.filter(({ transaction }) => inTrail.has(transaction)).map(({ name }) => name)),
        ],
      };
    },
  };
}
