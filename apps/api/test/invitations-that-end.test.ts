import type { Role } from '@akouendy/domain/access';
import pg from 'pg';
import { OpenLinks } from '../src/modules/access/queries/open-links.ts';
import { askOne, randomName, signedIn, trailOf, useCompany, type Outcome } from './harness/company.ts';
import {
  ACCEPT,
  CHANGE_ROLE,
  INVITE,
  OPEN,
  REMOVE,
  acceptance,
  address,
  invitation,
} from './harness/invitations.ts';
import { mailedKey } from './harness/mailed-link.ts';
import { meanwhile } from './harness/meanwhile.ts';
import { addPerson, assign, type TestPerson } from './harness/people.ts';
import { waitingForLocks } from './harness/waiting-for-locks.ts';
import { changingNothing } from './schema-walk/stored.ts';

const WITHDRAW_CLIENT = 'mutation($input: CareInput!) { withdrawClient(input: $input) { __typename } }';

const company = useCompany();

const inviter = (role: Role, clientId: string | null): Promise<TestPerson> =>
  addPerson(company.database, `Inviter ${randomName()}`, role, clientId);

/** Invites an address in the name of `by`; what its link is, and the invitation. */
async function invited(
  by: TestPerson,
  clientId: string | null,
  role: Role = 'CLIENT_MEMBER',
): Promise<{ email: string; token: string; id: string | undefined }> {
  const email = address();
  const browser = await signedIn(company.portal, by);
  const answer = await askOne(browser, INVITE, invitation(clientId as string, email, { role }));
  expect(answer.__typename).toBe('PersonInvited');
  return { email, token: await mailedKey(company.database, email), id: answer.invitation?.id };
}

const accept = (token: string): Promise<Outcome> =>
  askOne(company.portal.client(), ACCEPT, acceptance(token));

const opened = async (token: string): Promise<unknown> => {
  const { __typename, reason } = await askOne(company.portal.client(), OPEN, { token });
  return reason ?? __typename;
};

const peopleOf = (email: string) => company.database.query('select from people where email = $1', [email]);

const remove = async (person: TestPerson, by = company.claire): Promise<Outcome> =>
  askOne(await signedIn(company.portal, by), REMOVE, { id: person.id });

const changeRole = async (person: TestPerson, role: Role, by: TestPerson): Promise<Outcome> =>
  askOne(await signedIn(company.portal, by), CHANGE_ROLE, { input: { personId: person.id, role } });

/** Holds what `sql` locks until the answer is called. */
async function holding(sql: string, parameters: unknown[]): Promise<() => Promise<void>> {
  const holder = new pg.Client({ connectionString: company.database.ownerUrl });
  await holder.connect();
  await holder.query('begin');
  await holder.query(sql, parameters);
  return async () => {
    await holder.query('commit');
    await holder.end();
  };
}

describe('an open invitation', () => {
  const losses: [string, (lea: TestPerson) => Promise<Outcome>][] = [
    ['is removed', (lea) => remove(lea)],
    ['is an admin no more', (lea) => changeRole(lea, 'CLIENT_MEMBER', company.claire)],
    ['gives up being an admin', (lea) => changeRole(lea, 'CLIENT_MEMBER', lea)],
  ];

  it.each(losses)(
    'ends when who has sent it %s; the company’s admins and its trail are told',
    async (_, lose) => {
      const { database, clientId, claire } = company;
      const lea = await inviter('CLIENT_ADMIN', clientId);
      const [ended, stands] = [await invited(lea, clientId), await invited(claire, clientId)];
      await lose(lea);
      await changingNothing(database, async () => {
        expect(await opened(ended.token)).toBe('WITHDRAWN');
        expect(await accept(ended.token)).toEqual({ __typename: 'LinkRefused', reason: 'WITHDRAWN' });
      });
      expect(await peopleOf(ended.email)).toEqual([]);
      expect((await trailOf(database, 'invitation.withdrawn')).at(-1)).toMatchObject({
        object_id: ended.id,
        client_id: clientId,
        detail: {
          email: ended.email,
          inviter: expect.stringMatching(/^Inviter /) as string,
          because: 'inviter_lost_power',
        },
      });
      const mails = await database.query<{ to: string; text: string }>(
        `select to_address as "to", text_body as text from mails
       where template = 'invitations-ended' and text_body like $1`,
        [`%${ended.email}%`],
      );
      expect(mails.map(({ to }) => to)).toContain(claire.email);
      expect(mails.map(({ to }) => to)).not.toContain(lea.email);
      for (const { text } of mails) expect(text).not.toContain(stands.email);
      expect(await accept(stands.token)).toMatchObject({ __typename: 'InvitationAccepted' });
    },
  );

  it('of an account manager ends with the client, and the one to another client stands', async () => {
    const { database, portal, clientId, otherId, staff } = company;
    const camille = await inviter('ACCOUNT_MANAGER', null);
    for (const id of [clientId, otherId]) await assign(database, camille.id, id);
    const [lost, kept] = [await invited(camille, clientId), await invited(camille, otherId)];
    const input = { personId: camille.id, clientId };
    expect(await askOne(await signedIn(portal, staff.ADMIN), WITHDRAW_CLIENT, { input })).toEqual({
      __typename: 'ClientWithdrawn',
    });
    expect([await opened(lost.token), await opened(kept.token)]).toEqual(['WITHDRAWN', 'OpenInvitation']);
    await changeRole(camille, 'ENGINEER', staff.ADMIN);
    expect(await opened(kept.token)).toBe('WITHDRAWN');
  });

  it('of an admin of the portal ends with that role, to the staff and to every client', async () => {
    const { database, clientId, staff } = company;
    const second = await inviter('ADMIN', null);
    const both = [await invited(second, null, 'ENGINEER'), await invited(second, clientId)];
    await changeRole(second, 'FINANCE', staff.ADMIN);
    expect(await Promise.all(both.map(({ token }) => opened(token)))).toEqual(['WITHDRAWN', 'WITHDRAWN']);
    expect(
      await database.query(
        `select from mails where template = 'invitations-ended' and to_address = $1 and text_body like $2`,
        [staff.ADMIN.email, `%${both[0]?.email ?? ''}%`],
      ),
    ).toHaveLength(1);
  });
});

describe('at the same moment', () => {
  it('who opened the link before, and sends the form after the removal, is refused', async () => {
    const lea = await inviter('CLIENT_ADMIN', company.clientId);
    const { token, email } = await invited(lea, company.clientId);
    meanwhile(company.portal, OpenLinks, 'invitation', 'AFTER', () => remove(lea));
    expect(await accept(token)).toEqual({ __typename: 'LinkRefused', reason: 'WITHDRAWN' });
    expect(await peopleOf(email)).toEqual([]);
  });

  it.each([
    ['the removal', 'WITHDRAWN', 0],
    ['the acceptance', undefined, 1],
  ] as const)('of the two %s comes first, whole', async (first, reason, people) => {
    const { database, clientId } = company;
    const lea = await inviter('CLIENT_ADMIN', clientId);
    const { token, email, id } = await invited(lea, clientId);
    const release = await holding('select from invitations where id = $1 for update', [id]);
    const both = { 'the removal': () => remove(lea), 'the acceptance': () => accept(token) };
    const second = first === 'the removal' ? 'the acceptance' : 'the removal';
    const one = both[first]();
    await waitingForLocks(database, 1);
    const other = both[second]();
    await waitingForLocks(database, 2);
    await release();
    const answers = { [first]: await one, [second]: await other };
    expect(answers['the removal']?.__typename).toBe('PersonRemoved');
    expect(answers['the acceptance']?.reason).toBe(reason);
    expect(await peopleOf(email)).toHaveLength(people);
  });

  it('an invitation that is being sent while its sender is removed ends too', async () => {
    const { database, portal, clientId } = company;
    const lea = await inviter('CLIENT_ADMIN', clientId);
    const browser = await signedIn(portal, lea);
    const email = address();
    const release = await holding('select pg_advisory_xact_lock(4107, hashtext($1))', [clientId]);
    const inviting = askOne(browser, INVITE, invitation(clientId, email));
    await waitingForLocks(database, 1);
    const removing = remove(lea);
    await waitingForLocks(database, 2);
    await release();
    expect([(await inviting).__typename, (await removing).__typename]).toEqual([
      'PersonInvited',
      'PersonRemoved',
    ]);
    expect(await opened(await mailedKey(database, email))).toBe('WITHDRAWN');
  });
});
