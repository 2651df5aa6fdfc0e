import { addClient, addPerson, PASSWORD } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { startTestPortal, TEST_NOW } from './harness/test-portal.ts';
import { changingNothing } from './schema-walk/stored.ts';
import {
  SAVE,
  TRY,
  ENFORCE,
  REMOVE,
  VIEWER,
  SIGN_IN,
  useSingleSignOn,
  type SingleSignOnParts,
} from './harness/single-sign-on.ts';

describe('single sign-on', () => {
  const { sso, admin, save, comeBack, signInAs, provedAs } = useSingleSignOn();
  let database: SingleSignOnParts['database'];
  let portal: SingleSignOnParts['portal'];
  let provider: SingleSignOnParts['provider'];
  let clientId: SingleSignOnParts['clientId'];
  let claire: SingleSignOnParts['claire'];
  let julien: SingleSignOnParts['julien'];

  beforeAll(() => {
    ({ database, portal, provider, clientId, claire, julien } = sso);
  });

  it('as the only way in closes passwords and the sessions that came by them, and is enforced by who came through it', async () => {
    await save();
    const member = portal.client();
    await member.signIn(julien.email, PASSWORD);
    const browser = await admin();
    expect(await browser.data(ENFORCE, { enforced: true })).toEqual({
      enforceSingleSignOn: { __typename: 'SingleSignOnNotTried' },
    });
    const { trySingleSignOn } = await browser.data<{ trySingleSignOn: { address: string } }>(TRY);
    const asJulien = await provider.signIn(trySingleSignOn.address, 'julien');
    expect(await comeBack(browser, asJulien)).toBe('/entreprise/connexion?essai=inconnu');
    const again = await browser.data<{ trySingleSignOn: { address: string } }>(TRY);
    expect(await comeBack(browser, await provider.signIn(again.trySingleSignOn.address, 'claire'))).toBe(
      '/entreprise/connexion?essai=reussi',
    );
    expect(await browser.data(ENFORCE, { enforced: true })).toEqual({
      enforceSingleSignOn: { __typename: 'SingleSignOnSaved' },
    });
    expect(await member.data(VIEWER)).toEqual({ viewer: null });
    for (const email of [julien.email, 'nobody@client.test']) {
      expect(await portal.client().data(SIGN_IN, { input: { email, password: PASSWORD } })).toEqual({
        signIn: { __typename: 'InvalidCredentials' },
      });
    }
    expect(await browser.data(VIEWER)).toMatchObject({ viewer: { person: { name: 'Claire Fontaine' } } });
    expect((await signInAs('julien'))[0]).toBe('/reserver');
    // What could lock people out makes it one way in of several again.
    expect(await save({ mayRelax: true }, browser)).toMatchObject({
      settings: { connection: { enforced: false } },
    });
    await portal.client().signIn(julien.email, PASSWORD);
  });

  it('is not set up for a domain of a public mail provider, where strangers have addresses too', async () => {
    const browser = await admin();
    await database.query(`update people set email = 'claire.fontaine@gmail.com' where id = $1`, [claire.id]);
    const answer = await save({ domains: ['gmail.com'] }, browser);
    await database.query(`update people set email = $2 where id = $1`, [claire.id, claire.email]);
    expect(answer).toEqual({ __typename: 'DomainNotYours', domain: 'gmail.com' });
  });

  it('is enforced only by who came in under what it is now, not under what it was, nor under one that was removed', async () => {
    await save();
    const enforce = async (browser: PortalClient): Promise<unknown> =>
      (await browser.data<{ enforceSingleSignOn: { __typename: string } }>(ENFORCE, { enforced: true }))
        .enforceSingleSignOn.__typename;
    const tried = async (browser: PortalClient): Promise<unknown> =>
      (await browser.data<{ singleSignOn: { tried: boolean } }>('{ singleSignOn { tried } }')).singleSignOn
        .tried;
    const browser = await provedAs('claire');
    expect(await tried(browser)).toBe(true);
    await save({ clientSecret: 'nobody has ever come in with it' }, browser);
    expect([await tried(browser), await enforce(browser)]).toEqual([false, 'SingleSignOnNotTried']);
    await browser.data(REMOVE);
    await save({}, browser);
    expect([await tried(browser), await enforce(browser)]).toEqual([false, 'SingleSignOnNotTried']);
    await save({}, await provedAs('claire'));
    expect(await enforce(await provedAs('julien'))).toBe('SingleSignOnSaved');
    await browser.data(ENFORCE, { enforced: false });
    expect(await enforce(browser)).toBe('SingleSignOnNotTried');
    await provedAs('claire', browser);
    expect(await enforce(browser)).toBe('SingleSignOnSaved');
    expect(await database.query('select version >= 1000000 as counted from sso_connections')).toEqual([
      { counted: true },
    ]);
  });

  it('changes only for who has just proved who they are, and every admin of the company is told by mail', async () => {
    const browser = await admin();
    const later = (): void => {
      portal.setClock('2026-03-10T10:10:00+01:00');
    };
    const mails = () =>
      database.query(
        `select to_address as to, subject from mails where subject like '%connexion unique%' order by created_at, id`,
      );
    await database.query('delete from mails');
    later();
    expect(await save({}, browser)).toEqual({ __typename: 'RecentAuthenticationRequired' });
    expect(await database.query('select from sso_connections')).toEqual([]);
    const again = await admin();
    await save({}, again);
    portal.setClock(TEST_NOW);
    const [, inside] = await signInAs('claire');
    later();
    for (const [document, variables] of [
      [ENFORCE, { enforced: true }],
      [REMOVE, {}],
    ] as const) {
      expect(Object.values(await inside.data<object>(document, variables))).toEqual([
        { __typename: 'RecentAuthenticationRequired' },
      ]);
    }
    expect(await database.query('select enforced from sso_connections')).toEqual([{ enforced: false }]);
    await provedAs('claire', inside);
    await inside.data(ENFORCE, { enforced: true });
    await inside.data(ENFORCE, { enforced: true });
    await inside.data(ENFORCE, { enforced: false });
    await inside.data(REMOVE);
    expect(await mails()).toEqual(
      [
        'La connexion unique de votre entreprise a été réglée à nouveau',
        'La connexion unique est désormais la seule façon d’entrer pour votre entreprise',
        'La connexion unique n’est plus la seule façon d’entrer pour votre entreprise',
        'La connexion unique de votre entreprise a été supprimée',
      ].map((subject) => ({ to: claire.email, subject })),
    );
    const [saved] = await database.query<{ change: object; detail: object }>(
      `select change, detail from audit_entries where action = 'single_sign_on.saved' order by position desc limit 1`,
    );
    expect(saved?.change).toMatchObject({
      before: null,
      after: { issuer: provider.issuer, enforced: false },
    });
    expect(JSON.stringify(saved)).not.toContain(provider.clientSecret);
  });

  it('tells the trail which of its settings changed', async () => {
    await save();
    await save({ domains: ['client.test'], roleClaim: 'roles', clientSecret: null });
    const [saved] = await database.query(
      `select change from audit_entries where action = 'single_sign_on.saved' order by position desc limit 1`,
    );
    expect(saved).toEqual({ change: { before: { roleClaim: 'groups' }, after: { roleClaim: 'roles' } } });
  });

  it('tells nobody of settings that are so already, and keeps what was tried', async () => {
    await save({ domains: ['client.test'] });
    const browser = await provedAs('claire');
    await changingNothing(database, async () => {
      for (let time = 0; time < 3; time += 1) {
        expect(await save({ clientSecret: null, domains: ['@Client.test '] }, browser)).toMatchObject({
          __typename: 'SingleSignOnSaved',
          settings: { tried: true, connection: { domains: ['client.test'] } },
        });
      }
    });
  });

  it('is saved and relaxed at a pace, and enforced whenever an admin wishes', async () => {
    await save();
    const browser = await provedAs('claire');
    const leave = (left: number) =>
      database.query(
        `insert into rate_buckets values ($1, statement_timestamp() + make_interval(secs => $2))
         on conflict (bucket) do update set full_at = excluded.full_at`,
        [`sign_in_settings:person:${claire.id}`, 86_400 * (1 - left / 30)],
      );
    await leave(0);
    expect(await save({ clientSecret: null, roleClaim: 'roles' }, browser)).toMatchObject({
      __typename: 'TooManyAttempts',
    });
    expect(await database.query('select role_claim from sso_connections')).toEqual([
      { role_claim: 'groups' },
    ]);
    const enforce = async (enforced: boolean) =>
      (await browser.data<{ enforceSingleSignOn: object }>(ENFORCE, { enforced })).enforceSingleSignOn;
    expect(await enforce(true)).toEqual({ __typename: 'SingleSignOnSaved' });
    expect(await enforce(false)).toEqual({ __typename: 'TooManyAttempts' });
    expect(await database.query('select enforced from sso_connections')).toEqual([{ enforced: true }]);
    await leave(1);
    expect(await enforce(false)).toEqual({ __typename: 'SingleSignOnSaved' });
  });

  it.each([
    [{ issuer: 'nothing' }, { __typename: 'InvalidSingleSignOn', field: 'ISSUER' }],
    [{ issuer: 'https://a.example/?b=c' }, { __typename: 'InvalidSingleSignOn', field: 'ISSUER' }],
    [{ oidcClientId: ' ' }, { __typename: 'InvalidSingleSignOn', field: 'OIDC_CLIENT_ID' }],
    [{ clientSecret: null }, { __typename: 'InvalidSingleSignOn', field: 'CLIENT_SECRET' }],
    [{ domains: [] }, { __typename: 'InvalidSingleSignOn', field: 'DOMAINS' }],
    [{ domains: ['not a domain'] }, { __typename: 'InvalidSingleSignOn', field: 'DOMAINS' }],
    [{ adminValues: [] }, { __typename: 'InvalidSingleSignOn', field: 'ADMIN_VALUES' }],
    [{ domains: ['elsewhere.test'] }, { __typename: 'DomainNotYours', domain: 'elsewhere.test' }],
    [{ issuer: 'http://portal.example' }, { __typename: 'ProviderUnusable', problem: 'NOT_HTTPS' }],
    [{ issuer: 'https://10.0.0.1' }, { __typename: 'ProviderUnusable', problem: 'NOT_PUBLIC' }],
    [{ issuer: 'https://169.254.169.254/latest' }, { __typename: 'ProviderUnusable', problem: 'NOT_PUBLIC' }],
    [{ issuer: 'https://[::ffff:127.0.0.1]' }, { __typename: 'ProviderUnusable', problem: 'NOT_PUBLIC' }],
    [{ issuer: 'http://localhost:1' }, { __typename: 'ProviderUnusable', problem: 'NO_ANSWER' }],
    [{ issuer: 'PORTAL' }, { __typename: 'ProviderUnusable', problem: 'NOT_A_PROVIDER' }],
  ])('is not set up with %j', async (changed, answer) => {
    const issuer =
      'issuer' in changed && changed.issuer === 'PORTAL'
        ? { issuer: portal.address.replace('127.0.0.1', 'localhost') }
        : {};
    expect(await save({ ...changed, ...issuer })).toEqual(answer);
    expect(await database.query('select from sso_connections')).toEqual([]);
  });

  it('asks no machine of its own where the portal is reached by https', async () => {
    const real = await startTestPortal(database, { url: new URL('https://portal.example.com') });
    try {
      const browser = real.client();
      await browser.signIn(claire.email, PASSWORD);
      for (const issuer of [provider.issuer, 'https://localhost:44399', 'https://127.0.0.1']) {
        expect(await save({ issuer }, browser)).toEqual({
          __typename: 'ProviderUnusable',
          problem: issuer.startsWith('https:') ? 'NOT_PUBLIC' : 'NOT_HTTPS',
        });
      }
    } finally {
      await real.stop();
    }
  });

  it('is the affair of a client’s admin alone, and a domain leads to one client', async () => {
    const member = portal.client();
    await member.signIn(julien.email, PASSWORD);
    const input = {
      issuer: 'x',
      oidcClientId: 'x',
      clientSecret: 'x',
      domains: [],
      roleClaim: null,
      adminValues: [],
    };
    expect((await member.send(SAVE, { input })).errors[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
    expect((await member.send('{ singleSignOn { redirectUri } }')).errors[0]?.extensions).toEqual({
      code: 'FORBIDDEN',
    });
    await save();
    const other = await addClient(database, 'Ateliers Bonnard');
    const nadia = await addPerson(database, 'Nadia Lefevre', 'CLIENT_ADMIN', other);
    const browser = portal.client();
    await browser.signIn(nadia.email, PASSWORD);
    expect(await save({}, browser)).toEqual({ __typename: 'DomainNotYours', domain: 'client.test' });
    expect(await database.query('select client_id from sso_connections')).toEqual([{ client_id: clientId }]);
    const settings = { 'app.person_id': nadia.id, 'app.role': 'CLIENT_ADMIN', 'app.client_id': other };
    for (const table of ['sso_connections', 'sso_domains', 'sso_identities', 'sso_sign_ins']) {
      expect(await database.queryAsApi(`select from ${table}`, [], settings)).toEqual([]);
      expect(await database.queryAsApi(`select from ${table}`)).toEqual([]);
    }
  });
});
