import { PASSWORD } from './harness/people.ts';
import { TEST_NOW } from './harness/test-portal.ts';
import {
  BEGIN,
  PROVE,
  VIEWER,
  refusedAs,
  NOT_ADMITTED,
  FAILED,
  EXPIRED,
  useSingleSignOn,
  type SingleSignOnParts,
} from './harness/single-sign-on.ts';
import { changingNothing } from './schema-walk/stored.ts';

describe('single sign-on', () => {
  const { sso, admin, save, begin, comeBack, signInAs, leaveToProve, people } = useSingleSignOn();
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
    await changingNothing(database, async () => {
      expect(await comeBack(fresh, good)).toBe(EXPIRED);
      expect(await comeBack(portal.client(), stolen)).toBe(EXPIRED);
    });

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
    const thief = portal.client();
    thief.cookies.set('portal', 'planted-by-somebody-else');
    const back = await provider.signIn(
      await begin(browser, 'a@client.test', '//elsewhere.example/'),
      'lucas',
    );
    expect(await comeBack(browser, back)).toBe('/');
    expect(browser.cookies.get('portal')).toMatch(/^[\w-]{43}$/);
    expect(browser.cookies.has('portal-sso')).toBe(false);
    await changingNothing(database, async () => {
      expect(await thief.data(VIEWER)).toEqual({ viewer: null });
    });
  });

  it('tells nothing of a domain that leads nowhere', async () => {
    await save();
    for (const email of ['a@unknown.test', 'no address', '']) {
      expect(await portal.client().data(BEGIN, { email, wanted: '/' })).toEqual({
        beginProviderSignIn: { __typename: 'NoProvider' },
      });
    }
  });
});
