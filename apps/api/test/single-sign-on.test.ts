import { AdmitFromProvider } from '../src/modules/access/access.public.ts';
import { meanwhile } from './harness/meanwhile.ts';
import { addClient, addPerson, PASSWORD } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { startTestPortal, TEST_NOW } from './harness/test-portal.ts';
import {
  SAVE,
  BEGIN,
  PROVE,
  TRY,
  ENFORCE,
  REMOVE,
  UNLINK,
  VIEWER,
  SIGN_IN,
  refusedAs,
  NOT_ADMITTED,
  FAILED,
  EXPIRED,
  useSingleSignOn,
  type SingleSignOnParts,
} from './harness/single-sign-on.ts';

describe('single sign-on', () => {
  const { sso, admin, save, begin, comeBack, signInAs, leaveToProve, provedAs, people } = useSingleSignOn();
  let database: SingleSignOnParts['database'];
  let portal: SingleSignOnParts['portal'];
  let provider: SingleSignOnParts['provider'];
  let clientId: SingleSignOnParts['clientId'];
  let claire: SingleSignOnParts['claire'];
  let julien: SingleSignOnParts['julien'];

  beforeAll(() => {
    ({ database, portal, provider, clientId, claire, julien } = sso);
  });

  it('makes a person of who comes for the first time, and knows them afterwards', async () => {
    expect(await save()).toMatchObject({ __typename: 'SingleSignOnSaved' });
    const [page, browser] = await signInAs('lucas');
    expect(page).toBe('/reserver');
    const lucas = { name: 'Lucas Petit', email: 'lucas.petit@client.test', role: 'CLIENT_MEMBER' };
    expect(await browser.data(VIEWER)).toEqual({
      viewer: { person: lucas, client: { name: 'Verdier Logistique' } },
    });
    const [, again] = await signInAs('lucas');
    expect(await again.data(VIEWER)).toMatchObject({ viewer: { person: lucas } });
    expect(await people()).toEqual([{ email: lucas.email, role: 'CLIENT_MEMBER' }]);
    const [{ id } = { id: '' }] = await database.query<{ id: string }>(
      'select id from people where email = $1',
      [lucas.email],
    );
    const trail = `select action, actor_id, client_id from audit_entries where object_id = $1 order by position`;
    expect(await database.query(trail, [id])).toEqual(
      ['person.provisioned', 'person.linked_to_provider', 'person.signed_in', 'person.signed_in'].map(
        (action) => ({
          action,
          actor_id: id,
          client_id: clientId,
        }),
      ),
    );
    expect(await database.query('select means from sessions where person_id = $1', [id])).toEqual([
      { means: 'SINGLE_SIGN_ON' },
      { means: 'SINGLE_SIGN_ON' },
    ]);
  });

  it('proves who one is by signing in anew at the provider, where an open session is no proof', async () => {
    await save();
    const there = new Map<string, string>();
    const browser = portal.client();
    await comeBack(browser, await provider.signIn(await begin(browser), 'claire', there));
    const again = portal.client();
    await comeBack(again, await provider.signIn(await begin(again), 'nobody', there));
    for (const each of [browser, again]) {
      expect(await save({}, each)).toEqual({ __typename: 'RecentAuthenticationRequired' });
    }
    const address = await leaveToProve(again);
    expect(Object.fromEntries(new URL(address).searchParams)).toMatchObject({
      prompt: 'login',
      max_age: '0',
    });
    expect(await comeBack(again, await provider.signIn(address, 'julien'))).toBe(
      refusedAs('inconnu', '/entreprise/acces'),
    );
    expect(await save({}, again)).toEqual({ __typename: 'RecentAuthenticationRequired' });
    const proof = await provider.signIn(await leaveToProve(again), 'claire', there);
    expect(await comeBack(again, proof)).toBe('/entreprise/acces');
    expect(await save({}, again)).toMatchObject({ __typename: 'SingleSignOnSaved' });
    expect(await save({}, browser)).toEqual({ __typename: 'RecentAuthenticationRequired' });
  });

  it('leads nobody anywhere to prove something whose company has no provider', async () => {
    expect(await (await admin()).data(PROVE, { wanted: '/' })).toEqual({
      proveAtProvider: { __typename: 'NoProvider' },
    });
  });

  it('asks with PKCE, state and nonce, and keeps no secret where it can be read', async () => {
    await save();
    const browser = portal.client();
    const { origin, searchParams } = new URL(await begin(browser, 'lucas@client.test'));
    expect(origin).toBe(provider.issuer);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: `http://localhost:4000/sso/${clientId}/retour`,
      login_hint: 'lucas@client.test',
    });
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(searchParams.get(name)).toMatch(/^[\w-]{43}$/);
    const stored = await database.query<{ text: string }>(
      `select row_to_json(c)::text as text from sso_connections c union all select row_to_json(s)::text from sso_sign_ins s`,
    );
    const state = searchParams.get('state') ?? '';
    for (const { text } of stored) {
      expect(text).not.toContain(provider.clientSecret);
      expect(text).not.toContain(state);
      expect(text).not.toContain(browser.cookies.get('portal-sso'));
    }
  });

  it('links a person of the client by a verified address, once, and then follows the identifier', async () => {
    await save();
    await signInAs('julien');
    expect(await database.query('select subject, person_id from sso_identities')).toEqual([
      { subject: 'julien', person_id: julien.id },
    ]);
    await database.query(`update people set email = 'julien.m@client.test' where id = $1`, [julien.id]);
    const [page] = await signInAs('julien');
    await database.query('update people set email = $2 where id = $1', [julien.id, julien.email]);
    expect(page).toBe('/reserver');
    expect(await database.query('select from sso_identities')).toHaveLength(1);
    await database.query(`update sso_identities set subject = 'somebody before'`);
    expect((await signInAs('julien'))[0]).toBe(NOT_ADMITTED);
  });

  it.each(['unverified', 'foreign', 'staff'] as const)(
    'refuses an address that is not to be believed: %s',
    async (login) => {
      await save();
      const before = await people();
      const [page, browser] = await signInAs(login);
      expect(page).toBe(NOT_ADMITTED);
      expect(await browser.data(VIEWER)).toEqual({ viewer: null });
      expect(
        await database.query(
          `select client_id, actor_id, detail from audit_entries where action = 'person.sign_in_refused' and at >= $1`,
          [TEST_NOW],
        ),
      ).toContainEqual({
        client_id: clientId,
        actor_id: null,
        detail: { by: 'single_sign_on', because: 'NOT_ADMITTED' },
      });
      expect(await people()).toEqual(before);
    },
  );

  it('keeps out who was removed', async () => {
    await save();
    await signInAs('julien');
    await database.query('update people set deactivated_at = $1 where id = $2', [TEST_NOW, julien.id]);
    expect((await signInAs('julien'))[0]).toBe(NOT_ADMITTED);
  });

  it('maps the role at each sign-in, but leaves the client its last admin', async () => {
    await save();
    const [, browser] = await signInAs('julien');
    expect(await browser.data(VIEWER)).toMatchObject({ viewer: { person: { role: 'CLIENT_ADMIN' } } });
    await save({ adminValues: ['nobody'] });
    await signInAs('julien');
    expect(await database.query('select role from people where id = $1', [julien.id])).toEqual([
      { role: 'CLIENT_MEMBER' },
    ]);
    const [, last] = await signInAs('claire');
    expect(await last.data(VIEWER)).toMatchObject({ viewer: { person: { role: 'CLIENT_ADMIN' } } });
  });

  it('ends the sessions of before when the provider names another role', async () => {
    await save();
    const before = portal.client();
    await before.signIn(julien.email, PASSWORD);
    const [, arrived] = await signInAs('julien');
    expect(await before.data(VIEWER)).toEqual({ viewer: null });
    const [, again] = await signInAs('julien');
    for (const browser of [arrived, again]) {
      expect(await browser.data(VIEWER)).toMatchObject({ viewer: { person: { role: 'CLIENT_ADMIN' } } });
    }
  });

  it('ends the invitations of an admin whom the provider names one no more', async () => {
    await save();
    await database.query(`update people set role = 'CLIENT_ADMIN' where id = $1`, [julien.id]);
    for (const [email, by] of [
      ['by.julien@client.test', julien.id],
      ['by.claire@client.test', claire.id],
    ]) {
      await database.query(
        `insert into invitations (id, client_id, email, role, language, idempotency_key, invited_by, invited_at, link_hash,
                                  sent_at, expires_at)
         values (gen_random_uuid(), $1, $2, 'CLIENT_MEMBER', 'FR', gen_random_uuid(), $3, $4::timestamptz, sha256(convert_to($2::text, 'UTF8')),
                 $4::timestamptz, $4::timestamptz + interval '7 days')`,
        [clientId, email, by, TEST_NOW],
      );
    }
    await save({ adminValues: ['directors'] });
    expect((await signInAs('julien'))[0]).toBe('/reserver');
    expect(
      await database.query(
        `select email, withdrawn_by from invitations where email like 'by.%' order by email`,
      ),
    ).toEqual([
      { email: 'by.claire@client.test', withdrawn_by: null },
      { email: 'by.julien@client.test', withdrawn_by: julien.id },
    ]);
    await database.query(`delete from invitations where email like 'by.%'`);
  });

  it('links who comes back by an invitation anew, also when their account there is another one', async () => {
    await save();
    await signInAs('julien');
    await database.query(`update sso_identities set subject = 'the account of before'`);
    await database.query('update people set deactivated_at = $1 where id = $2', [TEST_NOW, julien.id]);
    expect((await signInAs('julien'))[0]).toBe(NOT_ADMITTED);
    await database.query(
      `insert into invitations (id, client_id, email, role, language, idempotency_key, invited_by, invited_at, link_hash,
                                sent_at, expires_at)
       values (gen_random_uuid(), $1, $2, 'CLIENT_MEMBER', 'FR', gen_random_uuid(), $3, $4::timestamptz,
               sha256('link'), $4::timestamptz, $4::timestamptz + interval '7 days')`,
      [clientId, julien.email, claire.id, TEST_NOW],
    );
    const [page, browser] = await signInAs('julien');
    expect(page).toBe('/reserver');
    expect(await browser.data(VIEWER)).toMatchObject({ viewer: { person: { email: julien.email } } });
    expect(await database.query('select subject, person_id from sso_identities')).toEqual([
      { subject: 'julien', person_id: julien.id },
    ]);
  });

  it('takes a return once, in the browser that left, in time, under the settings that it left under', async () => {
    await save();
    const thief = portal.client();
    const browser = portal.client();
    const back = await provider.signIn(await begin(browser), 'lucas');
    const stolen = await provider.signIn(await begin(browser), 'lucas');
    thief.cookies.set('portal-sso', 'x'.repeat(43));
    expect(await comeBack(thief, back)).toBe(EXPIRED);
    expect(await comeBack(browser, back)).toBe(EXPIRED);
    const fresh = portal.client();
    const good = await provider.signIn(await begin(fresh), 'lucas');
    expect(await comeBack(fresh, good)).toBe('/reserver');
    expect(await comeBack(fresh, good)).toBe(EXPIRED);
    expect(await comeBack(portal.client(), stolen)).toBe(EXPIRED);

    const late = portal.client();
    const lateBack = await provider.signIn(await begin(late), 'lucas');
    portal.setClock('2026-03-10T10:10:00+01:00');
    expect(await comeBack(late, lateBack)).toBe(EXPIRED);
    portal.setClock(TEST_NOW);

    const other = portal.client();
    const otherBack = await provider.signIn(await begin(other), 'lucas');
    await save({ clientSecret: provider.clientSecret });
    expect(await comeBack(other, otherBack)).toBe(refusedAs('expire'));
    const elsewhere = portal.client();
    const wrong = await provider.signIn(await begin(elsewhere), 'lucas');
    wrong.pathname = wrong.pathname.replace(clientId, '01900000-0000-7000-8000-000000000000');
    expect(await comeBack(elsewhere, wrong)).toBe(FAILED);
    for (const path of ['/sso/x/retour', `/sso/${clientId}/retour?error=access_denied&state=x`]) {
      expect(await comeBack(portal.client(), new URL(path, 'http://x'))).toBe(EXPIRED);
    }
  });

  it('gives the session a new key, and leads nowhere but into the portal', async () => {
    await save();
    const browser = portal.client();
    browser.cookies.set('portal', 'planted-by-somebody-else');
    const back = await provider.signIn(
      await begin(browser, 'a@client.test', '//elsewhere.example/'),
      'lucas',
    );
    expect(await comeBack(browser, back)).toBe('/');
    expect(browser.cookies.get('portal')).toMatch(/^[\w-]{43}$/);
    expect(browser.cookies.has('portal-sso')).toBe(false);
  });

  it('tells nothing of a domain that leads nowhere', async () => {
    await save();
    for (const email of ['a@unknown.test', 'no address', '']) {
      expect(await portal.client().data(BEGIN, { email, wanted: '/' })).toEqual({
        beginProviderSignIn: { __typename: 'NoProvider' },
      });
    }
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
    expect(await save({}, browser)).toMatchObject({ settings: { connection: { enforced: false } } });
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

  it('lets an admin undo the link of somebody whose account was made anew there, and nobody else', async () => {
    await save();
    await signInAs('julien');
    await database.query(`update sso_identities set subject = 'the account of before'`);
    const member = portal.client();
    await member.signIn(julien.email, PASSWORD);
    await database.query(`update people set role = 'CLIENT_MEMBER' where id = $1`, [julien.id]);
    expect((await signInAs('julien'))[0]).toBe(NOT_ADMITTED);
    const id = julien.id;
    expect((await member.send(UNLINK, { id })).errors[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
    const browser = await admin();
    const LINKS = '{ singleSignOn { links { person { id } linkedAt } } }';
    expect(await browser.data(LINKS)).toEqual({
      singleSignOn: { links: [{ person: { id }, linkedAt: '2026-03-10T09:00:00Z' }] },
    });
    portal.setClock('2026-03-10T10:10:00+01:00');
    expect(await browser.data(UNLINK, { id })).toEqual({
      unlinkFromProvider: { __typename: 'RecentAuthenticationRequired' },
    });
    portal.setClock(TEST_NOW);
    const other = await addPerson(
      database,
      'Hugo Autre',
      'CLIENT_ADMIN',
      await addClient(database, 'Autre Maison'),
    );
    const foreign = portal.client();
    await foreign.signIn(other.email, PASSWORD);
    for (const unknown of [id, 'x']) {
      expect(await foreign.data(UNLINK, { id: unknown })).toEqual({
        unlinkFromProvider: { __typename: 'NotFound' },
      });
    }
    await database.query('delete from mails');
    for (let times = 0; times < 2; times += 1) {
      expect(await browser.data(UNLINK, { id })).toEqual({
        unlinkFromProvider: { __typename: 'ProviderUnlinked' },
      });
    }
    expect(await member.data(VIEWER)).toEqual({ viewer: null });
    expect(await database.query('select to_address as to, subject from mails order by to_address')).toEqual([
      { to: claire.email, subject: 'Le lien d’une personne avec votre fournisseur d’identité a été défait' },
      {
        to: julien.email,
        subject: 'Votre compte n’est plus associé à celui de votre fournisseur d’identité',
      },
    ]);
    expect((await signInAs('julien'))[0]).toBe('/reserver');
    expect(
      await database.query(
        `select actor_id, object_id from audit_entries where action = 'person.unlinked_from_provider'`,
      ),
    ).toEqual([{ actor_id: claire.id, object_id: id }]);
  });

  it('lets nobody in whose link is undone before their session begins', async () => {
    await save();
    const [, known] = await signInAs('lucas');
    const { viewer } = await known.data<{ viewer: { person: { id: string } } }>(
      '{ viewer { person { id } } }',
    );
    const manager = await admin();
    meanwhile(portal, AdmitFromProvider, 'execute', 'AFTER', async () => {
      expect(await manager.data(UNLINK, { id: viewer.person.id })).toEqual({
        unlinkFromProvider: { __typename: 'ProviderUnlinked' },
      });
    });
    const [page, browser] = await signInAs('lucas');
    expect(page).toBe(refusedAs('expire'));
    expect(await browser.data(VIEWER)).toEqual({ viewer: null });
    expect(await database.query('select from sessions where person_id = $1', [viewer.person.id])).toEqual([]);
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
