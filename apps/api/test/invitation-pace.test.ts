import { newId } from '../src/platform/ids/new-id.ts';
import { addClient, addPerson, PASSWORD, type TestPerson } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './harness/test-portal.ts';

const INVITE = `mutation($input: InvitePersonInput!) { invitePerson(input: $input) { __typename
  ... on PersonInvited { invitation { id } } ... on TooManyAttempts { retryAt } } }`;
const RESEND = `mutation($id: ID!) { resendInvitation(id: $id) { __typename ... on TooManyAttempts { retryAt } } }`;

interface Outcome {
  readonly __typename: string;
  readonly invitation?: { readonly id: string };
  readonly retryAt?: string;
}

describe('the invitations of a company', () => {
  let database: TestDatabase;
  let portal: TestPortal;
  let clientId: string;
  let claire: TestPerson;
  let browser: PortalClient;

  beforeAll(async () => {
    database = await createTestDatabase();
    portal = await startTestPortal(database);
    clientId = await addClient(database, 'Verdier Logistique');
    claire = await addPerson(database, 'Claire Fontaine', 'CLIENT_ADMIN', clientId);
  });

  beforeEach(signIn);

  async function signIn(): Promise<void> {
    browser = portal.client();
    await browser.signIn(claire.email, PASSWORD);
  }

  afterAll(async () => {
    await portal.stop();
    await database.drop();
  });

  const invite = async (name: string, through = browser): Promise<Outcome> => {
    const input = { clientId, email: `${name}@stranger.test`, role: 'CLIENT_MEMBER', language: 'FR' };
    const variables = { input: { ...input, idempotencyKey: newId() } };
    return (await through.data<{ invitePerson: Outcome }>(INVITE, variables)).invitePerson;
  };

  it('are a hundred a day, sent again or not; the next one goes when the hundredth last is a day old', async () => {
    const { invitation } = await invite('first');
    await database.query(
      `insert into invitations (id, client_id, email, role, language, idempotency_key, invited_by, invited_at,
                                link_hash, sent_at, expires_at)
       select gen_random_uuid(), client_id, 'x' || n || '@stranger.test', role, language, gen_random_uuid(), invited_by,
              invited_at, sha256(n::text::bytea), sent_at + make_interval(mins => n), expires_at
       from invitations, generate_series(1, 98) n`,
    );
    portal.setClock('2026-03-10T12:00:00+01:00');
    expect(await invite('hundredth')).toMatchObject({ __typename: 'PersonInvited' });
    const refused = { __typename: 'TooManyAttempts', retryAt: '2026-03-11T09:00:00Z' };
    expect(await invite('one-too-many')).toEqual(refused);
    const { resendInvitation } = await browser.data<{ resendInvitation: Outcome }>(RESEND, {
      id: invitation?.id,
    });
    expect(resendInvitation).toEqual(refused);
    expect(await database.query('select from mails')).toHaveLength(2);

    portal.setClock('2026-03-11T10:00:00+01:00');
    await signIn();
    expect(await invite('the-next-day')).toMatchObject({ __typename: 'PersonInvited' });
    portal.setClock(TEST_NOW);
  });

  it('are never more, however many are sent at once, new or again, through two processes', async () => {
    await database.query('delete from invitations');
    const { invitation } = await invite('again');
    await database.query('update invitations set sendings = 99');
    portal.setClock('2026-03-10T10:05:00+01:00');
    const second = await startTestPortal(database);
    second.setClock('2026-03-10T10:05:00+01:00');
    try {
      const there = second.client();
      await there.signIn(claire.email, PASSWORD);
      const resend = (through: PortalClient) =>
        through.data<Record<string, Outcome>>(RESEND, { id: invitation?.id });
      const outcomes = await Promise.all([
        ...[browser, there, browser, there].map((through, count) => invite(`at-once-${count}`, through)),
        resend(there).then(({ resendInvitation }) => resendInvitation),
      ]);
      const sent = outcomes.filter((outcome) => outcome?.__typename !== 'TooManyAttempts');
      expect(sent).toHaveLength(1);
      const [{ sendings = 0 } = {}] = await database.query<{ sendings: number }>(
        'select sum(sendings)::int as sendings from invitations',
      );
      expect(sendings).toBe(100);
    } finally {
      await second.stop();
      portal.setClock(TEST_NOW);
    }
  });

  it('that are the same wish, sent twice at once as the hundredth, are answered alike', async () => {
    await database.query('delete from invitations');
    await invite('first');
    await database.query('update invitations set sendings = 99');
    const input = { clientId, email: 'twice@stranger.test', role: 'CLIENT_MEMBER', language: 'FR' };
    const variables = { input: { ...input, idempotencyKey: newId() } };
    const outcomes = await Promise.all(
      [1, 2].map(() => browser.data<{ invitePerson: Outcome }>(INVITE, variables)),
    );
    expect(outcomes[0]?.invitePerson).toMatchObject({ __typename: 'PersonInvited' });
    expect(outcomes[1]).toEqual(outcomes[0]);
  });

  it('count each mail of one that is sent again and again: sixty by one person, a hundred by all', async () => {
    await database.query('delete from invitations');
    await database.query('delete from rate_buckets');
    const cyril = portal.client();
    await cyril.signIn((await addPerson(database, 'Cyril Morel', 'CLIENT_ADMIN', clientId)).email, PASSWORD);
    const { invitation } = await invite('patient');
    let minute = 0;
    const again = async (through: PortalClient, times: number): Promise<string[]> => {
      const answers: string[] = [];
      for (let time = 0; time < times; time += 1) {
        minute += 1;
        portal.setClock(new Date(Date.parse(TEST_NOW) + minute * 61_000).toISOString());
        const { resendInvitation } = await through.data<{ resendInvitation: Outcome }>(RESEND, {
          id: invitation?.id,
        });
        answers.push(resendInvitation.__typename);
      }
      return answers;
    };
    const sent = (times: number): string[] => Array<string>(times).fill('InvitationSent');
    expect(await again(browser, 60)).toEqual([...sent(59), 'TooManyAttempts']);
    expect(await again(cyril, 42)).toEqual([...sent(40), 'TooManyAttempts', 'TooManyAttempts']);
    portal.setClock(TEST_NOW);
  });

  it.each([
    '\u202eeriolC',
    '\u2066',
    '\ufeffClaire',
    '123',
    'Urgent: https://evil.example/login',
    'WWW.evil.example',
  ])('are sent in the name of somebody whose name is one: not %j', async (name) => {
    const { changeProfile } = await browser.data<{ changeProfile: Outcome }>(
      `mutation($input: ProfileInput!) { changeProfile(input: $input) { __typename } }`,
      { input: { name, language: 'FR' } },
    );
    expect(changeProfile.__typename).toBe('InvalidField');
  });
});
