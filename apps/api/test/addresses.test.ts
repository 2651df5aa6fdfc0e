import { randomUUID } from 'node:crypto';
import { Jobs } from '../src/platform/jobs/jobs.ts';
import { mailedKey } from './harness/mailed-link.ts';
import { addClient, addPerson, PASSWORD, type TestPerson } from './harness/people.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, type TestPortal } from './harness/test-portal.ts';

const VIEWER = '{ viewer { person { id } } }';
const INVITE = 'mutation($input: InvitePersonInput!) { invitePerson(input: $input) { __typename } }';
const FORGOT = 'mutation($email: String!) { requestPasswordReset(email: $email) { __typename } }';
const TOKEN = `mutation($input: CreateApiTokenInput!) { createApiToken(input: $input) {
  ... on ApiTokenCreated { token } } }`;

/** An address is written down by proxies, histories and logs: nothing that opens something stands in one. */
describe('what opens something', () => {
  let database: TestDatabase;
  let portal: TestPortal;
  let claire: TestPerson;
  let clientId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    clientId = await addClient(database, 'Verdier Logistique');
    claire = await addPerson(database, 'Claire Fontaine', 'CLIENT_ADMIN', clientId);
    portal = await startTestPortal(database);
  });

  afterAll(async () => {
    await portal.stop();
    await database.drop();
  });

  it('is taken from no address: neither a session nor an API token', async () => {
    const browser = portal.client();
    await browser.signIn(claire.email, PASSWORD);
    const input = { idempotencyKey: randomUUID(), name: 'Tool', days: 30, permissions: ['READ_CLIENT'] };
    const { createApiToken } = await browser.data<{ createApiToken: { token: string } }>(TOKEN, { input });
    const ask = async (path: string, headers: Record<string, string> = {}): Promise<unknown> => {
      const response = await portal.client().fetch(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-portal-request': '1', ...headers },
        body: JSON.stringify({ query: VIEWER }),
      });
      return ((await response.json()) as { data: { viewer: unknown } }).data.viewer;
    };
    const known = { person: { id: claire.id } };
    // Each opens something where it belongs, so that a refusal below is about the address.
    expect(await ask('/graphql', { cookie: `portal=${browser.cookies.get('portal') ?? ''}` })).toEqual(known);
    expect(await ask('/graphql', { authorization: `Bearer ${createApiToken.token}` })).toEqual(known);
    for (const key of [browser.cookies.get('portal') ?? '', createApiToken.token]) {
      for (const name of ['portal', 'access_token', 'token', 'api_key', 'authorization', 'session']) {
        expect([name, await ask(`/graphql?${name}=${key}`)]).toEqual([name, null]);
      }
    }
    const file = await portal.client().fetch(`/files/${randomUUID()}?access_token=${createApiToken.token}`);
    expect(file.status).toBe(401);
  });

  it('stands in a mail behind the # of its address, which no browser sends', async () => {
    const browser = portal.client();
    await browser.signIn(claire.email, PASSWORD);
    const input = { clientId, email: 'ines@client.test', role: 'CLIENT_MEMBER', language: 'FR' };
    expect(await browser.data(INVITE, { input: { ...input, idempotencyKey: randomUUID() } })).toEqual({
      invitePerson: { __typename: 'PersonInvited' },
    });
    await portal.client().data(FORGOT, { email: claire.email });
    const serve = portal.app.get(Jobs).served.get('send-password-reset') as (job: object) => Promise<void>;
    for (const { id } of await database.query<{ id: string }>('select id from password_reset_requests')) {
      await serve({ requestId: id });
    }
    for (const address of ['ines@client.test', claire.email]) {
      const key = await mailedKey(database, address);
      const mails = await database.query<{ text: string; html: string }>(
        'select text_body as text, html_body as html from mails where to_address = $1',
        [address],
      );
      const addresses = mails.flatMap(({ text, html }) => `${text} ${html}`.match(/https?:[^\s"<>]+/g) ?? []);
      const withKey = addresses.filter((each) => each.includes(key));
      expect(withKey.length).toBeGreaterThan(0);
      for (const each of withKey.map((text) => new URL(text))) {
        expect([each.hash, `${each.pathname}${each.search}`.includes(key)]).toEqual([`#${key}`, false]);
      }
    }
  });
});
