import { Readable } from 'node:stream';
import { ClientPages } from '../src/modules/clients/queries/client-page.ts';
import { CreditAccounts } from '../src/modules/credits/queries/credit-accounts.ts';
import { DownloadDocument } from '../src/modules/documents/use-cases/download-document.ts';
import { ChangeProfile } from '../src/modules/access/use-cases/change-profile.ts';
import { FinishSignIn } from '../src/modules/single-sign-on/use-cases/finish-sign-in.ts';
import { UnitOfWork } from '../src/platform/database/unit-of-work.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { JobQueue } from '../src/platform/jobs/job-queue.ts';
import { Jobs } from '../src/platform/jobs/jobs.ts';
import { Authenticator } from '../src/platform/session/authenticator.ts';
import { openAccount } from './harness/credit.ts';
import { LiveClient } from './harness/live-client.ts';
import { addClient, addPerson, PASSWORD } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, type TestPortal } from './harness/test-portal.ts';
import { startTestWorker } from './harness/test-worker.ts';
import { until } from './harness/until.ts';

/** What nobody outside may read. */
const SECRET = 'select hash from passwords -- /srv/portal/secret.ts:12';

const broken = (): never => {
  throw new Error(SECRET);
};

/** What a caller was told, as it came over the wire, and the reference in it. */
interface Told {
  readonly text: string;
  readonly status?: number;
}

describe('a bug', () => {
  let database: TestDatabase;
  let portal: TestPortal;
  let browser: PortalClient;
  let clientId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    clientId = await addClient(database, 'Verdier Logistique');
    await openAccount(database, clientId);
    const claire = await addPerson(database, 'Claire Fontaine', 'CLIENT_ADMIN', clientId);
    portal = await startTestPortal(database);
    browser = portal.client();
    await browser.signIn(claire.email, PASSWORD);
  });

  beforeEach(() => {
    portal.log.length = 0;
  });

  afterAll(async () => {
    await portal.stop();
    await database.drop();
  });

  /** Has `method` of the portal's own `type` do something else while `work` is done. */
  async function instead<T extends object, R>(
    type: abstract new (...args: never[]) => T,
    method: keyof T & string,
    other: (...args: never[]) => unknown,
    work: () => Promise<R>,
  ): Promise<R> {
    const instance = portal.app.get<T>(type);
    Object.assign(instance, { [method]: other });
    try {
      return await work();
    } finally {
      Reflect.deleteProperty(instance, method);
    }
  }

  const ask = async (query: string, variables = {}): Promise<Told> => {
    const response = await browser.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-portal-request': '1' },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, text: await response.text() };
  };

  const get = async (path: string): Promise<Told> => {
    const response = await browser.fetch(path);
    return { status: response.status, text: await response.text() };
  };

  const document = {
    ...{ fileId: newId(), mediaType: 'application/pdf', size: 1_000_000, fileName: 'contrat.pdf' },
  };

  const LAYERS: readonly [string, () => Promise<Told>][] = [
    [
      'a resolver',
      () =>
        instead(
          ClientPages,
          'page',
          () => Promise.resolve(undefined),
          () => ask('{ clients { totalCount } }'),
        ),
    ],
    [
      'a use case',
      () =>
        instead(ChangeProfile, 'execute', broken, () =>
          ask('mutation { changeProfile(input: { name: "Claire", language: FR }) { __typename } }'),
        ),
    ],
    [
      'persistence',
      async () => {
        await database.query('alter table clients rename column name to label');
        try {
          return await ask('{ viewer { client { name } } a: clients { nodes { name } } }');
        } finally {
          await database.query('alter table clients rename column label to name');
        }
      },
    ],
    ['a hook', () => instead(Authenticator, 'identify', broken, () => ask('{ viewer { client { name } } }'))],
    ['a route', () => instead(DownloadDocument, 'execute', broken, () => get(`/files/${newId()}`))],
    [
      'the return from a provider',
      () => instead(FinishSignIn, 'execute', broken, () => get(`/sso/${clientId}/retour?state=x&code=y`)),
    ],
    [
      'an open line',
      () =>
        instead(CreditAccounts, 'ofClient', broken, async () => {
          const line = await LiveClient.ready(browser);
          const query = `subscription { creditAccountChanged(clientId: "${clientId}") { revision figures { planned } } }`;
          line.subscribe('1', query);
          const message = await line.next(({ id }) => id === '1');
          line.close();
          return { text: JSON.stringify(message) };
        }),
    ],
  ];

  it.each(LAYERS)(
    'in %s is logged once, under the reference that is told, and nothing of it leaves',
    async (_, meet) => {
      const { text, status } = await meet();
      const references = new Set([...text.matchAll(/"reference":"([0-9A-F]{10})"/g)].map(([, each]) => each));
      expect([text, [...references]]).toEqual([text, [expect.any(String)]]);
      if (status !== undefined) expect([200, 500]).toContain(status);
      expect(text).not.toMatch(
        /select|passwords|\/srv|\.ts|node_modules|\bat \w|label|undefined|does not exist/,
      );
      const bugs = portal.log.filter(({ msg }) => msg === 'Bug');
      expect(bugs.map(({ level, reference }) => [level, reference])).toEqual([[50, [...references][0]]]);
      expect(bugs[0]).toMatchObject({ err: { stack: expect.stringMatching(/\.ts|\.js/) as string } });
      expect(portal.log.filter(({ level }) => Number(level) > 50)).toEqual([]);
      // The process goes on.
      expect(await browser.data('{ viewer { client { name } } }')).toEqual({
        viewer: { client: { name: 'Verdier Logistique' } },
      });
    },
  );

  it('in the middle of a file breaks the download off, rather than passing a part for the whole', async () => {
    const content = Readable.from(
      (function* () {
        yield Buffer.alloc(1_000);
        broken();
      })(),
    );
    const reading = instead(
      DownloadDocument,
      'execute',
      () => Promise.resolve({ document, content }),
      async () => (await browser.fetch(`/files/${newId()}`)).text(),
    );
    await expect(reading).rejects.toThrow();
    expect(await browser.data('{ viewer { client { name } } }')).toBeDefined();
  });

  it('in a job is logged once, under the reference that the job keeps, and nothing of it stays there', async () => {
    const served = portal.app.get(Jobs).served as Map<string, () => Promise<void>>;
    const before = served.get('send-password-reset') ?? broken;
    served.set('send-password-reset', () => Promise.reject(new Error(SECRET)));
    const stopWorker = await startTestWorker(database, portal);
    try {
      await portal.app
        .get(UnitOfWork)
        .write((db) => portal.app.get(JobQueue).enqueue(db, 'send-password-reset', { requestId: newId() }));
      const [job] = await until(async () => {
        const rows = await database.query<{ output: { reference: string } | null }>(
          `select output from jobs.job where name = 'send-password-reset' and output is not null`,
        );
        return rows.length > 0 && rows;
      });
      const bugs = portal.log.filter(({ msg }) => msg === 'Bug');
      expect(bugs.map(({ reference }) => reference)).toEqual([job?.output?.reference]);
      const kept = JSON.stringify(await database.query('select * from jobs.job'));
      expect(kept).not.toMatch(/passwords|\/srv|\.ts/);
    } finally {
      await stopWorker();
      served.set('send-password-reset', before);
    }
  });
});
