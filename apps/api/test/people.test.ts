import type { Role } from '@akouendy/domain/access';
import { newId } from '../src/platform/ids/new-id.ts';
import { type Company, type Outcome, signedIn, useCompany } from './harness/company.ts';
import {
  INVITE,
  ACCEPT,
  CHANGE_ROLE,
  REMOVE,
  PEOPLE,
  acceptance,
  address,
  invitation,
} from './harness/invitations.ts';
import { addPerson, type TestPerson } from './harness/people.ts';

const company = useCompany();
let database: Company['database'];
let portal: Company['portal'];
let clientId: string;
let otherId: string;
let claire: TestPerson;
let staff: Company['staff'];

beforeAll(() => {
  ({ database, portal, clientId, otherId, claire, staff } = company);
});

describe('who manages people', () => {
  it('an account manager in the portfolio, the portal’s admin everywhere and the staff, nobody else', async () => {
    const outcome = async (person: TestPerson, more: Record<string, unknown>) => {
      const { data, errors } = await (
        await signedIn(portal, person)
      ).send<Record<string, Outcome>>(INVITE, invitation(clientId, address(), more));
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
    // Without a client it is one to the own company, which has no engineers.
    expect(await outcome(claire, toStaff)).toBe('InvalidField');
    for (const person of [member, staff.ENGINEER, staff.FINANCE])
      expect(await outcome(person, {})).toBe('FORBIDDEN');
  });

  it('sees them in a list with search, role, state and pages; others get the answer of no client', async () => {
    const browser = await signedIn(portal, claire);
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
      (await (await signedIn(portal, staff.ENGINEER)).send(PEOPLE, { id: clientId })).errors[0]?.extensions,
    ).toEqual({
      code: 'FORBIDDEN',
    });
    expect((await browser.send('{ staff { totalCount } }')).errors[0]?.extensions).toEqual({
      code: 'FORBIDDEN',
    });
    expect(
      await (await signedIn(portal, staff.ADMIN)).data('{ staff { totalCount } staffInvitations { role } }'),
    ).toEqual({
      staff: { totalCount: 4 },
      staffInvitations: [{ role: 'ENGINEER' }],
    });
  });
});

describe('a page of another site', () => {
  it('invites, changes, removes and accepts nobody with the session that the browser sends along', async () => {
    const browser = await signedIn(portal, claire);
    const email = address();
    const attempts: [string, Record<string, unknown>][] = [
      [INVITE, invitation(clientId, email)],
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
