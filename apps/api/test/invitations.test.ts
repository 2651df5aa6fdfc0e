import { newId } from '../src/platform/ids/new-id.ts';
import { askOne, type Company, signedIn, trailOf, useCompany } from './harness/company.ts';
import {
  INVITE,
  RESEND,
  WITHDRAW,
  OPEN,
  ACCEPT,
  OWN,
  acceptance,
  address,
  invitation,
} from './harness/invitations.ts';
import { startMailServer, type MailServer } from './harness/mail-server.ts';
import { keyIn, mailedKey } from './harness/mailed-link.ts';
import { addPerson, type TestPerson } from './harness/people.ts';
import { startTestWorker } from './harness/test-worker.ts';
import { until } from './harness/until.ts';
import { changingNothing } from './schema-walk/stored.ts';

let server: MailServer;
const company = useCompany(async () => {
  server = await startMailServer();
  return { smtpUrl: server.url };
});
afterAll(() => server.stop());
let database: Company['database'];
let portal: Company['portal'];
let clientId: string;
let otherId: string;
let claire: TestPerson;

beforeAll(() => {
  ({ database, portal, clientId, otherId, claire } = company);
});

/** Neither shows nor does the link anything: it says why, and what is stored stays as it is. */
async function isRefused(token: string, reason: string): Promise<void> {
  await changingNothing(database, async () => {
    for (const [document, variables] of [[OPEN, { token }] as const, [ACCEPT, acceptance(token)] as const]) {
      expect(await askOne(portal.client(), document, variables)).toEqual({
        __typename: 'LinkRefused',
        reason,
      });
    }
  });
}

describe('an invitation', () => {
  it('reaches the address by mail, and makes whoever holds its link a person who signs in', async () => {
    const browser = await signedIn(portal, claire);
    const email = address();
    const invited = await askOne(
      browser,
      INVITE,
      invitation(clientId, ` ${email.toUpperCase()} `, { role: 'CLIENT_ADMIN' }),
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
    expect(await askOne(guest, OPEN, { token })).toEqual({
      __typename: 'OpenInvitation',
      ...{ email, role: 'CLIENT_ADMIN', clientName: 'Verdier Logistique', inviterName: 'Claire Fontaine' },
    });
    expect(await askOne(guest, ACCEPT, acceptance(token))).toEqual({
      __typename: 'InvitationAccepted',
      email,
    });
    await guest.signIn(email, OWN);
    expect(await guest.data('{ viewer { person { name email role language } client { id } } }')).toEqual({
      viewer: {
        person: { name: 'Julien Moreau', email, role: 'CLIENT_ADMIN', language: 'EN' },
        client: { id: clientId },
      },
    });
    const [person] = await database.query<{ id: string }>('select id from people where email = $1', [email]);
    expect(await trailOf(database, 'person.invited')).toEqual([
      {
        actor_id: claire.id,
        object_id: invited.invitation?.id,
        client_id: clientId,
        detail: { email, role: 'CLIENT_ADMIN' },
        change: null,
      },
    ]);
    expect(await trailOf(database, 'invitation.accepted')).toEqual([
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
    const browser = await signedIn(portal, claire);
    const email = address();
    await askOne(browser, INVITE, invitation(clientId, email));
    const token = await mailedKey(database, email);
    const rows = await database.query<{ row: string }>('select invitations::text as row from invitations');
    expect(rows.some(({ row }) => row.includes(token))).toBe(false);
    expect(JSON.stringify(portal.log)).not.toContain(token);
  });

  it('opens once: shown again, or by two at the same time, it makes nobody else', async () => {
    const browser = await signedIn(portal, claire);
    const email = address();
    await askOne(browser, INVITE, invitation(clientId, email));
    const token = await mailedKey(database, email);
    const outcomes = await Promise.all(
      ['One Person', 'Another Person'].map((name) =>
        askOne(portal.client(), ACCEPT, acceptance(token, { name })),
      ),
    );
    expect(outcomes).toContainEqual({ __typename: 'InvitationAccepted', email });
    expect(outcomes).toContainEqual({ __typename: 'LinkRefused', reason: 'USED' });
    await isRefused(token, 'USED');
    expect(await database.query('select id from people where email = $1', [email])).toHaveLength(1);
  });

  it('expires after seven days, at the instant that the mail tells', async () => {
    const browser = await signedIn(portal, claire);
    const email = address();
    await askOne(browser, INVITE, invitation(clientId, email));
    const token = await mailedKey(database, email);
    portal.setClock('2026-03-17T09:59:59+01:00');
    expect((await askOne(portal.client(), OPEN, { token })).__typename).toBe('OpenInvitation');
    portal.setClock('2026-03-17T10:00:00+01:00');
    await isRefused(token, 'EXPIRED');
    expect(await database.query('select id from people where email = $1', [email])).toEqual([]);
  });

  it('sent again has another link; the one before opens nothing, and an address is not flooded', async () => {
    const browser = await signedIn(portal, claire);
    const email = address();
    const { invitation: made } = await askOne(browser, INVITE, invitation(clientId, email));
    const before = await mailedKey(database, email);
    await changingNothing(database, async () => {
      expect(await askOne(browser, RESEND, { id: made?.id })).toEqual({
        __typename: 'TooManyAttempts',
        retryAt: '2026-03-10T09:01:00Z',
      });
    });
    portal.setClock('2026-03-10T10:01:00+01:00');
    expect(await askOne(browser, RESEND, { id: made?.id })).toEqual({ __typename: 'InvitationSent' });
    const after = await mailedKey(database, email);
    await isRefused(before, 'UNKNOWN');
    expect(await askOne(portal.client(), OPEN, { token: after })).toMatchObject({
      __typename: 'OpenInvitation',
    });
  });

  it('withdrawn opens nothing; withdrawn again it answers the same; an accepted one stays', async () => {
    const browser = await signedIn(portal, claire);
    const email = address();
    const { invitation: made } = await askOne(browser, INVITE, invitation(clientId, email));
    const token = await mailedKey(database, email);
    for (let count = 0; count < 2; count += 1) {
      expect(await askOne(browser, WITHDRAW, { id: made?.id })).toEqual({
        __typename: 'InvitationWithdrawn',
      });
    }
    await isRefused(token, 'WITHDRAWN');
    await changingNothing(database, async () => {
      expect(await askOne(browser, RESEND, { id: made?.id })).toEqual({
        __typename: 'LinkRefused',
        reason: 'WITHDRAWN',
      });
    });
    const again = await askOne(browser, INVITE, invitation(clientId, email));
    expect(again.__typename).toBe('PersonInvited');
    await askOne(portal.client(), ACCEPT, acceptance(await mailedKey(database, email)));
    await changingNothing(database, async () => {
      expect(await askOne(browser, WITHDRAW, { id: again.invitation?.id })).toEqual({
        __typename: 'LinkRefused',
        reason: 'USED',
      });
    });
  });

  it('is made once for one key, and once for one address, also at once', async () => {
    const browser = await signedIn(portal, claire);
    const email = address();
    const input = invitation(clientId, email);
    const outcomes = await Promise.all([askOne(browser, INVITE, input), askOne(browser, INVITE, input)]);
    expect(outcomes[0]?.invitation?.id).toBe(outcomes[1]?.invitation?.id);
    expect(await askOne(browser, INVITE, input)).toMatchObject({ __typename: 'PersonInvited' });
    expect(await askOne(browser, INVITE, invitation(clientId, email))).toMatchObject({
      __typename: 'AlreadyInvited',
    });
    expect(await database.query('select id from invitations where email = $1', [email])).toHaveLength(1);
    expect(await database.query('select id from mails where to_address = $1', [email])).toHaveLength(1);
  });

  it('is refused for what cannot be meant, and says which field', async () => {
    const browser = await signedIn(portal, claire);
    const refused = async (email: string, more: Record<string, unknown> = {}) => {
      const { field, problem } = await askOne(browser, INVITE, invitation(clientId, email, more));
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
    // Without a client it is to the staff, however nothing is said.
    const staff = await signedIn(portal, await addPerson(database, 'Thomas Lemaire', 'ADMIN'));
    for (const none of [null, undefined]) {
      const toStaff = invitation(clientId, address(), { clientId: none });
      expect(await askOne(staff, INVITE, toStaff)).toMatchObject({ field: 'role', problem: 'NOT_ALLOWED' });
    }
    expect(await askOne(browser, INVITE, invitation(clientId, claire.email))).toEqual({
      __typename: 'AlreadyAPerson',
      name: 'Claire Fontaine',
    });
  });

  it('is accepted with a name and a password that nobody knows; what is refused uses nothing up', async () => {
    const browser = await signedIn(portal, claire);
    const email = address();
    await askOne(browser, INVITE, invitation(clientId, email));
    const token = await mailedKey(database, email);
    const refused = async (more: Record<string, unknown>) => {
      const { field, problem, weakness } = await askOne(portal.client(), ACCEPT, acceptance(token, more));
      return weakness ?? `${String(field)} ${String(problem)}`;
    };
    expect(await refused({ name: '  ' })).toBe('name REQUIRED');
    expect(await refused({ name: 'a'.repeat(101) })).toBe('name TOO_LONG');
    expect(await refused({ name: 'Eve\nBcc: x' })).toBe('name INVALID_CHARACTER');
    expect(await refused({ password: 'trop court' })).toBe('TOO_SHORT');
    expect(await refused({ password: 'motdepassemotdepasse' })).toBe('KNOWN');
    expect(await refused({ password: 'VerdierLogistique1' })).toBe('ABOUT_YOU');
    expect(await askOne(portal.client(), ACCEPT, acceptance(token))).toMatchObject({
      __typename: 'InvitationAccepted',
    });
  });

  it('opens nothing for a key that nobody has sent', async () => {
    for (const token of ['', 'x', 'A'.repeat(43), 'é'.repeat(2_000)]) await isRefused(token, 'UNKNOWN');
  });

  it('tells a client’s admin nothing of who works at AKOUENDY, and makes nobody of it', async () => {
    const browser = await signedIn(portal, claire);
    const camille = await addPerson(database, 'Camille Aubert', 'ACCOUNT_MANAGER');
    const gone = await addPerson(database, 'Gaston Petit', 'ENGINEER');
    await database.query('update people set deactivated_at = now() where id = $1', [gone.id]);
    const unknown = await askOne(browser, INVITE, invitation(clientId, address()));
    for (const { id, email } of [camille, gone]) {
      const answer = await askOne(browser, INVITE, invitation(clientId, email));
      expect(Object.keys(answer)).toEqual(Object.keys(unknown));
      expect(answer).toMatchObject({ __typename: 'PersonInvited', invitation: { email } });
      const before = await database.query('select * from people where id = $1', [id]);
      const token = await mailedKey(database, email);
      expect(await askOne(portal.client(), ACCEPT, acceptance(token))).toMatchObject({
        __typename: 'AddressInUse',
      });
      expect(await database.query('select * from people where id = $1', [id])).toEqual(before);
    }
    // Colleagues of theirs are told.
    const staff = await signedIn(portal, await addPerson(database, 'Theo Aubert', 'ADMIN'));
    expect(await askOne(staff, INVITE, invitation(clientId, camille.email))).toEqual({
      __typename: 'AlreadyAPerson',
      name: 'Camille Aubert',
    });
  });

  it('without a client is to the company of who asks', async () => {
    const browser = await signedIn(portal, claire);
    for (const none of [null, undefined]) {
      const invited = await askOne(browser, INVITE, invitation(clientId, address(), { clientId: none }));
      expect(invited).toMatchObject({ __typename: 'PersonInvited' });
      const [stored] = await database.query('select client_id from invitations where id = $1', [
        invited.invitation?.id,
      ]);
      expect(stored).toEqual({ client_id: clientId });
    }
  });

  it('tells an inviter nothing of an address that another client’s person has; its owner is told', async () => {
    const nadia = await addPerson(database, 'Nadia Lefevre', 'CLIENT_ADMIN', otherId);
    const outcome = await askOne(await signedIn(portal, claire), INVITE, invitation(clientId, nadia.email));
    expect(outcome.__typename).toBe('PersonInvited');
    const token = await mailedKey(database, nadia.email);
    expect(await askOne(portal.client(), ACCEPT, acceptance(token))).toEqual({
      __typename: 'AddressInUse',
      email: nadia.email,
    });
    expect(
      await database.query('select client_id, name from people where email = $1', [nadia.email]),
    ).toEqual([{ client_id: otherId, name: 'Nadia Lefevre' }]);
  });
});

describe('a key that was used', () => {
  it('invites nobody else, nor the same address otherwise', async () => {
    const browser = await signedIn(portal, claire);
    const email = address();
    const key = { idempotencyKey: newId() };
    const first = await askOne(browser, INVITE, invitation(clientId, email, key));
    expect(await askOne(browser, INVITE, invitation(clientId, email, key))).toEqual(first);
    for (const [to, more] of [
      [address(), {}],
      [email, { role: 'CLIENT_ADMIN' }],
      [email, { language: 'EN' }],
    ] as const) {
      expect(await askOne(browser, INVITE, invitation(clientId, to, { ...key, ...more }))).toEqual({
        __typename: 'KeyReused',
      });
    }
    expect(
      await database.query('select from invitations where idempotency_key = $1', [key.idempotencyKey]),
    ).toHaveLength(1);
  });
});
