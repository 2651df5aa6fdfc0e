import { newId } from '../src/platform/ids/new-id.ts';
import { askOne, randomName, signedIn, useCompany } from './harness/company.ts';
import { confirm } from './harness/factors.ts';
import { addPerson, assign, PASSWORD, type TestPerson } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';

const INVITE = 'mutation($input: InvitePersonInput!) { invitePerson(input: $input) { __typename } }';
const CHANGE_ROLE = 'mutation($input: ChangeRoleInput!) { changeRole(input: $input) { __typename } }';
const REMOVE = 'mutation($id: ID!) { removePerson(personId: $id) { __typename } }';
const ENTRUST = 'mutation($input: CareInput!) { entrustClient(input: $input) { __typename } }';
const WITHDRAW = 'mutation($input: CareInput!) { withdrawClient(input: $input) { __typename } }';

/** Ten minutes after everybody has signed in. */
const LATER = '2026-03-10T10:10:00+01:00';

const company = useCompany();

const invitation = (role: string, more: Record<string, unknown> = {}) => ({
  input: {
    ...{ clientId: company.clientId, email: `${randomName()}@client.test`, role, language: 'FR' },
    ...{ idempotencyKey: newId(), ...more },
  },
});

const member = (): Promise<TestPerson> =>
  addPerson(company.database, `Julien ${randomName()}`, 'CLIENT_MEMBER', company.clientId);

/** Proves who somebody of a client, without a second factor, is. */
async function prove(browser: PortalClient): Promise<void> {
  expect(await confirm(browser, 'PASSWORD', PASSWORD)).toEqual({ __typename: 'IdentityConfirmed' });
}

/** Everything that the actions of this file could change. */
const state = () =>
  company.database.query(`select
    (select count(*)::int from invitations) as invitations,
    (select count(*)::int from audit_entries where action <> 'person.signed_in') as entries,
    (select json_agg(p order by id) from (select id, role, deactivated_at from people) p) as people,
    (select json_agg(s order by client_id, person_id) from client_staff s) as staff`);

describe('at a computer left open', () => {
  it('nobody is made an admin, given another role or removed before a proof of who is asking', async () => {
    const { portal, claire } = company;
    const [julien, lea] = [await member(), await member()];
    const browser = await signedIn(portal, claire);
    portal.setClock(LATER);
    const attempts = [
      [INVITE, invitation('CLIENT_ADMIN'), 'PersonInvited'],
      [CHANGE_ROLE, { input: { personId: julien.id, role: 'CLIENT_ADMIN' } }, 'RoleChanged'],
      [REMOVE, { id: lea.id }, 'PersonRemoved'],
    ] as const;
    const before = await state();
    for (const [document, variables] of attempts) {
      expect(await askOne(browser, document, variables)).toEqual({
        __typename: 'RecentAuthenticationRequired',
      });
    }
    expect(await state()).toEqual(before);
    await prove(browser);
    for (const [document, variables, done] of attempts) {
      expect(await askOne(browser, document, variables)).toEqual({ __typename: done });
    }
  });

  it('an admin’s role is not taken away before one either', async () => {
    const { portal, claire } = company;
    const other = await addPerson(company.database, `Max ${randomName()}`, 'CLIENT_ADMIN', company.clientId);
    const browser = await signedIn(portal, claire);
    portal.setClock(LATER);
    const demotion = { input: { personId: other.id, role: 'CLIENT_MEMBER' } };
    expect(await askOne(browser, CHANGE_ROLE, demotion)).toEqual({
      __typename: 'RecentAuthenticationRequired',
    });
  });

  it('a member is invited, and what is so already is answered, without one', async () => {
    const { portal, claire } = company;
    const julien = await member();
    const browser = await signedIn(portal, claire);
    const admin = invitation('CLIENT_ADMIN');
    await askOne(browser, INVITE, admin);
    await askOne(browser, REMOVE, { id: julien.id });
    portal.setClock(LATER);
    expect(await askOne(browser, INVITE, invitation('CLIENT_MEMBER'))).toEqual({
      __typename: 'PersonInvited',
    });
    expect(await askOne(browser, INVITE, admin)).toEqual({ __typename: 'PersonInvited' });
    expect(await askOne(browser, REMOVE, { id: julien.id })).toEqual({ __typename: 'PersonRemoved' });
    const same = { input: { personId: claire.id, role: 'CLIENT_ADMIN' } };
    expect(await askOne(browser, CHANGE_ROLE, same)).toEqual({ __typename: 'RoleChanged' });
  });

  it('nobody joins the staff, and no client is entrusted or taken back, before one', async () => {
    const { portal, database, staff, clientId, otherId } = company;
    const manager = await addPerson(database, `Gerant ${randomName()}`, 'ACCOUNT_MANAGER');
    await assign(database, manager.id, clientId);
    const browser = await signedIn(portal, staff.ADMIN);
    portal.setClock(LATER);
    const attempts = [
      [INVITE, invitation('ENGINEER', { clientId: null }), 'PersonInvited'],
      [ENTRUST, { input: { clientId: otherId, personId: manager.id } }, 'ClientEntrusted'],
      [WITHDRAW, { input: { clientId, personId: manager.id } }, 'ClientWithdrawn'],
    ] as const;
    const before = await state();
    for (const [document, variables] of attempts) {
      expect(await askOne(browser, document, variables)).toEqual({
        __typename: 'RecentAuthenticationRequired',
      });
    }
    expect(await state()).toEqual(before);
    const anew = await signedIn(portal, staff.ADMIN);
    for (const [document, variables, done] of attempts) {
      expect(await askOne(anew, document, variables)).toEqual({ __typename: done });
    }
  });

  it('other people are the same as nobody, before a proof and after', async () => {
    const { portal, claire, staff, otherId, database } = company;
    const foreign = await addPerson(database, `Paul ${randomName()}`, 'CLIENT_MEMBER', otherId);
    const browser = await signedIn(portal, claire);
    portal.setClock(LATER);
    for (const id of [foreign.id, staff.ENGINEER.id, newId()]) {
      expect(await askOne(browser, REMOVE, { id })).toEqual({ __typename: 'NotFound' });
      const role = { input: { personId: id, role: 'CLIENT_ADMIN' } };
      expect(await askOne(browser, CHANGE_ROLE, role)).toEqual({ __typename: 'NotFound' });
    }
    expect(await askOne(browser, INVITE, invitation('CLIENT_ADMIN', { clientId: otherId }))).toEqual({
      __typename: 'NotFound',
    });
  });
});
