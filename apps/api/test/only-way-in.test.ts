import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Jobs } from '../src/platform/jobs/jobs.ts';
import { LiveClient } from './harness/live-client.ts';
import { mailedKey } from './harness/mailed-link.ts';
import { startOpenIdProvider, type RunningProvider } from './harness/openid-provider.ts';
import { addClient, addPerson, assign, givePasskey, PASSWORD, type TestPerson } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { usePasskey } from './harness/test-authenticator.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './harness/test-portal.ts';
import { changingNothing } from './schema-walk/stored.ts';

const SAVE = 'mutation($input: SaveSingleSignOnInput!) { saveSingleSignOn(input: $input) { __typename } }';
const PROVE = 'mutation { proveAtProvider(wanted: "/") { __typename ... on ProviderSignIn { address } } }';
const BEGIN = `mutation($email: String!) { beginProviderSignIn(email: $email, wanted: "/") {
  __typename ... on ProviderSignIn { address } } }`;
const INVITE = `mutation($input: InvitePersonInput!) { invitePerson(input: $input) {
  __typename ... on OutsideProvider { domains } } }`;
const RESEND = `mutation($id: ID!) { resendInvitation(id: $id) {
  __typename ... on OutsideProvider { domains } } }`;
const OPEN =
  'query($token: String!) { link: invitationLink(token: $token) { __typename ... on LinkRefused { reason } } }';
const ACCEPT = `mutation($input: AcceptInvitationInput!) { link: acceptInvitation(input: $input) {
  __typename ... on LinkRefused { reason } } }`;
const FORGOT = 'mutation($email: String!) { requestPasswordReset(email: $email) { __typename } }';
const OPEN_RESET =
  'query($token: String!) { link: passwordResetLink(token: $token) { __typename ... on LinkRefused { reason } } }';
const RESET =
  'mutation($input: ResetPasswordInput!) { link: resetPassword(input: $input) { __typename ... on LinkRefused { reason } } }';
const CHANGE = 'mutation($input: ChangePasswordInput!) { changePassword(input: $input) { __typename } }';
const SECURITY = '{ security { signsInElsewhere confirmationWays } }';
const TOKEN = `mutation($input: CreateApiTokenInput!) { createApiToken(input: $input) {
  ... on ApiTokenCreated { token } } }`;
const WATCH = 'subscription { notificationsChanged { __typename } }';
const VIEWER = '{ viewer { person { email role } } }';

/** A password that nobody knows. */
const NEXT = 'quatre chevaux mangent du foin';
const ELSEWHERE = { link: { __typename: 'LinkRefused', reason: 'SIGNS_IN_ELSEWHERE' } };

/** Where the company's own provider is the only way in, nothing that the portal keeps leads past it. */
describe('a provider that is the only way in', () => {
  let database: TestDatabase;
  let portal: TestPortal;
  let provider: RunningProvider;
  let clientId: string;
  let claire: TestPerson;
  let julien: TestPerson;

  const account = (email: string) => ({ email, email_verified: true, name: 'Somebody' });

  beforeAll(async () => {
    database = await createTestDatabase();
    clientId = await addClient(database, 'Verdier Logistique');
    claire = await addPerson(database, 'Claire Fontaine', 'CLIENT_ADMIN', clientId);
    julien = await addPerson(database, 'Julien Moreau', 'CLIENT_MEMBER', clientId);
    await givePasskey(database, julien.id);
    portal = await startTestPortal(database);
    provider = await startOpenIdProvider(`http://localhost:4000/sso/${clientId}/retour`, {
      claire: account(claire.email),
      julien: account(julien.email),
      ines: account('ines.faure@client.test'),
      paul: account('paul.roux@client.test'),
    });
    const admin = portal.client();
    await admin.signIn(claire.email, PASSWORD);
    const input = { issuer: provider.issuer, oidcClientId: 'portal', clientSecret: provider.clientSecret };
    expect(
      await admin.data(SAVE, {
        input: { ...input, domains: ['client.test'], roleClaim: null, adminValues: [] },
      }),
    ).toEqual({ saveSingleSignOn: { __typename: 'SingleSignOnSaved' } });
  });

  beforeEach(async () => {
    await enforce(false);
  });

  afterEach(async () => {
    portal.setClock(TEST_NOW);
    await database.query('truncate sign_in_attempts, api_tokens, password_resets, mails');
  });

  afterAll(async () => {
    await portal.stop();
    await provider.stop();
    await database.drop();
  });

  const enforce = (enforced: boolean) =>
    database.query('update sso_connections set enforced = $1', [enforced]);

  const fromProvider = async (login: string): Promise<PortalClient> => {
    const browser = portal.client();
    const { beginProviderSignIn } = await browser.data<{ beginProviderSignIn: { address: string } }>(BEGIN, {
      email: 'somebody@client.test',
    });
    const back = await provider.signIn(beginProviderSignIn.address, login);
    await browser.fetch(`${back.pathname}${back.search}`);
    return browser;
  };

  /** The same by who has proved there, a moment ago, who they are. */
  const provedAtProvider = async (login: string): Promise<PortalClient> => {
    const browser = await fromProvider(login);
    const { proveAtProvider } = await browser.data<{ proveAtProvider: { address: string } }>(PROVE);
    const back = await provider.signIn(proveAtProvider.address, login);
    await browser.fetch(`${back.pathname}${back.search}`);
    return browser;
  };

  const withPassword = async ({ email }: TestPerson): Promise<PortalClient> => {
    const browser = portal.client();
    await browser.signIn(email, PASSWORD);
    return browser;
  };

  /** Does what the worker would: looks whether anybody has the address of each request. */
  const lookForRequests = async (): Promise<void> => {
    const serve = portal.app.get(Jobs).served.get('send-password-reset') as (payload: {
      requestId: string;
    }) => Promise<void>;
    for (const { id } of await database.query<{ id: string }>('select id from password_reset_requests')) {
      await serve({ requestId: id });
    }
  };

  const invited = async (email: string, role = 'CLIENT_MEMBER'): Promise<string> => {
    const browser = await provedAtProvider('claire');
    const input = { clientId, email, role, language: 'FR', idempotencyKey: randomUUID() };
    expect(await browser.data(INVITE, { input })).toEqual({ invitePerson: { __typename: 'PersonInvited' } });
    return mailedKey(database, email);
  };

  const made = async (browser: PortalClient): Promise<string> => {
    const input = { idempotencyKey: randomUUID(), name: 'Tool', days: 30, permissions: ['READ_CLIENT'] };
    return (await browser.data<{ createApiToken: { token: string } }>(TOKEN, { input })).createApiToken.token;
  };
  const status = async (token: string): Promise<number> => {
    const response = await fetch(new URL('/graphql', portal.address), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: VIEWER }),
    });
    return response.status;
  };

  const person = (email: string) =>
    database.query('select role, deactivated_at as removed from people where email = $1', [email]);

  it('lets nobody be invited, or again, with an address that it does not answer for, whoever invites', async () => {
    const camille = await addPerson(database, 'Camille Rousseau', 'ACCOUNT_MANAGER');
    await assign(database, camille.id, clientId);
    const thomas = await addPerson(database, 'Thomas Girard', 'ADMIN');
    const early = { clientId, email: 'early@elsewhere.test', role: 'CLIENT_MEMBER', language: 'FR' };
    const admin = await withPassword(thomas);
    const outcome = async (browser: PortalClient, mutation: string, variables: object) =>
      Object.values(await browser.data<Record<string, unknown>>(mutation, { ...variables }))[0];
    expect(await outcome(admin, INVITE, { input: { ...early, idempotencyKey: randomUUID() } })).toEqual({
      __typename: 'PersonInvited',
    });
    portal.setClock('2026-03-10T11:00:00+01:00');
    await enforce(true);
    const stored = () =>
      Promise.all(
        ['invitations', 'mails', 'audit_entries'].map((table) => database.query(`select * from ${table}`)),
      );
    const [invitation] = await database.query<{ id: string }>('select id from invitations');
    const browsers = [await fromProvider('claire'), await withPassword(camille), admin];
    const before = await stored();
    for (const browser of browsers) {
      for (const email of ['x@elsewhere.test', 'x@sub.client.test', 'x@client.test.elsewhere.test']) {
        const input = { ...early, email, idempotencyKey: randomUUID() };
        expect(await outcome(browser, INVITE, { input })).toEqual({
          __typename: 'OutsideProvider',
          domains: ['client.test'],
        });
      }
      expect(await outcome(browser, RESEND, { id: invitation?.id })).toEqual({
        __typename: 'OutsideProvider',
        domains: ['client.test'],
      });
    }
    expect(await stored()).toEqual(before);
    const staff = { ...early, clientId: null, role: 'ENGINEER', idempotencyKey: randomUUID() };
    expect(await outcome(await withPassword(thomas), INVITE, { input: staff })).toEqual({
      __typename: 'PersonInvited',
    });
    await database.query('delete from invitations');
  });

  it('lets an invitation lead to no password, but be taken up by arriving from there, with its role', async () => {
    await enforce(true);
    const token = await invited('ines.faure@client.test', 'CLIENT_ADMIN');
    const input = { token, name: 'Inès Faure', password: NEXT, language: 'FR' };
    await changingNothing(database, async () => {
      expect(await portal.client().data(OPEN, { token })).toEqual(ELSEWHERE);
      expect(await portal.client().data(ACCEPT, { input })).toEqual(ELSEWHERE);
    });
    expect(await person('ines.faure@client.test')).toEqual([]);
    const browser = await fromProvider('ines');
    expect(await browser.data(VIEWER)).toEqual({
      viewer: { person: { email: 'ines.faure@client.test', role: 'CLIENT_ADMIN' } },
    });
    expect(
      await database.query(
        `select accepted_at is not null as accepted, accepted_by = people.id as "byThem" from invitations
         join people using (email) where email = 'ines.faure@client.test'`,
      ),
    ).toEqual([{ accepted: true, byThem: true }]);
    const told = await database.query<{ action: string }>(
      `select action from audit_entries where object_id = (select id from people where email = 'ines.faure@client.test')
       order by at, position`,
    );
    expect(told.map(({ action }) => action)).toEqual([
      'person.provisioned',
      'invitation.accepted',
      'person.linked_to_provider',
      'person.signed_in',
    ]);
  });

  it('lets somebody who was removed back in when invited anew, and not before, nor by an invitation that has ended', async () => {
    await enforce(true);
    const email = 'paul.roux@client.test';
    await fromProvider('paul');
    await database.query('update people set deactivated_at = $1 where email = $2', [TEST_NOW, email]);
    expect(await (await fromProvider('paul')).data(VIEWER)).toEqual({ viewer: null });
    await invited(email, 'CLIENT_ADMIN');
    portal.setClock('2026-03-17T10:00:00+01:00');
    expect(await (await fromProvider('paul')).data(VIEWER)).toEqual({ viewer: null });
    portal.setClock(TEST_NOW);
    expect(await (await fromProvider('paul')).data(VIEWER)).toEqual({
      viewer: { person: { email, role: 'CLIENT_ADMIN' } },
    });
    expect(await person(email)).toEqual([{ role: 'CLIENT_ADMIN', removed: null }]);
  });

  it('answers a forgotten password alike for every address, and tells its owner by mail where to sign in', async () => {
    await portal.client().data(FORGOT, { email: julien.email });
    await lookForRequests();
    const token = await mailedKey(database, julien.email);
    await enforce(true);
    await changingNothing(database, async () => {
      expect(await portal.client().data(OPEN_RESET, { token })).toEqual(ELSEWHERE);
      expect(await portal.client().data(RESET, { input: { token, password: NEXT } })).toEqual(ELSEWHERE);
    });
    await database.query('truncate mails, password_resets');
    const answers = [];
    for (const email of [julien.email, 'nobody@client.test']) {
      answers.push((await portal.client().send(FORGOT, { email })).data);
    }
    expect(answers[0]).toEqual(answers[1]);
    await lookForRequests();
    expect(await database.query('select to_address as to, subject from mails')).toEqual([
      { to: julien.email, subject: 'Connectez-vous avec votre entreprise' },
    ]);
    expect(await database.query('select from password_resets')).toEqual([]);
  });

  it('lets no password be changed, and asks for none as a proof', async () => {
    await enforce(true);
    const browser = await fromProvider('claire');
    expect(await browser.data(CHANGE, { input: { current: PASSWORD, next: NEXT } })).toEqual({
      changePassword: { __typename: 'SignsInElsewhere' },
    });
    expect(await browser.data(SECURITY)).toEqual({
      security: { signsInElsewhere: true, confirmationWays: [] },
    });
  });

  it('takes no passkey, and ends the sessions, the lines and the second steps that came without it', async () => {
    const passkey = async (): Promise<[PortalClient, unknown]> => {
      const browser = portal.client();
      const { challenge } = await browser.data<{ challenge: { options: string } }>(
        'mutation { challenge: beginPasskeySignIn { options } }',
      );
      const options = JSON.parse(challenge.options) as object;
      const allowed = {
        ...options,
        allowCredentials: [{ id: Buffer.from(julien.id.replaceAll('-', ''), 'hex').toString('base64url') }],
      };
      const response = usePasskey(JSON.stringify(allowed));
      const { signIn } = await browser.data<{ signIn: { __typename: string } }>(
        'mutation($response: String!) { signIn: signInWithPasskey(response: $response) { __typename } }',
        { response },
      );
      return [browser, signIn.__typename];
    };
    const [member, answer] = await passkey();
    expect(answer).toBe('SignedIn');
    const admin = await withPassword(claire);
    const line = await LiveClient.ready(admin);
    line.subscribe('1', WATCH);
    await line.delivered('1');
    const stepping = portal.client();
    const input = { email: julien.email, password: PASSWORD };
    await stepping.data('mutation($input: SignInInput!) { signIn(input: $input) { __typename } }', { input });
    await enforce(true);
    // The line first: a session's next request removes it, and the line would end with it.
    line.subscribe('2', WATCH);
    const closed = await Promise.race([line.closed, sleep(5_000, 'open', { ref: false })]);
    expect(closed).not.toBe('open');
    for (const browser of [member, admin]) expect(await browser.data(VIEWER)).toEqual({ viewer: null });
    expect((await stepping.send('mutation { challengePasskey { options } }')).errors).toHaveLength(1);
    const before = await database.query(`select from audit_entries where action = 'person.signed_in'`);
    expect((await passkey())[1]).toBe('PasskeyRefused');
    expect(await database.query(`select from audit_entries where action = 'person.signed_in'`)).toHaveLength(
      before.length,
    );
  });

  it('lets an API token speak only if its owner had come in from there when it was made', async () => {
    const [before, after] = [
      await made(await withPassword(claire)),
      await made(await provedAtProvider('claire')),
    ];
    expect([await status(before), await status(after)]).toEqual([200, 200]);
    await enforce(true);
    expect([await status(before), await status(after)]).toEqual([401, 200]);
    expect(await (await fromProvider('claire')).data('{ apiTokens { ending suspended } }')).toEqual({
      apiTokens: expect.arrayContaining([
        { ending: before.slice(-4), suspended: true },
        { ending: after.slice(-4), suspended: false },
      ]) as unknown,
    });
  });

  describe('from the moment on in which an admin makes it so', () => {
    const ENFORCE = 'mutation($on: Boolean!) { enforceSingleSignOn(enforced: $on) { __typename } }';

    const SAVED = { enforceSingleSignOn: { __typename: 'SingleSignOnSaved' } };

    it('what came otherwise has ended, and stays so when it is one of several ways again', async () => {
      await database.query('delete from sessions');
      const elsewhere = await addPerson(
        database,
        'Nadia Ailleurs',
        'CLIENT_ADMIN',
        await addClient(database, 'Ailleurs'),
      );
      const [member, admin, foreign] = [
        await withPassword(julien),
        await withPassword(claire),
        await withPassword(elsewhere),
      ];
      const tokens = [await made(admin), await made(foreign)] as const;
      const inside = await provedAtProvider('claire');
      const kept = await made(inside);
      expect(await inside.data(ENFORCE, { on: true })).toEqual(SAVED);
      expect(await database.query('select means, person_id from sessions order by means, person_id')).toEqual(
        [
          { means: 'PASSWORD', person_id: elsewhere.id },
          { means: 'SINGLE_SIGN_ON', person_id: claire.id },
        ],
      );
      expect(
        await database.query(
          `select detail from audit_entries where action = 'single_sign_on.enforced' order by at desc, position desc limit 1`,
        ),
      ).toEqual([{ detail: { issuer: provider.issuer, sessions: 2, revokedTokens: 1 } }]);
      expect(await inside.data(ENFORCE, { on: false })).toEqual(SAVED);
      for (const browser of [member, admin]) expect(await browser.data(VIEWER)).toEqual({ viewer: null });
      expect(await Promise.all([...tokens, kept].map(status))).toEqual([401, 200, 200]);
      expect((await foreign.data<{ viewer: unknown }>(VIEWER)).viewer).not.toBeNull();
    });

    it('what slips in at that very moment ends at the latest when it is one of several ways again', async () => {
      const late = await withPassword(julien);
      const inside = await provedAtProvider('claire');
      await enforce(true);
      const [{ count = 0 } = {}] = await database.query<{ count: number }>(
        `select count(*)::int as count from sessions where person_id = $1`,
        [julien.id],
      );
      expect(count).toBeGreaterThan(0);
      expect(await inside.data(ENFORCE, { on: false })).toEqual(SAVED);
      expect(await late.data(VIEWER)).toEqual({ viewer: null });
    });

    it('tokens are ended by who decides for the company, and nobody else', async () => {
      const token = await made(await withPassword(claire));
      for (const role of ['CLIENT_MEMBER', 'ADMIN', 'ACCOUNT_MANAGER', '']) {
        const settings = { 'app.person_id': claire.id, 'app.role': role, 'app.client_id': clientId };
        await expect(
          database.queryAsApi('select app.end_other_tokens($1, $2, $3)', [clientId, [], TEST_NOW], settings),
        ).rejects.toThrow('by who decides for the company');
      }
      expect(await status(token)).toBe(200);
    });
  });
});
