import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { dayOfWeek, instant, wallClock } from '@akouendy/domain';
import { FRANCE, workingCalendar } from '@akouendy/holidays';
import { isWorkingDay, type CivilDate } from '@akouendy/domain';
import { DEMO_PASSWORD } from '../src/demo/company.ts';
import { loadDemonstration } from '../src/demo/load-demonstration.ts';
import { signInUsers, type SignInUser } from '../src/demo/sign-in-users.ts';
import { prepareDatabase } from '../src/platform/database/prepare/prepare-database.ts';
import { openFileStore } from '../src/platform/files/open-file-store.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, type TestPortal } from './harness/test-portal.ts';

/** Days on which the demonstration may be loaded: any, a week-end, the turn of the year, the end of a month. */
const DAYS = ['2026-11-22', '2026-05-08', '2027-01-01', '2028-02-29'];

const PORTAL_URL = new URL('http://localhost:4000');

const STATEMENT = `{ viewer { client { name contracts { nodes { title { fr en } } } creditAccount {
  figures { granted delivered planned expired remaining nextExpiry { date halfDays } }
  lots { source reason }
  bookings(filter: ALL) { nodes { date status } }
} } } }`;

interface Statement {
  readonly viewer: {
    readonly client: {
      readonly name: string;
      readonly contracts: {
        readonly nodes: readonly { readonly title: { readonly fr: string; readonly en: string } }[];
      };
      readonly creditAccount: {
        readonly figures: {
          readonly granted: number;
          readonly delivered: number;
          readonly planned: number;
          readonly expired: number;
          readonly remaining: number;
          readonly nextExpiry: { readonly date: string; readonly halfDays: number } | null;
        };
        readonly lots: readonly { readonly source: string; readonly reason: string | null }[];
        readonly bookings: {
          readonly nodes: readonly { readonly date: CivilDate; readonly status: string }[];
        };
      };
    };
  };
}

interface Followed {
  readonly kind: string;
  readonly state: string | null;
  readonly work: { readonly deliveryStatus: string; readonly acceptedOn: CivilDate | null } | null;
  readonly entitlementUses: readonly { readonly usedOn: CivilDate }[];
  readonly standing: {
    readonly status: string;
    readonly notice: { readonly givenOn: string; readonly effectiveOn: string } | null;
  } | null;
}

interface SentMail {
  readonly text: string;
  readonly writtenAt: string;
}

describe.each(DAYS)('the demonstration company loaded on %s', (day) => {
  const now = instant(`${day}T10:00:00Z`);
  let database: TestDatabase;
  let portal: TestPortal;
  const filesUrl = pathToFileURL(join(tmpdir(), `portal-demonstration-${day}`));
  let users: SignInUser[] = [];

  const prepare = (): Promise<string> =>
    prepareDatabase({
      ownerUrl: database.ownerUrl,
      apiUrl: null,
      fill: async (query) => {
        await loadDemonstration(query, now, { store: openFileStore(filesUrl), portalUrl: PORTAL_URL });
        users = await signInUsers(query);
      },
    });

  beforeAll(async () => {
    database = await createTestDatabase();
    await Promise.all([prepare(), prepare()]);
    portal = await startTestPortal(database, { demonstration: true, filesUrl });
    portal.setClock(`${day}T10:00:00Z`);
  });

  afterAll(async () => {
    await portal.stop();
    await database.drop();
    await rm(filesUrl, { recursive: true });
  });

  it('shares documents that open', async () => {
    const browser = portal.client();
    await browser.signIn(users[0]?.email ?? '', DEMO_PASSWORD);
    const { viewer } = await browser.data<{
      viewer: { client: { documents: { path: string; mediaType: string }[] } };
    }>('{ viewer { client { documents { path mediaType } } } }');
    expect(viewer.client.documents.length).toBeGreaterThan(3);
    for (const { path, mediaType } of viewer.client.documents) {
      const response = await browser.fetch(path);
      expect([response.status, response.headers.get('content-type')?.split(';')[0]]).toEqual([
        200,
        mediaType,
      ]);
    }
  });

  it('is loaded once, also by two preparations at the same time and by one more', async () => {
    const counted =
      'select (select count(*) from clients) as clients, (select count(*) from bookings) as bookings';
    const [before] = await database.query<{ clients: number; bookings: number }>(counted);
    expect(before?.clients).toBe(4);
    await prepare();
    expect(await database.query(counted)).toEqual([before]);
  });

  it('lets in everybody with the password that the terminal shows', async () => {
    expect(new Set(users.map(({ role }) => role)).size).toBe(6);
    for (const { email, password, role, client } of users) {
      const browser = portal.client();
      await browser.signIn(email, password);
      expect(await browser.data('{ viewer { person { email role } client { name } } }')).toEqual({
        viewer: { person: { email, role }, client: client === null ? null : { name: client } },
      });
    }
    expect(users.every(({ password }) => password === DEMO_PASSWORD)).toBe(true);
  });

  it('offers one person a role, who is in with a click', async () => {
    const offered = await portal
      .client()
      .data<{ portal: { demonstration: { people: { id: string; name: string; role: string }[] } } }>(
        '{ portal { demonstration { people { id name role clientName } } } }',
      );
    const { people } = offered.portal.demonstration;
    expect(people.map(({ role }) => role)).toEqual([
      'CLIENT_MEMBER',
      'CLIENT_ADMIN',
      'ACCOUNT_MANAGER',
      'ENGINEER',
      'FINANCE',
      'ADMIN',
    ]);
    for (const { id, name } of people) {
      const browser = portal.client();
      await browser.data('mutation($id: ID!) { signInToDemonstration(personId: $id) { __typename } }', {
        id,
      });
      expect(await browser.data('{ viewer { person { name } } }')).toEqual({ viewer: { person: { name } } });
    }
  });

  it('has told the account manager of the latest bookings', async () => {
    const browser = portal.client();
    const manager = users.find(({ role }) => role === 'ACCOUNT_MANAGER');
    await browser.signIn(manager?.email ?? '', DEMO_PASSWORD);
    const { viewer } = await browser.data<{
      viewer: { unreadNotifications: number; notifications: { nodes: { bookings: unknown[] }[] } };
    }>(
      '{ viewer { unreadNotifications notifications { nodes { bookings { id } actor { id } client { id } } } } }',
    );
    expect(viewer.unreadNotifications).toBeGreaterThan(0);
    expect(viewer.notifications.nodes.length).toBeGreaterThan(viewer.unreadNotifications);
    for (const { bookings } of viewer.notifications.nodes) expect(bookings).toHaveLength(1);
  });

  it('has sent the mails of its story, whose links open', async () => {
    const { demonstration } = (
      await portal.client().data<{
        portal: { demonstration: { mails: { totalCount: number; nodes: readonly SentMail[] } } };
      }>('{ portal { demonstration { mails(first: 100) { totalCount nodes { text writtenAt } } } } }')
    ).portal;
    const { nodes, totalCount } = demonstration.mails;
    expect(totalCount).toBeGreaterThan(5);
    expect(nodes.map(({ writtenAt }) => writtenAt)).toEqual(
      nodes
        .map(({ writtenAt }) => writtenAt)
        .sort()
        .reverse(),
    );
    expect(nodes.every(({ writtenAt }) => Date.parse(writtenAt) <= now * 1_000)).toBe(true);
    const [key] = nodes.flatMap(({ text }) => /\/invitation#([\w-]+)/.exec(text)?.[1] ?? []);
    const { invitationLink } = await portal
      .client()
      .data<{ invitationLink: object }>(
        'query($token: String!) { invitationLink(token: $token) { __typename } }',
        { token: key },
      );
    expect(invitationLink).toEqual({ __typename: 'OpenInvitation' });
  });

  it('gives the account manager a portfolio of two of the four clients', async () => {
    const namesFor = async (role: string): Promise<string[]> => {
      const browser = portal.client();
      await browser.signIn(users.find((user) => user.role === role)?.email ?? '', DEMO_PASSWORD);
      const { clients } = await browser.data<{ clients: { nodes: { name: string }[] } }>(
        '{ clients { nodes { name } } }',
      );
      return clients.nodes.map(({ name }) => name);
    };
    expect(await namesFor('ACCOUNT_MANAGER')).toEqual(['Océane Santé', 'Verdier Logistique']);
    expect(await namesFor('ADMIN')).toHaveLength(4);
  });

  it('has three believable clients, whose days add up', async () => {
    const calendar = workingCalendar(FRANCE);
    const today = wallClock(now).date;
    const titles: string[][] = [];
    for (const { email } of users.filter(({ role }) => role === 'CLIENT_ADMIN')) {
      const browser = portal.client();
      await browser.signIn(email, DEMO_PASSWORD);
      const { client } = (await browser.data<Statement>(STATEMENT)).viewer;
      titles.push(
        client.contracts.nodes.map(({ title: { fr, en } }) => (fr === en ? fr : `${fr} / ${en}`)).sort(),
      );
      const { figures, bookings, lots } = client.creditAccount;
      expect(figures.granted).toBe(figures.delivered + figures.planned + figures.expired + figures.remaining);
      expect(figures.remaining).toBeGreaterThan(0);
      expect(figures.planned).toBeGreaterThan(0);
      expect(figures.expired).toBe(0);
      for (const { date, status } of bookings.nodes) {
        expect([date, isWorkingDay(calendar, date), dayOfWeek(date) < 6]).toEqual([date, true, true]);
        if (status === 'DELIVERED') expect(date < today).toBe(true);
        if (status === 'CONFIRMED') expect(date > today).toBe(true);
      }
      for (const { source, reason } of lots) expect(source === 'GOODWILL').toBe(reason !== null);
    }
    expect(titles).toEqual([
      ['BUILD Starter', 'DEPLOY 10', 'RUN Premium'],
      ['BUILD Standard', 'BUILD Starter', 'DEPLOY 20', 'RUN Standard'],
      [
        'Application standard / Standard application',
        'Pack Production / Production pack',
        'RUN Essentiel',
        'Régie, forfait 10 jours / Régie, package of 10 days',
      ],
    ]);
  });

  it('has a régie whose delivery waits for an answer, and a RUN that ends after notice', async () => {
    const browser = portal.client();
    const nadia = users.find(({ client, role }) => client === 'Ateliers Bonnard' && role === 'CLIENT_ADMIN');
    await browser.signIn(nadia?.email ?? '', DEMO_PASSWORD);
    const { nodes: contracts } = (
      await browser.data<{ viewer: { client: { contracts: { nodes: readonly Followed[] } } } }>(
        `{ viewer { client { contracts { nodes { kind state work { deliveryStatus acceptedOn }
             entitlements { used remaining } entitlementUses { usedOn }
             standing { status notice { givenOn effectiveOn } } } } } } }`,
      )
    ).viewer.client.contracts;
    const ofKind = (kind: string) => contracts.filter((contract) => contract.kind === kind);
    expect(ofKind('REGIE')).toMatchObject([{ state: 'TO_ACCEPT', work: { deliveryStatus: 'PRESENTED' } }]);
    const [application] = ofKind('APPLICATION');
    expect(application).toMatchObject({ state: 'DELIVERED', entitlements: [{ used: 1, remaining: 0 }] });
    const [use] = application?.entitlementUses ?? [];
    expect((use?.usedOn ?? '') > (application?.work?.acceptedOn ?? '')).toBe(true);
    const [run] = ofKind('RUN');
    expect(run).toMatchObject({ standing: { status: 'ENDING' } });
    const { givenOn = '', effectiveOn = '' } = run?.standing?.notice ?? {};
    expect([givenOn < day, day < effectiveOn]).toEqual([true, true]);
  });

  it('has one client near its anniversary, who loses days if nothing more is booked', async () => {
    const browser = portal.client();
    await browser.signIn(users[0]?.email ?? '', DEMO_PASSWORD);
    const { figures } = (await browser.data<Statement>(STATEMENT)).viewer.client.creditAccount;
    expect(figures).toMatchObject({ granted: 22, delivered: 9, planned: 3, remaining: 10 });
    expect(figures.nextExpiry?.halfDays).toBe(3);
    const days = (Date.parse(figures.nextExpiry?.date ?? '') - Date.parse(day)) / 86_400_000;
    expect(days).toBeGreaterThan(25);
    expect(days).toBeLessThan(40);
  });
});
