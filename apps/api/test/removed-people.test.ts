import { newId } from '../src/platform/ids/new-id.ts';
import { askOne, type Company, signedIn, trailOf, useCompany } from './harness/company.ts';
import { INVITE, ACCEPT, REMOVE, acceptance, invitation } from './harness/invitations.ts';
import { mailedKey } from './harness/mailed-link.ts';
import { addPerson, givePasskey, type TestPerson } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { TEST_NOW } from './harness/test-portal.ts';

const CREATE_TOKEN = `mutation($input: CreateApiTokenInput!) { createApiToken(input: $input) { __typename
  ... on ApiTokenCreated { token } } }`;
const VIEWER_ID = '{ viewer { person { id } } }';

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

describe('somebody who was removed', () => {
  it('is out at once, signs in no more, and stays in what they did; removed again is the same', async () => {
    const julien = await addPerson(database, 'Julien Parti', 'CLIENT_MEMBER', clientId);
    const theirs = await signedIn(portal, julien);
    const browser = await signedIn(portal, claire);
    const removed = await askOne(browser, REMOVE, { id: julien.id });
    expect(removed).toEqual({
      __typename: 'PersonRemoved',
      entry: { person: { id: julien.id }, removedAt: '2026-03-10T09:00:00Z' },
    });
    expect(await theirs.data(VIEWER_ID)).toEqual({ viewer: null });
    await expect(signedIn(portal, julien)).rejects.toThrow('InvalidCredentials');
    portal.setClock('2026-03-10T11:00:00+01:00');
    expect(await askOne(browser, REMOVE, { id: julien.id })).toEqual(removed);
    expect(await trailOf(database, 'person.removed')).toContainEqual(
      expect.objectContaining({ actor_id: claire.id, object_id: julien.id, client_id: clientId }),
    );
    expect(await database.query('select name from people where id = $1', [julien.id])).toHaveLength(1);
  });

  it('keeps nothing to come in with, whoever removed them, and an invitation brings nothing of it back', async () => {
    const lea = await addPerson(database, 'Lea Admin', 'CLIENT_ADMIN', clientId);
    const other = await addPerson(database, 'Max Admin', 'CLIENT_ADMIN', clientId);
    const theirs = await signedIn(portal, lea);
    const token = async (browser: PortalClient): Promise<string> => {
      const input = { idempotencyKey: newId(), name: 'Outil', days: 30, permissions: ['READ_CLIENT'] };
      const { token } = await askOne(browser, CREATE_TOKEN, { input });
      return token as string;
    };
    const [gone, stays] = [await token(theirs), await token(await signedIn(portal, other))];
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
    await askOne(await signedIn(portal, staff.ACCOUNT_MANAGER), REMOVE, { id: lea.id });
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
    expect(await trailOf(database, 'person.removed')).toContainEqual(
      expect.objectContaining({
        object_id: lea.id,
        detail: expect.objectContaining({ revokedTokens: 1, removedFactors: 2 }) as unknown,
      }),
    );
    const inviting = await signedIn(portal, claire);
    expect(
      await askOne(inviting, INVITE, invitation(clientId, lea.email, { role: 'CLIENT_ADMIN' })),
    ).toMatchObject({
      __typename: 'PersonInvited',
    });
    const key = await mailedKey(database, lea.email);
    expect(await askOne(portal.client(), ACCEPT, acceptance(key))).toMatchObject({
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
    await expect(signedIn(portal, lea)).rejects.toThrow('InvalidCredentials');
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
    const browser = await signedIn(portal, claire);
    await askOne(browser, REMOVE, { id: julie.id });
    expect(
      await askOne(browser, INVITE, invitation(clientId, julie.email, { role: 'CLIENT_ADMIN' })),
    ).toMatchObject({
      __typename: 'PersonInvited',
    });
    const token = await mailedKey(database, julie.email);
    expect(await askOne(portal.client(), ACCEPT, acceptance(token, { name: 'Julie Revenue' }))).toMatchObject(
      {
        __typename: 'InvitationAccepted',
      },
    );
    expect(
      await database.query('select id, name, role, deactivated_at from people where email = $1', [
        julie.email,
      ]),
    ).toEqual([{ id: julie.id, name: 'Julie Revenue', role: 'CLIENT_ADMIN', deactivated_at: null }]);
  });
});
