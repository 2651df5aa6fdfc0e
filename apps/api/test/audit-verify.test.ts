import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { verifyTrail, type KnownChains } from '../src/platform/database/trail/verify-trail.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { tamperings, useTrail, type TrailParts } from './harness/trail.ts';

const PROGRAM = join(import.meta.dirname, '../dist/audit-verify.js');

const { parts, administrator, record, recordAs } = useTrail();
let database: TrailParts['database'];
let verdier: TrailParts['verdier'];
let bonnard: TrailParts['bonnard'];
let thomas: TrailParts['thomas'];

beforeAll(async () => {
  ({ database, verdier, bonnard, thomas } = parts);
  // Three chains, as the portal has them: two companies' and its own.
  for (const action of ['test.begun', 'test.gone_on']) {
    await record(...[verdier, bonnard, null].map((clientId) => ({ action, clientId })));
  }
});

describe('a row that a superuser changed behind its back', () => {
  /** Runs `statement` past every trigger, and undoes it when the trail has been verified. */
  async function tampered(statements: readonly string[], known: KnownChains = {}): Promise<string[]> {
    const superuser = new pg.Client({ connectionString: database.ownerUrl });
    await superuser.connect();
    try {
      await superuser.query('create schema kept');
      await superuser.query('create table kept.entries as select * from audit_entries');
      await superuser.query('create table kept.chains as select * from audit_chains');
      await superuser.query('set session_replication_role = replica');
      await superuser.query('alter table audit_entries drop constraint a_place_in_a_chain');
      for (const statement of statements) await superuser.query(statement);
      return tamperings(await verifyTrail(database.ownerUrl, known));
    } finally {
      await superuser.query('set session_replication_role = replica');
      await superuser.query('truncate audit_entries, audit_chains');
      await superuser.query('insert into audit_entries select * from kept.entries');
      await superuser.query('insert into audit_chains select * from kept.chains');
      await superuser.query('drop schema kept cascade');
      await superuser.query(
        'alter table audit_entries add constraint a_place_in_a_chain unique nulls not distinct (client_id, position)',
      );
      await superuser.end();
    }
  }

  beforeAll(async () => {
    for (let n = 0; n < 5; n += 1) await record({ action: `test.step_${String(n)}`, clientId: bonnard });
  });

  it('is nowhere when nobody did', async () => {
    expect(await tampered([])).toEqual([]);
  });

  it.each([
    ['client_id', `client_id = null`],
    ['at', `at = at + interval '1 microsecond'`],
    ['actor_id', `actor_id = gen_random_uuid()`],
    ['address', `address = '10.0.0.1'`],
    ['request_id', `request_id = 'other'`],
    ['action', `action = 'nothing.happened'`],
    ['object_type', `object_type = 'other'`],
    ['object_id', `object_id = gen_random_uuid()`],
    ['detail', `detail = detail || '{"a":1}'`],
    ['change', `change = '{}'`],
    ['token', `token_id = gen_random_uuid(), token_name = 'Invented'`],
    ['id', `id = gen_random_uuid()`],
    ['hash', `hash = sha256('x')`],
  ])('is found when its %s is edited', async (_, assignment) => {
    const found = await tampered([
      `update audit_entries set ${assignment} where ${ofBonnard('position = 3')}`,
    ]);
    expect(found.length).toBeGreaterThan(0);
    expect(found.join('\n')).toMatch(/Ateliers Bonnard: entr(y|ies) 3 /);
  });

  it('is found when it names another API token, or none any more', async () => {
    const token = { id: newId(), name: 'Planning', permissions: ['READ_CLIENT'] } as const;
    await database.query(
      `insert into api_tokens (id, person_id, idempotency_key, name, permissions, token_hash, ending, means, created_at, expires_at)
       values ($1, $2, gen_random_uuid(), $3, '{READ_CLIENT}', sha256('token'), 'abcd', 'PASSWORD', now(), '2100-01-01')`,
      [token.id, thomas.id, token.name],
    );
    await recordAs({ ...administrator(), token }, [{ action: 'test.by_token', clientId: bonnard }]);
    expect(await tampered([])).toEqual([]);
    for (const change of [
      `token_name = 'Other'`,
      'token_id = gen_random_uuid()',
      'token_id = null, token_name = null',
    ]) {
      const found = await tampered([
        `update audit_entries set ${change} where ${ofBonnard(`action = 'test.by_token'`)}`,
      ]);
      expect(found.join()).toMatch(/test\.by_token.+ has been edited/);
    }
  });

  it('is found when it is removed from the middle', async () => {
    expect(await tampered([`delete from audit_entries where ${ofBonnard('position in (3, 4)')}`])).toEqual([
      'Ateliers Bonnard: entries 3 to 4 have been removed',
    ]);
  });

  it('is found when it is removed from the beginning', async () => {
    expect(await tampered([`delete from audit_entries where ${ofBonnard('position = 1')}`])).toEqual([
      'Ateliers Bonnard: entry 1 has been removed',
    ]);
  });

  it('is found when it is removed from the end, or all are', async () => {
    const [{ last } = { last: 0 }] = await database.query<{ last: number }>(
      `select max(position) as last from audit_entries where ${ofBonnard()}`,
    );
    expect(
      await tampered([`delete from audit_entries where ${ofBonnard(`position = ${String(last)}`)}`]),
    ).toEqual([`Ateliers Bonnard: entry ${String(last)} has been removed from the end`]);
    expect(await tampered([`delete from audit_entries where ${ofBonnard()}`])).toEqual([
      `Ateliers Bonnard: entries 1 to ${String(last)} have been removed from the end`,
    ]);
    expect((await tampered(['truncate audit_entries'])).length).toBe(3);
  });

  it('is found when numbers are closed up after it', async () => {
    const found = await tampered([
      `delete from audit_entries where ${ofBonnard('position = 2')}`,
      `update audit_entries set position = position - 1 where ${ofBonnard('position > 2')}`,
      `update audit_chains set entries = entries - 1 where chain = '${bonnard}'`,
    ]);
    expect(found[0]).toMatch(/^Ateliers Bonnard: entry 2 \(.+\) has been edited, or inserted/);
  });

  it('is found when it is inserted, at the end or in the place of another', async () => {
    const copy = (position: string) => `
      insert into audit_entries (id, at, action, object_type, object_id, client_id, detail, position, hash)
      select gen_random_uuid(), at, 'test.invented', object_type, object_id, client_id, detail, ${position}, hash
      from audit_entries where ${ofBonnard('position = 3')}`;
    const [end, ...more] = await tampered([copy('1000')]);
    expect(end).toMatch(/entries \d+ to 999 have been removed/);
    expect(more.join()).toMatch(/have been inserted, or its head set back/);
    const replaced = await tampered([
      copy('2000'),
      `delete from audit_entries where ${ofBonnard('position = 3')}`,
      `update audit_entries set position = 3 where position = 2000`,
    ]);
    expect(replaced.join('\n')).toMatch(
      /entry 3 \(test\.invented, .+\) has been edited, or inserted in the place/,
    );
  });

  it('is found when what is kept of the chain is changed or removed', async () => {
    expect(
      (await tampered([`update audit_chains set head = sha256('x') where chain = '${bonnard}'`]))[0],
    ).toMatch(/is not the one that was written last/);
    expect((await tampered([`delete from audit_chains where chain = '${bonnard}'`]))[0]).toMatch(
      /what is kept of the chain has been removed/,
    );
  });

  it('is found when the whole chain was written anew, by what was known of it', async () => {
    const known = Object.fromEntries(
      (await verifyTrail(database.ownerUrl)).map(({ chain, ...rest }) => [chain, rest]),
    );
    const anew = [
      `delete from audit_entries where ${ofBonnard()}`,
      `delete from audit_chains where chain = '${bonnard}'`,
      'set session_replication_role = origin',
      `insert into audit_entries select * from kept.entries
       where ${ofBonnard('position <> 3')} order by position`,
    ];
    const shorter = await tampered(anew);
    expect(shorter).toEqual([]);
    expect(await tampered(anew, known)).toEqual([
      expect.stringMatching(/Ateliers Bonnard: entry \d+ has been there when it was last verified/),
    ]);
    const more = `insert into audit_entries select * from kept.entries where ${ofBonnard('position = 3')}`;
    expect(await tampered([...anew, more], known)).toEqual([
      expect.stringMatching(/Ateliers Bonnard: entry \d+ \(test\..+\) is not the one that was there/),
    ]);
  });

  it('is found also when the function that hashes has been replaced', async () => {
    const found = await tampered([
      `create or replace function app.audit_content(entry audit_entries) returns text language sql stable return 'x'`,
      `update audit_entries set action = 'nothing.happened' where ${ofBonnard('position = 3')}`,
    ]);
    expect(found.join('\n')).toMatch(/entry 3/);
  });
});

describe('npm run audit:verify', () => {
  const command = promisify(execFile);
  const run = async (...args: readonly string[]): Promise<{ code: number; said: string }> => {
    const env = { PATH: process.env['PATH'], DATABASE_URL: database.ownerUrl };
    try {
      const { stdout } = await command(process.execPath, [PROGRAM, ...args], { env });
      return { code: 0, said: stdout };
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { code, said: stdout + stderr };
    }
  };

  it('keeps what it has verified, or says which client, which entry and what is wrong', async () => {
    const place = await mkdtemp(join(tmpdir(), 'portal-trail-'));
    const known = join(place, 'known.json');
    try {
      const sound = await run('--known', known);
      expect(sound).toEqual({
        code: 0,
        said: expect.stringMatching(/^The company: \d+ entries, sound/) as string,
      });
      expect(JSON.parse(await readFile(known, 'utf8'))).toHaveProperty(bonnard);
      await superuser(
        `set session_replication_role = replica;
         update audit_entries set action = 'nothing.happened' where ${ofBonnard('position = 3')}`,
      );
      const { code, said } = await run('--known', known);
      expect(code).toBe(1);
      expect(said).toMatch(/^Ateliers Bonnard \(.+\): \d+ entries, TAMPERED WITH$/m);
      expect(said).toMatch(/^ {2}- entry 3 \(nothing\.happened, .+\) has been edited/m);
    } finally {
      await rm(place, { recursive: true });
    }
  });

  it('says why it could not verify, which is another failure', async () => {
    const { code, said } = await run('--known', import.meta.filename);
    expect(code).toBe(2);
    expect(said).toMatch(/could not be verified: .+ is not a file that this command has written/);
  });
});

function ofBonnard(condition = 'true'): string {
  return `client_id = '${bonnard}' and ${condition}`;
}

async function superuser(statements: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  await client.query(statements).finally(() => client.end());
}
