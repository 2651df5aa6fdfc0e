import { randomUUID } from 'node:crypto';
import { CREATE, REVOKE, useApiTokens, type ApiTokenParts } from './harness/api-tokens.ts';
import { confirm } from './harness/factors.ts';
import { givePasskey, PASSWORD } from './harness/people.ts';

describe('an API token', () => {
  const { parts, create } = useApiTokens();
  let database: ApiTokenParts['database'];
  let portal: ApiTokenParts['portal'];
  let claire: ApiTokenParts['claire'];
  let julien: ApiTokenParts['julien'];
  let browser: ApiTokenParts['browser'];

  beforeEach(() => {
    ({ database, portal, claire, julien, browser } = parts);
  });

  it('is not for a client’s members', async () => {
    const member = portal.client();
    await member.signIn(julien.email, PASSWORD);
    const input = { idempotencyKey: randomUUID(), name: 'x', days: 1, permissions: ['READ_CLIENT'] };
    expect((await member.send(CREATE, { input })).errors[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
    expect(await database.query('select from api_tokens')).toEqual([]);
  });

  it('is not made without the second factor that one must have, without which it would open nothing', async () => {
    const count = 'select count(*)::int as count from api_tokens';
    await database.query(
      'insert into sign_in_policies (client_id, second_factor_required_since) values ($1, now())',
      [parts.account.clientId],
    );
    // By their company's provider, or with the demonstration's click, somebody is signed in without one.
    await database.query(`update sessions set means = 'SINGLE_SIGN_ON'`);
    try {
      expect(await create()).toEqual({ __typename: 'ApiTokenNeedsFactor' });
      expect(await database.query(count)).toEqual([{ count: 0 }]);
      await givePasskey(database, claire.id);
      expect(await create()).toMatchObject({ __typename: 'ApiTokenCreated' });
      expect(await database.query(count)).toEqual([{ count: 1 }]);
    } finally {
      await database.query('truncate passkeys, sign_in_policies cascade');
    }
  });

  it.each([
    [{ name: '  ' }, 'NAME'],
    [{ name: 'x'.repeat(61) }, 'NAME'],
    [{ name: 'a\nb' }, 'NAME'],
    [{ days: 0 }, 'DAYS'],
    [{ days: 366 }, 'DAYS'],
    [{ permissions: [] }, 'PERMISSIONS'],
    [{ permissions: ['BOOK_DAYS'] }, 'PERMISSIONS'],
    [{ permissions: ['READ_CLIENT', 'MANAGE_INVOICES'] }, 'PERMISSIONS'],
  ])('is not made with %j', async (wish, field) => {
    expect(await create(wish)).toEqual({ __typename: 'InvalidApiToken', field });
    expect(await database.query('select from api_tokens')).toEqual([]);
  });

  it('is made once however often the wish is sent, and twenty are enough', async () => {
    const idempotencyKey = randomUUID();
    const made = await Promise.all(Array.from({ length: 8 }, () => create({ idempotencyKey })));
    expect(made.map(({ __typename }) => __typename).sort()).toEqual([
      'ApiTokenCreated',
      ...Array<string>(7).fill('ApiTokenCreatedBefore'),
    ]);
    const more = await Promise.all(Array.from({ length: 22 }, () => create()));
    expect(more.filter(({ __typename }) => __typename === 'ApiTokenCreated')).toHaveLength(19);
    expect(more.find(({ __typename }) => __typename !== 'ApiTokenCreated')).toEqual({
      __typename: 'TooManyApiTokens',
      most: 20,
    });
  });

  it('is no other than the wish under its key was for', async () => {
    const idempotencyKey = randomUUID();
    await create({ idempotencyKey });
    for (const changed of [{ name: 'Autre' }, { days: 31 }, { permissions: ['READ_CLIENT', 'BOOK_DAYS'] }]) {
      expect(await create({ idempotencyKey, ...changed })).toEqual({ __typename: 'KeyReused' });
    }
    expect(await create({ idempotencyKey })).toMatchObject({ __typename: 'ApiTokenCreatedBefore' });
    expect(await database.query('select from api_tokens')).toHaveLength(1);
  });

  it('is made by who has just proved who they are, and its owner is told by mail', async () => {
    await database.query('delete from mails');
    portal.setClock('2026-03-10T10:10:00+01:00');
    expect(await create()).toEqual({ __typename: 'RecentAuthenticationRequired' });
    expect(await database.query('select from api_tokens')).toEqual([]);
    expect(await confirm(browser, 'PASSWORD', PASSWORD)).toEqual({ __typename: 'IdentityConfirmed' });
    expect(await create()).toMatchObject({ __typename: 'ApiTokenCreated' });
    expect(await database.query('select to_address as to, subject from mails')).toEqual([
      { to: claire.email, subject: 'Un jeton d’API a été créé pour votre compte' },
    ]);
  });

  it('is its owner’s alone', async () => {
    const { apiToken } = await create();
    const member = portal.client();
    await member.signIn(julien.email, PASSWORD);
    expect(await member.data('{ apiTokens { id } }')).toEqual({ apiTokens: [] });
    for (const id of [apiToken.id, randomUUID(), 'x']) {
      expect(await member.data(REVOKE, { id })).toEqual({ revokeApiToken: { __typename: 'NotFound', id } });
    }
    const settings = { 'app.person_id': julien.id, 'app.role': 'CLIENT_MEMBER' };
    expect(await database.queryAsApi('select from api_tokens', [], settings)).toEqual([]);
    expect(await database.queryAsApi('select from api_tokens')).toEqual([]);
  });

  it('leaves a trail of its making and its end, without the token', async () => {
    const { token, apiToken } = await create();
    await browser.data(REVOKE, { id: apiToken.id });
    await browser.data(REVOKE, { id: apiToken.id });
    const trail = await database.query<{ action: string; object_id: string; detail: object }>(
      `select action, object_id, detail from audit_entries where object_type = 'api_token' and object_id = $1
       order by at, position`,
      [apiToken.id],
    );
    expect(trail).toEqual([
      {
        action: 'api_token.created',
        object_id: apiToken.id,
        detail: { name: 'Tableau de bord', permissions: ['READ_CLIENT'], days: 30 },
      },
      { action: 'api_token.revoked', object_id: apiToken.id, detail: { name: 'Tableau de bord' } },
    ]);
    expect(JSON.stringify([trail, portal.log])).not.toContain(token.slice(4, 30));
  });
});
