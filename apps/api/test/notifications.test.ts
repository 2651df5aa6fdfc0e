import { newId } from '../src/platform/ids/new-id.ts';
import { book, bookInput, cancel } from './harness/booking.ts';
import { grantGoodwill, openAccount, type TestAccount } from './harness/credit.ts';
import { LiveClient } from './harness/live-client.ts';
import { startMailServer, type MailServer } from './harness/mail-server.ts';
import { addClient, addPerson, assign, PASSWORD, type TestPerson } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, type TestPortal } from './harness/test-portal.ts';
import { startTestWorker } from './harness/test-worker.ts';
import { until } from './harness/until.ts';

interface Told {
  readonly unreadNotifications: number;
  readonly notifications: {
    readonly totalCount: number;
    readonly hasNextPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
    readonly nodes: readonly {
      readonly id: string;
      readonly kind: string;
      readonly readAt: string | null;
      readonly actor: { readonly name: string } | null;
      readonly client: { readonly name: string } | null;
      readonly bookings: readonly { readonly id: string; readonly date: string }[];
    }[];
  };
}

const TOLD = `query($first: Int, $after: String) { viewer {
  unreadNotifications
  notifications(first: $first, after: $after) { totalCount hasNextPage startCursor endCursor
    nodes { id kind readAt actor { name } client { name } bookings { id date } document { title } } }
} }`;

const CHOOSE = `mutation($input: ChooseNotificationChannelsInput!) {
  chooseNotificationChannels(input: $input) { notificationChoices { kind inApp mail } } }`;

describe('telling people', () => {
  let database: TestDatabase;
  let server: MailServer;
  let portal: TestPortal;
  let stopWorker: () => Promise<void>;
  let account: TestAccount;
  let claire: TestPerson;
  let marc: TestPerson;
  let camille: TestPerson;
  let nadia: TestPerson;
  let thomas: TestPerson;

  beforeAll(async () => {
    database = await createTestDatabase();
    const verdier = await addClient(database, 'Verdier <b>&</b> Fils');
    const bonnard = await addClient(database, 'Ateliers Bonnard');
    claire = await addPerson(database, 'Claire <i>Fontaine</i>', 'CLIENT_ADMIN', verdier);
    marc = await addPerson(database, 'Marc Dupont', 'CLIENT_MEMBER', verdier);
    nadia = await addPerson(database, 'Nadia Lefevre', 'CLIENT_ADMIN', bonnard);
    camille = await addPerson(database, 'Camille Rousseau', 'ACCOUNT_MANAGER');
    thomas = await addPerson(database, 'Thomas Girard', 'ADMIN');
    const yanis = await addPerson(database, 'Yanis Benali', 'ENGINEER');
    const other = await addPerson(database, 'Other Manager', 'ACCOUNT_MANAGER');
    await assign(database, camille.id, verdier);
    await assign(database, yanis.id, verdier);
    await assign(database, other.id, bonnard);
    await database.query(`update people set language = 'EN' where id = $1`, [marc.id]);
    account = await openAccount(database, verdier);
    await grantGoodwill(database, account, thomas.id, { halfDays: 100, from: '2026-01-01' });
    server = await startMailServer();
    portal = await startTestPortal(database, { smtpUrl: server.url });
    stopWorker = await startTestWorker(database, portal);
  });

  afterAll(async () => {
    await stopWorker();
    await portal.stop();
    await server.stop();
    await database.drop();
  });

  beforeEach(async () => {
    await database.query('delete from notifications');
    await database.query('delete from notification_choices');
    server.mails.length = 0;
  });

  const signedIn = async ({ email }: TestPerson): Promise<PortalClient> => {
    const browser = portal.client();
    await browser.signIn(email, PASSWORD);
    return browser;
  };
  const told = async (browser: PortalClient, variables = {}): Promise<Told> =>
    (await browser.data<{ viewer: Told }>(TOLD, variables)).viewer;
  const mailsTo = (...addresses: string[]) =>
    until(
      () =>
        server.mails.length >= addresses.length &&
        addressesOf(server).sort().join() === [...addresses].sort().join(),
    );
  const allTold = (count: number) =>
    until(async () => (await database.query('select from notifications')).length >= count);

  it('tells the client’s other people and its account managers of a booking, each in their language', async () => {
    const browser = await signedIn(claire);
    const { bookings = [] } = await book(
      browser,
      bookInput(account.id, [{ date: '2026-03-18' }, { date: '2026-03-19' }]),
    );
    expect(bookings).toHaveLength(2);
    await mailsTo(marc.email, camille.email);
    const toCamille = server.mails.find((mail) => addressesOf({ mails: [mail] })[0] === camille.email);
    expect(toCamille?.subject).toBe('Verdier <b>&</b> Fils\u00a0: 2 interventions réservées');
    expect(toCamille?.text).toContain('mercredi 18 mars 2026\u00a0: matin');
    expect(toCamille?.text).toContain(`http://localhost:4000/clients/${account.clientId}`);
    expect(toCamille?.html).toContain('Claire &lt;i&gt;Fontaine&lt;/i&gt; a réservé');
    expect(toCamille?.html).not.toMatch(/<i>|<b>/);
    const toMarc = server.mails.find((mail) => addressesOf({ mails: [mail] })[0] === marc.email);
    expect(toMarc?.text).toContain('Wednesday, 18 March 2026: morning');
    const manager = await signedIn(camille);
    const { unreadNotifications, notifications } = await told(manager);
    expect(unreadNotifications).toBe(1);
    expect(notifications.nodes).toMatchObject([
      {
        kind: 'BOOKING_CONFIRMED',
        readAt: null,
        actor: { name: 'Claire <i>Fontaine</i>' },
        client: { name: 'Verdier <b>&</b> Fils' },
        bookings: [{ id: bookings[0]?.id }, { id: bookings[1]?.id }],
      },
    ]);
    for (const nobody of [claire, nadia, thomas]) {
      expect((await told(await signedIn(nobody))).notifications.totalCount).toBe(0);
    }
  });

  it('tells of a cancellation, also when the account manager cancels', async () => {
    const manager = await signedIn(camille);
    const { bookings = [] } = await book(manager, bookInput(account.id, [{ date: '2026-04-01' }]));
    await cancel(manager, bookings[0]?.id ?? '');
    await allTold(4);
    const { notifications } = await told(await signedIn(marc));
    expect(notifications.nodes.map(({ kind }) => kind)).toEqual(['BOOKING_CANCELLED', 'BOOKING_CONFIRMED']);
    expect((await told(manager)).notifications.totalCount).toBe(0);
  });

  it('tells the client’s people of a document, at once on an open page, without its title in the mail', async () => {
    const manager = await signedIn(camille);
    const reader = await signedIn(marc);
    const line = await LiveClient.ready(reader);
    line.subscribe(
      '1',
      'subscription($id: ID!) { documentsChanged(clientId: $id) { documents { title } } }',
      {
        id: account.clientId,
      },
    );
    expect(await line.delivered('1')).toEqual({ documentsChanged: { documents: [] } });
    const form = new FormData();
    form.set('clientId', account.clientId);
    form.set('category', 'RUNBOOK');
    form.set('title', 'Reprise secrète');
    form.set('idempotencyKey', newId());
    form.set('file', new Blob(['# Reprise\n'], { type: 'text/markdown' }), 'reprise.md');
    const headers = { 'x-portal-request': '1' };
    expect((await manager.fetch('/files', { method: 'POST', headers, body: form })).status).toBe(201);
    expect(await line.delivered('1')).toEqual({
      documentsChanged: { documents: [{ title: 'Reprise secrète' }] },
    });
    const subjects = [
      'Verdier <b>&</b> Fils\u00a0: un document partagé',
      'Verdier <b>&</b> Fils: a document shared',
    ];
    await until(() => subjects.every((each) => server.mails.some(({ subject }) => subject === each)));
    const toMarc = server.mails.find(({ subject }) => subject === subjects[1]);
    expect(toMarc === undefined ? [] : addressesOf({ mails: [toMarc] })).toEqual([marc.email]);
    expect(toMarc?.text).toContain('Category: Runbooks');
    expect(toMarc?.text).toContain('http://localhost:4000/documents');
    expect(toMarc?.text).not.toContain('Reprise');
    expect((await told(reader)).notifications.nodes).toMatchObject([
      { kind: 'DOCUMENT_SHARED', bookings: [], document: { title: 'Reprise secrète' } },
    ]);
    const documents = await database.query<{ id: string }>('select id from documents');
    await manager.data('mutation($id: ID!) { removeDocument(documentId: $id) { __typename } }', {
      id: documents[0]?.id,
    });
    expect(await line.delivered('1')).toEqual({ documentsChanged: { documents: [] } });
    expect((await told(reader)).notifications.nodes).toMatchObject([{ document: null }]);
    line.close();
  });

  it('tells nobody of what was refused', async () => {
    await book(await signedIn(claire), bookInput(account.id, [{ date: '2026-03-11' }]));
    expect(
      await database.query(
        `select from jobs.job where name = 'tell-people' and state in ('created', 'active')`,
      ),
    ).toEqual([]);
  });

  it('tells once of an event that is told twice', async () => {
    await book(await signedIn(claire), bookInput(account.id, [{ date: '2026-04-02' }]));
    await mailsTo(marc.email, camille.email);
    const before = await database.query('select from mails');
    await database.query(
      `insert into jobs.job (name, policy, data)
       select name, policy, data from jobs.job where name = 'tell-people' order by created_on desc limit 1`,
    );
    await until(
      async () =>
        (await database.query(`select from jobs.job where name = 'tell-people' and state <> 'completed'`))
          .length === 0,
    );
    expect(await database.query('select from notifications')).toHaveLength(2);
    expect(await database.query('select from mails')).toHaveLength(before.length);
  });

  it('follows what each has chosen', async () => {
    const manager = await signedIn(camille);
    expect(
      await manager.data(CHOOSE, { input: { kind: 'BOOKING_CONFIRMED', inApp: true, mail: false } }),
    ).toEqual({
      chooseNotificationChannels: {
        notificationChoices: [
          { kind: 'BOOKING_CONFIRMED', inApp: true, mail: false },
          { kind: 'BOOKING_CANCELLED', inApp: true, mail: true },
          { kind: 'DOCUMENT_SHARED', inApp: true, mail: true },
          { kind: 'NOTICE_GIVEN', inApp: true, mail: true },
          { kind: 'CLIENT_ENTRUSTED', inApp: true, mail: true },
          { kind: 'CLIENT_WITHDRAWN', inApp: true, mail: true },
          { kind: 'PRICES_REVISED', inApp: true, mail: true },
          { kind: 'ORDER_PLACED', inApp: true, mail: true },
          { kind: 'QUOTE_ASKED', inApp: true, mail: true },
          { kind: 'QUOTE_TAKEN_BACK', inApp: true, mail: true },
          { kind: 'QUOTE_ANSWERED', inApp: true, mail: true },
          { kind: 'QUOTE_TURNED_DOWN', inApp: true, mail: true },
          { kind: 'QUOTE_WITHDRAWN', inApp: true, mail: true },
          { kind: 'QUOTE_DECLINED', inApp: true, mail: true },
          { kind: 'DELIVERY_PRESENTED', inApp: true, mail: true },
          { kind: 'DELIVERY_ACCEPTED', inApp: true, mail: true },
          { kind: 'DELIVERY_REFUSED', inApp: true, mail: true },
        ],
      },
    });
    const colleague = await signedIn(marc);
    await colleague.data(CHOOSE, { input: { kind: 'BOOKING_CONFIRMED', inApp: false, mail: true } });
    await book(await signedIn(claire), bookInput(account.id, [{ date: '2026-04-03' }]));
    await mailsTo(marc.email);
    expect((await told(colleague)).notifications.totalCount).toBe(0);
    expect((await told(manager)).unreadNotifications).toBe(1);
  });

  it('tells the trail what a choice changes, and nothing of one that changes nothing, also of two at once', async () => {
    const colleague = await signedIn(marc);
    const choose = (inApp: boolean, mail: boolean) =>
      colleague.data(CHOOSE, { input: { kind: 'DOCUMENT_SHARED', inApp, mail } });
    await choose(true, true);
    await choose(true, false);
    await choose(true, false);
    await Promise.all([choose(false, true), choose(false, true)]);
    expect(
      await database.query(
        `select detail, change from audit_entries
          where action = 'person.channels_chosen' and object_id = $1 and detail ->> 'kind' = 'DOCUMENT_SHARED'
          order by at, position`,
        [marc.id],
      ),
    ).toEqual([
      { detail: { kind: 'DOCUMENT_SHARED' }, change: { before: { mail: true }, after: { mail: false } } },
      {
        detail: { kind: 'DOCUMENT_SHARED' },
        change: { before: { inApp: true, mail: false }, after: { inApp: false, mail: true } },
      },
    ]);
  });

  it('offers each role the kinds that it is told of, and takes a choice for no other', async () => {
    const kindsOf = async (browser: PortalClient) =>
      (
        await browser.data<{ viewer: { notificationChoices: { kind: string }[] } }>(
          '{ viewer { notificationChoices { kind } } }',
        )
      ).viewer.notificationChoices.map(({ kind }) => kind);
    const finance = await signedIn(await addPerson(database, 'Helene Marchand', 'FINANCE'));
    expect(await kindsOf(finance)).toEqual([]);
    const engineer = await signedIn(await addPerson(database, 'Amine Engineer', 'ENGINEER'));
    expect(await kindsOf(engineer)).toEqual(['CLIENT_ENTRUSTED', 'CLIENT_WITHDRAWN']);
    expect(await kindsOf(await signedIn(thomas))).toEqual([
      'QUOTE_ASKED',
      'QUOTE_TAKEN_BACK',
      'QUOTE_DECLINED',
    ]);
    expect(await kindsOf(await signedIn(marc))).toEqual([
      'BOOKING_CONFIRMED',
      'BOOKING_CANCELLED',
      'DOCUMENT_SHARED',
    ]);
    const refused = await finance.send(CHOOSE, { input: { kind: 'ORDER_PLACED', inApp: true, mail: false } });
    expect(refused.errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await database.query('select from notification_choices')).toEqual([]);
  });

  it('is read one by one or all at once, and never by somebody else', async () => {
    const author = await signedIn(claire);
    for (const date of ['2026-04-08', '2026-04-09', '2026-04-10']) {
      await book(author, bookInput(account.id, [{ date }]));
    }
    await allTold(6);
    const manager = await signedIn(camille);
    const first = await told(manager, { first: 2 });
    expect(first.notifications).toMatchObject({ totalCount: 3, hasNextPage: true });
    const rest = await told(manager, { first: 2, after: first.notifications.endCursor });
    expect(rest.notifications.nodes).toHaveLength(1);
    const [newest] = first.notifications.nodes;
    const read = `mutation($id: ID!) { markNotificationRead(id: $id) { __typename
      ... on NotificationRead { notification { readAt } viewer { unreadNotifications } }
      ... on NotFound { id } } }`;
    expect(await manager.data(read, { id: newest?.id })).toMatchObject({
      markNotificationRead: { __typename: 'NotificationRead', viewer: { unreadNotifications: 2 } },
    });
    for (const id of [newest?.id, newId(), 'x']) {
      expect(await (await signedIn(nadia)).data(read, { id })).toEqual({
        markNotificationRead: { __typename: 'NotFound', id },
      });
    }
    const all = 'mutation($upTo: String!) { markAllNotificationsRead(upTo: $upTo) { unreadNotifications } }';
    // What came after the list was shown is not read yet: as if only the second page had been seen.
    const shown = rest.notifications.startCursor;
    expect(await manager.data(all, { upTo: shown })).toEqual({
      markAllNotificationsRead: { unreadNotifications: 1 },
    });
    expect(await manager.data(all, { upTo: first.notifications.startCursor })).toEqual({
      markAllNotificationsRead: { unreadNotifications: 0 },
    });
    expect((await manager.send(all, { upTo: '*' })).errors[0]?.extensions).toEqual({
      code: 'BAD_USER_INPUT',
    });
  });

  it('shows nothing more of a client that is not one’s own any more', async () => {
    await book(await signedIn(claire), bookInput(account.id, [{ date: '2026-04-14' }]));
    await allTold(2);
    const manager = await signedIn(camille);
    expect((await told(manager)).notifications.totalCount).toBe(1);
    await database.query('delete from client_staff where person_id = $1', [camille.id]);
    expect(await told(manager)).toMatchObject({ unreadNotifications: 0, notifications: { totalCount: 0 } });
    await assign(database, camille.id, account.clientId);
  });

  it('lets only the jobs tell', async () => {
    const insert = `insert into notifications (id, event_id, person_id, kind, data, in_app, created_at)
                    values ($1, $1, $2, 'BOOKING_CONFIRMED', '{"bookings": []}', true, now())`;
    const asClaire = {
      'app.person_id': claire.id,
      'app.role': 'CLIENT_ADMIN',
      'app.client_id': account.clientId,
    };
    await expect(database.queryAsApi(insert, [newId(), claire.id], asClaire)).rejects.toThrow(
      /row-level security/,
    );
    await expect(
      database.queryAsApi(
        `insert into notification_choices values ($1, 'BOOKING_CONFIRMED', false, false)`,
        [marc.id],
        asClaire,
      ),
    ).rejects.toThrow(/row-level security/);
  });
});

function addressesOf({ mails }: Pick<MailServer, 'mails'>): string[] {
  return mails.flatMap(({ to }) =>
    (Array.isArray(to) ? to : [to]).flatMap((each) => each?.value.map(({ address }) => address ?? '') ?? []),
  );
}
