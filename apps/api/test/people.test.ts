import type { Role } from '@akouendy/domain/access';
import { newId } from '../src/platform/ids/new-id.ts';
import { startMailServer, type MailServer } from './harness/mail-server.ts';
import { keyIn, mailedKey } from './harness/mailed-link.ts';
import { addClient, addPerson, assign, givePasskey, PASSWORD, type TestPerson } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './harness/test-portal.ts';
import { startTestWorker } from './harness/test-worker.ts';
import { until } from './harness/until.ts';

const INVITE = `mutation($input: InvitePersonInput!) { invitePerson(input: $input) { __typename
  ... on PersonInvited { invitation { id email role expiresAt } }
  ... on AlreadyInvited { invitation { id email } }
  ... on AlreadyAPerson { name }
  ... on InvalidField { field problem }
  ... on NotFound { id }
} }`;
const RESEND = `mutation($id: ID!) { resendInvitation(id: $id) { __typename
  ... on TooManyAttempts { retryAt } ... on LinkRefused { reason } } }`;
const WITHDRAW = `mutation($id: ID!) { withdrawInvitation(id: $id) { __typename ... on LinkRefused { reason } } }`;
const OPEN = `query($token: String!) { invitationLink(token: $token) { __typename
  ... on OpenInvitation { email role clientName inviterName } ... on LinkRefused { reason } } }`;
const ACCEPT = `mutation($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { __typename
  ... on InvitationAccepted { email } ... on LinkRefused { reason } ... on AddressInUse { email }
  ... on PasswordRefused { weakness least most } ... on InvalidField { field problem } } }`;
const CHANGE_ROLE = `mutation($input: ChangeRoleInput!) { changeRole(input: $input) { __typename
  ... on RoleChanged { entry { person { id role } } } ... on LastInCharge { role } ... on InvalidField { field problem } } }`;
const REMOVE = `mutation($id: ID!) { removePerson(personId: $id) { __typename
  ... on PersonRemoved { entry { person { id } removedAt } } ... on LastInCharge { role } } }`;
const PEOPLE = `query($id: ID!, $search: String, $state: PersonState, $role: Role, $first: Int, $after: String) {
  people(clientId: $id, search: $search, state: $state, role: $role, first: $first, after: $after) {
    totalCount hasNextPage endCursor nodes { person { id name role } lastSignedInAt removedAt } } }`;
const CREATE_TOKEN = `mutation($input: CreateApiTokenInput!) { createApiToken(input: $input) { __typename
  ... on ApiTokenCreated { token } } }`;
const VIEWER_ID = '{ viewer { person { id } } }';

/** A password that nobody knows. */
const OWN = 'quatre chevaux mangent du foin';

interface Union {
  readonly __typename: string;
  readonly reason?: string;
  readonly invitation?: { readonly id: string };
  readonly [field: string]: unknown;
}

let database: TestDatabase;
let portal: TestPortal;
let server: MailServer;
let clientId: string;
let otherId: string;
let staff: Readonly<Record<'ADMIN' | 'ACCOUNT_MANAGER' | 'ENGINEER' | 'FINANCE', TestPerson>>;
let claire: TestPerson;
let counter = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  server = await startMailServer();
  portal = await startTestPortal(database, { smtpUrl: server.url });
  clientId = await addClient(database, 'Verdier Logistique');
  otherId = await addClient(database, 'Ateliers Bonnard');
  claire = await addPerson(database, 'Claire Fontaine', 'CLIENT_ADMIN', clientId);
  staff = {
    ADMIN: await addPerson(database, 'Thomas Girard', 'ADMIN'),
    ACCOUNT_MANAGER: await addPerson(database, 'Camille Rousseau', 'ACCOUNT_MANAGER'),
    ENGINEER: await addPerson(database, 'Yanis Benali', 'ENGINEER'),
    FINANCE: await addPerson(database, 'Helene Marchand', 'FINANCE'),
  };
  await assign(database, staff.ACCOUNT_MANAGER.id, clientId);
  await assign(database, staff.ENGINEER.id, clientId);
});

afterEach(async () => {
  portal.setClock(TEST_NOW);
  await database.query('delete from sign_in_attempts');
});

afterAll(async () => {
  await portal.stop();
  await server.stop();
  await database.drop();
});

async function signedIn({ email }: TestPerson): Promise<PortalClient> {
  const browser = portal.client();
  await browser.signIn(email, PASSWORD);
  return browser;
}

const address = (): string => `invited${String((counter += 1))}@client.test`;

async function ask(
  browser: PortalClient,
  document: string,
  variables: Record<string, unknown>,
): Promise<Union> {
  const [answer] = Object.values(await browser.data<Record<string, Union>>(document, variables));
  if (answer === undefined) throw new Error('no answer');
  return answer;
}

const invitation = (email: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  input: { clientId, email, role: 'CLIENT_MEMBER', language: 'FR', idempotencyKey: newId(), ...more },
});

const acceptance = (token: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  input: { token, name: 'Julien Moreau', password: OWN, language: 'EN', ...more },
});

/** Audit entries of an action, the newest last. */
async function trail(action: string): Promise<Record<string, unknown>[]> {
  return database.query(
    'select actor_id, object_id, client_id, detail, change from audit_entries where action = $1 order by at, position',
    [action],
  );
}

describe('an invitation', () => {
  it('reaches the address by mail, and makes whoever holds its link a person who signs in', async () => {
    const browser = await signedIn(claire);
    const email = address();
    const invited = await ask(
      browser,
      INVITE,
      invitation(` ${email.toUpperCase()} `, { role: 'CLIENT_ADMIN' }),
    );
    expect(invited).toMatchObject({
      __typename: 'PersonInvited',
      invitation: { email, role: 'CLIENT_ADMIN', expiresAt: '2026-03-17T09:00:00Z' },
    });
    const stopWorker = await startTestWorker(database, portal);
    const [mail] = await until(() => server.mails.length > 0 && server.mails);
    await stopWorker();
    const token = keyIn(mail?.text);
    expect(mail?.text).toContain('Claire Fontaine vous invite à rejoindre Verdier Logistique');
    const guest = portal.client();
    expect(await ask(guest, OPEN, { token })).toEqual({
      __typename: 'OpenInvitation',
      ...{ email, role: 'CLIENT_ADMIN', clientName: 'Verdier Logistique', inviterName: 'Claire Fontaine' },
    });
    expect(await ask(guest, ACCEPT, acceptance(token))).toEqual({ __typename: 'InvitationAccepted', email });
    await guest.signIn(email, OWN);
    expect(await guest.data('{ viewer { person { name email role language } client { id } } }')).toEqual({
      viewer: {
        person: { name: 'Julien Moreau', email, role: 'CLIENT_ADMIN', language: 'EN' },
        client: { id: clientId },
      },
    });
    const [person] = await database.query<{ id: string }>('select id from people where email = $1', [email]);
    expect(await trail('person.invited')).toEqual([
      {
        actor_id: claire.id,
        object_id: invited.invitation?.id,
        client_id: clientId,
        detail: { email, role: 'CLIENT_ADMIN' },
        change: null,
      },
    ]);
    expect(await trail('invitation.accepted')).toEqual([
      {
        actor_id: person?.id,
        object_id: person?.id,
        client_id: clientId,
        detail: { email, role: 'CLIENT_ADMIN', invitation: invited.invitation?.id, again: false },
        change: null,
      },
    ]);
  });

  it('keeps the hash of its key, never the key', async () => {
    const browser = await signedIn(claire);
    const email = address();
    await ask(browser, INVITE, invitation(email));
    const token = await mailedKey(database, email);
    const rows = await database.query<{ row: string }>('select invitations::text as row from invitations');
    expect(rows.some(({ row }) => row.includes(token))).toBe(false);
    expect(JSON.stringify(portal.log)).not.toContain(token);
  });

  it('opens once: shown again, or by two at the same time, it makes nobody else', async () => {
    const browser = await signedIn(claire);
    const email = address();
    await ask(browser, INVITE, invitation(email));
    const token = await mailedKey(database, email);
    const outcomes = await Promise.all(
      ['One Person', 'Another Person'].map((name) =>
        ask(portal.client(), ACCEPT, acceptance(token, { name })),
      ),
    );
    const kinds = outcomes.map(({ __typename, reason }) => reason ?? __typename).sort();
    expect(kinds).toEqual(['InvitationAccepted', 'USED']);
    expect(await ask(portal.client(), OPEN, { token })).toEqual({
      __typename: 'LinkRefused',
      reason: 'USED',
    });
    expect(await database.query('select id from people where email = $1', [email])).toHaveLength(1);
  });

  it('expires after seven days, at the instant that the mail tells', async () => {
    const browser = await signedIn(claire);
    const email = address();
    await ask(browser, INVITE, invitation(email));
    const token = await mailedKey(database, email);
    portal.setClock('2026-03-17T09:59:59+01:00');
    expect((await ask(portal.client(), OPEN, { token })).__typename).toBe('OpenInvitation');
    portal.setClock('2026-03-17T10:00:00+01:00');
    for (const [document, variables] of [[OPEN, { token }] as const, [ACCEPT, acceptance(token)] as const]) {
      expect(await ask(portal.client(), document, variables)).toEqual({
        __typename: 'LinkRefused',
        reason: 'EXPIRED',
      });
    }
    expect(await database.query('select id from people where email = $1', [email])).toEqual([]);
  });

  it('sent again has another link; the one before opens nothing, and an address is not flooded', async () => {
    const browser = await signedIn(claire);
    const email = address();
    const { invitation: made } = await ask(browser, INVITE, invitation(email));
    const before = await mailedKey(database, email);
    expect(await ask(browser, RESEND, { id: made?.id })).toMatchObject({ __typename: 'TooManyAttempts' });
    portal.setClock('2026-03-10T10:01:00+01:00');
    expect(await ask(browser, RESEND, { id: made?.id })).toEqual({ __typename: 'InvitationSent' });
    const after = await mailedKey(database, email);
    expect(await ask(portal.client(), OPEN, { token: before })).toMatchObject({ reason: 'UNKNOWN' });
    expect(await ask(portal.client(), OPEN, { token: after })).toMatchObject({
      __typename: 'OpenInvitation',
    });
  });

  it('withdrawn opens nothing; withdrawn again it answers the same; an accepted one stays', async () => {
    const browser = await signedIn(claire);
    const email = address();
    const { invitation: made } = await ask(browser, INVITE, invitation(email));
    const token = await mailedKey(database, email);
    for (let count = 0; count < 2; count += 1) {
      expect(await ask(browser, WITHDRAW, { id: made?.id })).toEqual({ __typename: 'InvitationWithdrawn' });
    }
    expect(await ask(portal.client(), ACCEPT, acceptance(token))).toMatchObject({ reason: 'WITHDRAWN' });
    expect(await ask(browser, RESEND, { id: made?.id })).toMatchObject({ reason: 'WITHDRAWN' });
    const again = await ask(browser, INVITE, invitation(email));
    expect(again.__typename).toBe('PersonInvited');
    await ask(portal.client(), ACCEPT, acceptance(await mailedKey(database, email)));
    expect(await ask(browser, WITHDRAW, { id: again.invitation?.id })).toMatchObject({ reason: 'USED' });
  });

  it('is made once for one key, and once for one address, also at once', async () => {
    const browser = await signedIn(claire);
    const email = address();
    const input = invitation(email);
    const outcomes = await Promise.all([ask(browser, INVITE, input), ask(browser, INVITE, input)]);
    expect(outcomes[0]?.invitation?.id).toBe(outcomes[1]?.invitation?.id);
    expect(await ask(browser, INVITE, input)).toMatchObject({ __typename: 'PersonInvited' });
    expect(await ask(browser, INVITE, invitation(email))).toMatchObject({ __typename: 'AlreadyInvited' });
    expect(await database.query('select id from invitations where email = $1', [email])).toHaveLength(1);
    expect(await database.query('select id from mails where to_address = $1', [email])).toHaveLength(1);
  });

  it('is refused for what cannot be meant, and says which field', async () => {
    const browser = await signedIn(claire);
    const refused = async (email: string, more: Record<string, unknown> = {}) => {
      const { field, problem } = await ask(browser, INVITE, invitation(email, more));
      return [field, problem];
    };
    expect(await refused('')).toEqual(['email', 'REQUIRED']);
    for (const email of [
      'nobody',
      'a@b',
      'a b@client.test',
      'a@client.test, b@client.test',
      '<a@client.test>',
    ]) {
      expect(await refused(email)).toEqual(['email', 'NOT_AN_ADDRESS']);
    }
    expect(await refused(`${'a'.repeat(250)}@client.test`)).toEqual(['email', 'TOO_LONG']);
    expect(await refused('a\r\nBcc: b@client.test')).toEqual(['email', 'INVALID_CHARACTER']);
    expect(await refused(address(), { role: 'ADMIN' })).toEqual(['role', 'NOT_ALLOWED']);
    expect(await ask(browser, INVITE, invitation(claire.email))).toEqual({
      __typename: 'AlreadyAPerson',
      name: 'Claire Fontaine',
    });
  });

  it('is accepted with a name and a password that nobody knows; what is refused uses nothing up', async () => {
    const browser = await signedIn(claire);
    const email = address();
    await ask(browser, INVITE, invitation(email));
    const token = await mailedKey(database, email);
    const refused = async (more: Record<string, unknown>) => {
      const { field, problem, weakness } = await ask(portal.client(), ACCEPT, acceptance(token, more));
      return weakness ?? `${String(field)} ${String(problem)}`;
    };
    expect(await refused({ name: '  ' })).toBe('name REQUIRED');
    expect(await refused({ name: 'a'.repeat(101) })).toBe('name TOO_LONG');
    expect(await refused({ name: 'Eve\nBcc: x' })).toBe('name INVALID_CHARACTER');
    expect(await refused({ password: 'trop court' })).toBe('TOO_SHORT');
    expect(await refused({ password: 'motdepassemotdepasse' })).toBe('KNOWN');
    expect(await refused({ password: 'VerdierLogistique1' })).toBe('ABOUT_YOU');
    expect(await ask(portal.client(), ACCEPT, acceptance(token))).toMatchObject({
      __typename: 'InvitationAccepted',
    });
  });

  it('opens nothing for a key that nobody has sent', async () => {
    for (const token of ['', 'x', 'A'.repeat(43), 'é'.repeat(2_000)]) {
      expect(await ask(portal.client(), OPEN, { token })).toMatchObject({ reason: 'UNKNOWN' });
      expect(await ask(portal.client(), ACCEPT, acceptance(token))).toMatchObject({ reason: 'UNKNOWN' });
    }
  });

  it('tells an inviter nothing of an address that another client’s person has; its owner is told', async () => {
    const nadia = await addPerson(database, 'Nadia Lefevre', 'CLIENT_ADMIN', otherId);
    const outcome = await ask(await signedIn(claire), INVITE, invitation(nadia.email));
    expect(outcome.__typename).toBe('PersonInvited');
    const token = await mailedKey(database, nadia.email);
    expect(await ask(portal.client(), ACCEPT, acceptance(token))).toEqual({
      __typename: 'AddressInUse',
      email: nadia.email,
    });
    expect(
      await database.query('select client_id, name from people where email = $1', [nadia.email]),
    ).toEqual([{ client_id: otherId, name: 'Nadia Lefevre' }]);
  });
});

describe('who manages people', () => {
  it('an account manager in the portfolio, the portal’s admin everywhere and the staff, nobody else', async () => {
    const outcome = async (person: TestPerson, more: Record<string, unknown>) => {
      const { data, errors } = await (
        await signedIn(person)
      ).send<Record<string, Union>>(INVITE, invitation(address(), more));
      return errors[0]?.extensions.code ?? data.invitePerson?.__typename;
    };
    const member = await addPerson(database, 'Julie Membre', 'CLIENT_MEMBER', clientId);
    const toStaff = { clientId: null, role: 'ENGINEER' };
    expect(await outcome(staff.ACCOUNT_MANAGER, {})).toBe('PersonInvited');
    expect(await outcome(staff.ACCOUNT_MANAGER, { clientId: otherId })).toBe('NotFound');
    expect(await outcome(staff.ACCOUNT_MANAGER, toStaff)).toBe('FORBIDDEN');
    expect(await outcome(staff.ADMIN, { clientId: otherId })).toBe('PersonInvited');
    expect(await outcome(staff.ADMIN, toStaff)).toBe('PersonInvited');
    expect(await outcome(claire, { clientId: otherId })).toBe('NotFound');
    expect(await outcome(claire, { clientId: newId() })).toBe('NotFound');
    expect(await outcome(claire, { clientId: 'x' })).toBe('NotFound');
    expect(await outcome(claire, toStaff)).toBe('FORBIDDEN');
    for (const person of [member, staff.ENGINEER, staff.FINANCE])
      expect(await outcome(person, {})).toBe('FORBIDDEN');
  });

  it('sees them in a list with search, role, state and pages; others get the answer of no client', async () => {
    const browser = await signedIn(claire);
    const list = async (variables: Record<string, unknown> = {}) => {
      const { people } = await browser.data<{
        people: { totalCount: number; endCursor: string; nodes: { person: { id: string; name: string } }[] };
      }>(PEOPLE, { id: clientId, ...variables });
      const shown = people.nodes.map(({ person }) => person);
      return { ...people, names: shown.map(({ name }) => name), ids: shown.map(({ id }) => id) };
    };
    await addPerson(database, 'Zoé Été', 'CLIENT_MEMBER', clientId);
    expect((await list({ search: 'ete' })).names).toEqual(['Zoé Été']);
    expect((await list({ search: 'FONTAINE@', role: 'CLIENT_ADMIN' })).names).toEqual(['Claire Fontaine']);
    expect((await list({ state: 'REMOVED' })).totalCount).toBe(0);
    const { totalCount } = await list();
    const first = await list({ first: 2 });
    const rest = await list({ first: 200, after: first.endCursor });
    expect(first.names).toHaveLength(2);
    expect(rest.names).toHaveLength(totalCount - 2);
    expect(new Set([...first.ids, ...rest.ids]).size).toBe(totalCount);
    for (const id of [otherId, newId(), 'x'])
      expect(await browser.data(PEOPLE, { id })).toEqual({ people: null });
    expect(
      (await (await signedIn(staff.ENGINEER)).send(PEOPLE, { id: clientId })).errors[0]?.extensions,
    ).toEqual({
      code: 'FORBIDDEN',
    });
    expect((await browser.send('{ staff { totalCount } }')).errors[0]?.extensions).toEqual({
      code: 'FORBIDDEN',
    });
    expect(
      await (await signedIn(staff.ADMIN)).data('{ staff { totalCount } staffInvitations { role } }'),
    ).toEqual({
      staff: { totalCount: 4 },
      staffInvitations: [{ role: 'ENGINEER' }],
    });
  });
});

describe('a role', () => {
  let lone: string;
  let first: TestPerson;
  let second: TestPerson;

  beforeEach(async () => {
    lone = await addClient(database, `Client ${String((counter += 1))}`);
    first = await addPerson(database, `First Admin ${'x'.repeat(counter)}`, 'CLIENT_ADMIN', lone);
    second = await addPerson(database, `Second Admin ${'x'.repeat(counter)}`, 'CLIENT_ADMIN', lone);
  });

  const admins = async (): Promise<number> => {
    const rows = await database.query(
      `select id from people where client_id = $1 and role = 'CLIENT_ADMIN' and deactivated_at is null`,
      [lone],
    );
    return rows.length;
  };
  const role = (personId: string, wanted: Role) => ({ input: { personId, role: wanted } });

  it('changed ends the person’s sessions, and is told to the trail with what was before', async () => {
    const [browser, theirs] = [await signedIn(first), await signedIn(second)];
    expect(await ask(browser, CHANGE_ROLE, role(second.id, 'CLIENT_MEMBER'))).toEqual({
      __typename: 'RoleChanged',
      entry: { person: { id: second.id, role: 'CLIENT_MEMBER' } },
    });
    expect(await theirs.data(VIEWER_ID)).toEqual({ viewer: null });
    expect((await trail('person.role_changed')).at(-1)).toMatchObject({
      actor_id: first.id,
      object_id: second.id,
      client_id: lone,
      change: { before: { role: 'CLIENT_ADMIN' }, after: { role: 'CLIENT_MEMBER' } },
    });
  });

  it('of one’s own goes on under a new key, with the rights of the new role', async () => {
    const [browser, elsewhere] = [await signedIn(first), await signedIn(first)];
    const key = browser.cookies.get('portal') ?? '';
    expect(await ask(browser, CHANGE_ROLE, role(first.id, 'CLIENT_MEMBER'))).toMatchObject({
      __typename: 'RoleChanged',
    });
    expect(browser.cookies.get('portal')).not.toBe(key);
    expect((await browser.send(PEOPLE, { id: lone })).errors[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
    expect(await elsewhere.data(VIEWER_ID)).toEqual({ viewer: null });
    const thief = portal.client();
    thief.cookies.set('portal', key);
    expect(await thief.data(VIEWER_ID)).toEqual({ viewer: null });
  });

  it('is one of a client’s for a client’s people, and of the staff’s for staff', async () => {
    expect(await ask(await signedIn(first), CHANGE_ROLE, role(second.id, 'ADMIN'))).toMatchObject({
      __typename: 'InvalidField',
      field: 'role',
    });
    expect(
      await ask(await signedIn(staff.ADMIN), CHANGE_ROLE, role(staff.FINANCE.id, 'CLIENT_ADMIN')),
    ).toMatchObject({
      __typename: 'InvalidField',
    });
  });

  it('of people who are not one’s own is that of nobody', async () => {
    const browser = await signedIn(first);
    for (const id of [claire.id, staff.ADMIN.id, newId(), 'x']) {
      expect(await ask(browser, CHANGE_ROLE, role(id, 'CLIENT_MEMBER'))).toEqual({ __typename: 'NotFound' });
      expect(await ask(browser, REMOVE, { id })).toEqual({ __typename: 'NotFound' });
    }
  });

  it('of staff takes with it what they looked after in the other', async () => {
    const manager = await addPerson(database, `Gerant ${'x'.repeat(counter)}`, 'ACCOUNT_MANAGER');
    await assign(database, manager.id, clientId);
    await ask(await signedIn(staff.ADMIN), CHANGE_ROLE, role(manager.id, 'ENGINEER'));
    expect(await database.query('select * from client_staff where person_id = $1', [manager.id])).toEqual([]);
  });

  it('of the last admin stays: neither given away nor removed', async () => {
    const browser = await signedIn(first);
    await ask(browser, REMOVE, { id: second.id });
    for (const by of [browser, await signedIn(staff.ADMIN)]) {
      const refused = { __typename: 'LastInCharge', role: 'CLIENT_ADMIN' };
      expect(await ask(by, REMOVE, { id: first.id })).toEqual(refused);
      expect(await ask(by, CHANGE_ROLE, role(first.id, 'CLIENT_MEMBER'))).toEqual(refused);
    }
    expect(await admins()).toBe(1);
    expect(await ask(await signedIn(staff.ADMIN), REMOVE, { id: staff.ADMIN.id })).toEqual({
      __typename: 'LastInCharge',
      role: 'ADMIN',
    });
  });

  it('is left with somebody when two admins remove each other, or themselves, at once', async () => {
    const pairs: [string, string][] = [
      [second.id, first.id],
      [first.id, second.id],
    ];
    for (const [ofFirst, ofSecond] of pairs) {
      // Who is removed has no password any more: the one of somebody else is theirs, for the next round.
      await database.query('update people set deactivated_at = null where client_id = $1', [lone]);
      await database.query(
        `insert into passwords (person_id, hash, set_at)
         select people.id, hash, set_at from people, passwords where client_id = $1 and person_id = $2
         on conflict do nothing`,
        [lone, claire.id],
      );
      const [one, two] = [await signedIn(first), await signedIn(second)];
      await Promise.all([one.send(REMOVE, { id: ofFirst }), two.send(REMOVE, { id: ofSecond })]);
      expect(await admins()).toBe(1);
    }
  });
});

describe('a key that was used', () => {
  it('invites nobody else, nor the same address otherwise', async () => {
    const browser = await signedIn(claire);
    const email = address();
    const key = { idempotencyKey: newId() };
    const first = await ask(browser, INVITE, invitation(email, key));
    expect(await ask(browser, INVITE, invitation(email, key))).toEqual(first);
    for (const [to, more] of [
      [address(), {}],
      [email, { role: 'CLIENT_ADMIN' }],
      [email, { language: 'EN' }],
    ] as const) {
      expect(await ask(browser, INVITE, invitation(to, { ...key, ...more }))).toEqual({
        __typename: 'KeyReused',
      });
    }
    expect(
      await database.query('select from invitations where idempotency_key = $1', [key.idempotencyKey]),
    ).toHaveLength(1);
  });
});

describe('somebody who was removed', () => {
  it('is out at once, signs in no more, and stays in what they did; removed again is the same', async () => {
    const julien = await addPerson(database, 'Julien Parti', 'CLIENT_MEMBER', clientId);
    const theirs = await signedIn(julien);
    const browser = await signedIn(claire);
    const removed = await ask(browser, REMOVE, { id: julien.id });
    expect(removed).toEqual({
      __typename: 'PersonRemoved',
      entry: { person: { id: julien.id }, removedAt: '2026-03-10T09:00:00Z' },
    });
    expect(await theirs.data(VIEWER_ID)).toEqual({ viewer: null });
    await expect(signedIn(julien)).rejects.toThrow('InvalidCredentials');
    portal.setClock('2026-03-10T11:00:00+01:00');
    expect(await ask(browser, REMOVE, { id: julien.id })).toEqual(removed);
    expect(await trail('person.removed')).toContainEqual(
      expect.objectContaining({ actor_id: claire.id, object_id: julien.id, client_id: clientId }),
    );
    expect(await database.query('select name from people where id = $1', [julien.id])).toHaveLength(1);
  });

  it('keeps nothing to come in with, whoever removed them, and an invitation brings nothing of it back', async () => {
    const lea = await addPerson(database, 'Lea Admin', 'CLIENT_ADMIN', clientId);
    const other = await addPerson(database, 'Max Admin', 'CLIENT_ADMIN', clientId);
    const theirs = await signedIn(lea);
    const token = async (browser: PortalClient): Promise<string> => {
      const input = { idempotencyKey: newId(), name: 'Outil', days: 30, permissions: ['READ_CLIENT'] };
      const { token } = await ask(browser, CREATE_TOKEN, { input });
      return token as string;
    };
    const [gone, stays] = [await token(theirs), await token(await signedIn(other))];
    await givePasskey(database, lea.id);
    await givePasskey(database, other.id);
    await database.query(
      `insert into totp_factors (person_id, secret, confirmed_at) values ($1, 'sealed', $2)`,
      [lea.id, TEST_NOW],
    );
    await database.query(
      `insert into recovery_codes (person_id, code_hash, salt, made_at) values ($1, '\\x01', $2, $3)`,
      [lea.id, Buffer.alloc(16), TEST_NOW],
    );
    await database.query(
      `insert into password_resets (link_hash, person_id, requested_at, expires_at)
       values ($1, $2, $3::timestamptz, $3::timestamptz + interval '1 day')`,
      [Buffer.alloc(32, 7), lea.id, TEST_NOW],
    );
    await ask(await signedIn(staff.ACCOUNT_MANAGER), REMOVE, { id: lea.id });
    const left = (id: string) =>
      database.query(
        `select (select count(*)::int from passwords where person_id = $1) as passwords,
           (select count(*)::int from totp_factors where person_id = $1) as apps,
           (select count(*)::int from recovery_codes where person_id = $1) as codes,
           (select count(*)::int from passkeys where person_id = $1) as passkeys,
           (select count(*)::int from api_tokens where person_id = $1 and revoked_at is null) as tokens,
           (select count(*)::int from password_resets where person_id = $1 and used_at is null) as links`,
        [id],
      );
    expect(await left(lea.id)).toEqual([
      { passwords: 0, apps: 0, codes: 0, passkeys: 0, tokens: 0, links: 0 },
    ]);
    expect(await left(other.id)).toEqual([
      { passwords: 1, apps: 0, codes: 0, passkeys: 1, tokens: 1, links: 0 },
    ]);
    expect(await trail('person.removed')).toContainEqual(
      expect.objectContaining({
        object_id: lea.id,
        detail: expect.objectContaining({ revokedTokens: 1, removedFactors: 2 }) as unknown,
      }),
    );
    const inviting = await signedIn(claire);
    expect(await ask(inviting, INVITE, invitation(lea.email, { role: 'CLIENT_ADMIN' }))).toMatchObject({
      __typename: 'PersonInvited',
    });
    const key = await mailedKey(database, lea.email);
    expect(await ask(portal.client(), ACCEPT, acceptance(key))).toMatchObject({
      __typename: 'InvitationAccepted',
    });
    const status = async (bearer: string): Promise<number> => {
      const response = await fetch(new URL('/graphql', portal.address), {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
        body: JSON.stringify({ query: VIEWER_ID }),
      });
      return response.status;
    };
    expect([await status(gone), await status(stays)]).toEqual([401, 200]);
    await expect(signedIn(lea)).rejects.toThrow('InvalidCredentials');
  });

  it('is not for anybody to end the access of', async () => {
    const settings = { 'app.person_id': claire.id, 'app.role': 'CLIENT_ADMIN', 'app.client_id': clientId };
    const foreign = await addPerson(database, 'Paul Ailleurs', 'CLIENT_MEMBER', otherId);
    for (const [id, by] of [
      [foreign.id, settings],
      [staff.ENGINEER.id, settings],
      [claire.id, { ...settings, 'app.role': 'CLIENT_MEMBER' }],
      [claire.id, {}],
    ] as const) {
      await expect(
        database.queryAsApi('select from app.end_access($1, $2)', [id, TEST_NOW], by),
      ).rejects.toThrow('access is ended by a manager');
    }
    const named = { ...settings, 'app.ended_person': foreign.id };
    expect(
      await database.queryAsApi('select from passwords where person_id = $1', [foreign.id], named),
    ).toEqual([]);
  });

  it('comes back by an invitation, as the same person', async () => {
    const julie = await addPerson(database, 'Julie Revient', 'CLIENT_MEMBER', clientId);
    const browser = await signedIn(claire);
    await ask(browser, REMOVE, { id: julie.id });
    expect(await ask(browser, INVITE, invitation(julie.email, { role: 'CLIENT_ADMIN' }))).toMatchObject({
      __typename: 'PersonInvited',
    });
    const token = await mailedKey(database, julie.email);
    expect(await ask(portal.client(), ACCEPT, acceptance(token, { name: 'Julie Revenue' }))).toMatchObject({
      __typename: 'InvitationAccepted',
    });
    expect(
      await database.query('select id, name, role, deactivated_at from people where email = $1', [
        julie.email,
      ]),
    ).toEqual([{ id: julie.id, name: 'Julie Revenue', role: 'CLIENT_ADMIN', deactivated_at: null }]);
  });
});

describe('a page of another site', () => {
  it('invites, changes, removes and accepts nobody with the session that the browser sends along', async () => {
    const browser = await signedIn(claire);
    const email = address();
    const attempts: [string, Record<string, unknown>][] = [
      [INVITE, invitation(email)],
      [CHANGE_ROLE, { input: { personId: claire.id, role: 'CLIENT_MEMBER' } }],
      [REMOVE, { id: claire.id }],
      [ACCEPT, acceptance('A'.repeat(43))],
    ];
    for (const [document, variables] of attempts) {
      for (const headers of [
        { origin: 'https://evil.example' },
        { 'sec-fetch-site': 'cross-site' },
        { 'x-portal-request': '' },
        { 'content-type': 'text/plain' },
      ]) {
        const { status, errors } = await browser.send(document, variables, headers);
        expect([status, errors[0]?.extensions.code]).toEqual([403, 'CROSS_SITE_REQUEST']);
      }
    }
    expect(await database.query('select id from invitations where email = $1', [email])).toEqual([]);
    expect(
      await database.query('select role, deactivated_at from people where id = $1', [claire.id]),
    ).toEqual([{ role: 'CLIENT_ADMIN', deactivated_at: null }]);
  });
});

describe('with the guards out of the way, the database', () => {
  const settings = (id: string, role: Role, ownClientId = '') => ({
    'app.person_id': id,
    'app.role': role,
    'app.client_id': ownClientId,
  });

  it('lets nobody give themselves a role, or come back, who is not invited', async () => {
    const member = await addPerson(database, 'Marc Membre', 'CLIENT_MEMBER', clientId);
    const asMember = settings(member.id, 'CLIENT_MEMBER', clientId);
    for (const change of [`role = 'CLIENT_ADMIN'`, 'deactivated_at = now()']) {
      await expect(
        database.queryAsApi(`update people set ${change} where id = $1`, [member.id], asMember),
      ).rejects.toThrow(/by a manager/);
    }
  });

  it('adds nobody without an invitation, whoever asks', async () => {
    const add = (as: Record<string, string>) =>
      database.queryAsApi(
        `insert into people (id, client_id, name, email, role, language, created_at)
         values ($1, $2, 'Eve', $3, 'CLIENT_ADMIN', 'FR', now())`,
        [newId(), clientId, address()],
        as,
      );
    for (const as of [{}, settings(claire.id, 'CLIENT_ADMIN', clientId), settings(staff.ADMIN.id, 'ADMIN')]) {
      await expect(add(as)).rejects.toThrow(/row-level security/);
    }
  });

  it('shows an invitation to those who manage the client’s people, and to who holds its link', async () => {
    const seen = async (as: Record<string, string>) =>
      (await database.queryAsApi('select id from invitations where client_id = $1', [clientId], as)).length >
      0;
    expect(await seen(settings(claire.id, 'CLIENT_ADMIN', clientId))).toBe(true);
    expect(await seen(settings(staff.ACCOUNT_MANAGER.id, 'ACCOUNT_MANAGER'))).toBe(true);
    expect(await seen(settings(staff.ENGINEER.id, 'ENGINEER'))).toBe(false);
    expect(await seen(settings(staff.FINANCE.id, 'FINANCE'))).toBe(false);
    expect(await seen(settings(claire.id, 'CLIENT_MEMBER', clientId))).toBe(false);
    expect(await seen(settings(claire.id, 'CLIENT_ADMIN', otherId))).toBe(false);
    expect(await seen({})).toBe(false);
  });
});
