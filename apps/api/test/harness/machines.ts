import { once } from 'node:events';
import { PASSWORD, type TestPerson } from './people.ts';
import { PortalClient } from './portal-client.ts';
import { startProcess } from './processes.ts';
import type { TestDatabase } from './test-database.ts';
import { until } from './until.ts';

/** A crash leaves much to say; the test looks at the data. The address is that of the passkeys which tests make. */
const SETTINGS = { LOG_LEVEL: 'fatal', PORTAL_URL: 'http://localhost:4000' };

/** What a process that is stopped in the middle waits for. */
const GATE = 4_114;

/** Something that somebody does with the API. */
type Act<T> = (browser: PortalClient) => Promise<T>;

/** The API as processes of its own on one database, some of which are killed in the middle of what somebody does. */
export class Machines {
  private constructor(private readonly database: TestDatabase) {}

  /** Prepares a database for being waited on; once a database. */
  static async on(database: TestDatabase): Promise<Machines> {
    await database.query(`
      create function wait_here() returns trigger language plpgsql as $$
      begin perform pg_advisory_xact_lock(${String(GATE)}); return new; end $$`);
    return new Machines(database);
  }

  /** What `act` of `who` answers with an API that nobody stops. */
  async whole<T>(who: TestPerson, act: Act<T>): Promise<T> {
    const api = await startProcess('main', this.database.apiUrl, SETTINGS);
    const answer = await act(await signedIn(api.address, who));
    await api.stop();
    return answer;
  }

  /**
   * Starts the API, lets `act` of `who` run into a closed gate at the first row that is written `at`, and kills it there:
   * `contracts`, or `update clusters`. Throws when it was answered.
   */
  async killedAt(at: string, who: TestPerson, act: Act<unknown>): Promise<void> {
    const [table = '', event = 'insert'] = at.split(' ').toReversed();
    const api = await startProcess('main', this.database.apiUrl, SETTINGS);
    const browser = await signedIn(api.address, who);
    await this.database.query(`select pg_advisory_lock(${String(GATE)})`);
    await this.database.query(
      `create trigger wait_here before ${event} on ${table} for each row execute function wait_here()`,
    );
    const ended = once(api.child, 'exit');
    const answer = act(browser).then(
      () => 'answered',
      () => 'lost',
    );
    await until(async () => (await this.found(`wait_event = 'advisory'`)) > 0);
    api.child.kill('SIGKILL');
    await ended;
    if ((await answer) !== 'lost') throw new Error(`It was answered, and did not write to ${table}`);
    await this.database.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'portal_api' and datname = current_database()`,
    );
    await until(async () => (await this.found(`usename = 'portal_api'`)) === 0);
    await this.database.query(`drop trigger wait_here on ${table}`);
    await this.database.query(`select pg_advisory_unlock(${String(GATE)})`);
  }

  /** How many sessions of the database are so. */
  private async found(condition: string): Promise<number> {
    const sessions = await this.database.query(
      `select from pg_stat_activity where datname = current_database() and ${condition}`,
    );
    return sessions.length;
  }
}

async function signedIn(address: string, { email }: TestPerson): Promise<PortalClient> {
  const browser = new PortalClient(address);
  await browser.signIn(email, PASSWORD);
  return browser;
}
