import { newId } from '../src/platform/ids/new-id.ts';
import {
  CLIENT_SECRET,
  startMischievousProvider,
  type Forgery,
  type MischievousProvider,
  type Mischief,
} from './harness/mischievous-provider.ts';
import {
  VIEWER,
  ACCOUNTS,
  UNDER_WAY,
  refusedAs,
  NOT_ADMITTED,
  FAILED,
  EXPIRED,
  useSingleSignOn,
  type SingleSignOnParts,
} from './harness/single-sign-on.ts';
import { changingNothing, tablesMentioning } from './schema-walk/stored.ts';

describe('single sign-on with a provider that lies', () => {
  const { sso, save, begin, comeBack, leaveToProve } = useSingleSignOn();
  let database: SingleSignOnParts['database'];
  let portal: SingleSignOnParts['portal'];
  let julien: SingleSignOnParts['julien'];

  beforeAll(() => {
    ({ database, portal, julien } = sso);
  });

  let liar: MischievousProvider;

  beforeAll(async () => {
    liar = await startMischievousProvider({ sub: 'lucas', ...ACCOUNTS.lucas });
  });

  beforeEach(async () => {
    await save({ issuer: liar.issuer, clientSecret: CLIENT_SECRET });
  });

  afterEach(() => {
    liar.lie((claims) => claims);
    liar.forge(null);
  });

  afterAll(() => liar.stop());

  const arrive = async (changed: (back: URL) => void = () => undefined): Promise<string> => {
    const browser = portal.client();
    const back = liar.answer(await begin(browser));
    changed(back);
    return comeBack(browser, back);
  };

  it('takes the truth', async () => {
    expect(await arrive()).toBe('/reserver');
  });

  it.each<[string, Mischief]>([
    ['another nonce', (claims) => ({ ...claims, nonce: 'another' })],
    ['no nonce', (claims) => ({ ...claims, nonce: undefined })],
    ['another issuer', (claims) => ({ ...claims, iss: 'https://ACCOUNTS.example' })],
    ['another addressee', (claims) => ({ ...claims, aud: 'somebody' })],
    ['several addressees and another party', (claims) => ({ ...claims, aud: ['portal', 'b'], azp: 'b' })],
    ['an end in the past', (claims) => ({ ...claims, exp: Number(claims['iat']) - 3_600 })],
    ['a beginning in the future', (claims) => ({ ...claims, nbf: Number(claims['iat']) + 3_600 })],
    ['no subject', (claims) => ({ ...claims, sub: undefined })],
  ])('refuses a token with %s', async (_, mischief) => {
    await database.query(`delete from sso_identities`);
    liar.lie(mischief);
    expect(await arrive()).toBe(FAILED);
  });

  it.each<[string, Mischief]>([
    ['nothing', (claims) => claims],
    ['two minutes ago', (claims) => ({ ...claims, auth_time: Number(claims['iat']) - 120 })],
  ])('takes %s about when somebody signed in there for no proof', async (_, mischief) => {
    const chief = await startMischievousProvider({ sub: 'claire', ...ACCOUNTS.claire });
    await save({ issuer: chief.issuer, clientSecret: CLIENT_SECRET });
    chief.lie(mischief);
    const browser = portal.client();
    await comeBack(browser, chief.answer(await begin(browser)));
    portal.setClock('2026-03-10T10:09:30+01:00');
    const back = chief.answer(await leaveToProve(browser));
    expect(await comeBack(browser, back)).toBe(refusedAs('preuve', '/entreprise/acces'));
    expect(await save({}, browser)).toEqual({ __typename: 'RecentAuthenticationRequired' });
    chief.lie((claims) => ({ ...claims, auth_time: Number(claims['iat']) - 50 }));
    expect(await comeBack(browser, chief.answer(await leaveToProve(browser)))).toBe('/entreprise/acces');
    expect(await save({}, browser)).toMatchObject({ __typename: 'SingleSignOnSaved' });
    await chief.stop();
  });

  it('counts an ordinary sign-in from when it says that they signed in there', async () => {
    const chief = await startMischievousProvider({ sub: 'claire', ...ACCOUNTS.claire });
    await save({ issuer: chief.issuer, clientSecret: CLIENT_SECRET });
    for (const [seconds, answer] of [
      [590, 'SingleSignOnSaved'],
      [610, 'RecentAuthenticationRequired'],
    ] as const) {
      chief.lie((claims) => ({ ...claims, auth_time: Number(claims['iat']) - seconds }));
      const browser = portal.client();
      await comeBack(browser, chief.answer(await begin(browser)));
      const again = { issuer: chief.issuer, clientSecret: CLIENT_SECRET };
      expect((await save(again, browser))['__typename']).toBe(answer);
    }
    await chief.stop();
  });

  it('believes no address that is verified by a text', async () => {
    await database.query(`delete from sso_identities`);
    liar.lie((claims) => ({ ...claims, email_verified: 'true' }));
    expect(await arrive()).toBe(NOT_ADMITTED);
  });

  it.each<[string, Mischief]>([
    ['is not verified any more', (claims) => ({ ...claims, email_verified: false })],
    ['is not of the company any more', (claims) => ({ ...claims, email: 'lucas.petit@elsewhere.test' })],
  ])('lets nobody in whom it has named before and whose address %s', async (_, mischief) => {
    expect(await arrive()).toBe('/reserver');
    liar.lie(mischief);
    expect(await arrive()).toBe(NOT_ADMITTED);
  });

  it.each([
    ['that they gave up', 'access_denied', refusedAs('annule')],
    ['that something failed', 'server_error', FAILED],
  ])('comes back with a word for the person when it says %s', async (_, error, page) => {
    expect(
      await arrive((back) => {
        back.searchParams.delete('code');
        back.searchParams.set('error', error);
      }),
    ).toBe(page);
  });

  it('reads the role where the ID token names the address alone', async () => {
    await database.query(`update people set role = 'CLIENT_ADMIN' where id = $1`, [julien.id]);
    const chief = await startMischievousProvider({ sub: 'julien', ...ACCOUNTS.julien });
    await save({ issuer: chief.issuer, clientSecret: CLIENT_SECRET });
    chief.lie((claims) => ({ ...claims, groups: undefined }));
    const browser = portal.client();
    expect(await comeBack(browser, chief.answer(await begin(browser)))).toBe('/reserver');
    await chief.stop();
    expect(await browser.data(VIEWER)).toMatchObject({ viewer: { person: { role: 'CLIENT_ADMIN' } } });
  });

  it.each(['\u202eevE', 'https://evil.example', ' '])('does not take %j for a name', async (name) => {
    await database.query(`delete from sso_identities`);
    const browser = portal.client();
    const email = `new${newId()}@client.test`;
    liar.lie((claims) => ({ ...claims, sub: email, email, name }));
    expect(await comeBack(browser, liar.answer(await begin(browser)))).toBe('/reserver');
    expect(await browser.data(VIEWER)).toMatchObject({
      viewer: { person: { name: email.split('@')[0] } },
    });
    await database.query(`update people set deactivated_at = statement_timestamp() where email = $1`, [
      email,
    ]);
  });

  it.each<[string, Forgery]>([
    ['somebody else has signed', 'ANOTHER_KEY'],
    ['nobody has signed', 'NONE'],
    ['is signed with what the portal is called there', 'HMAC_CLIENT_ID'],
    ['is signed with the key that everybody can read there', 'HMAC_PUBLIC_KEY'],
    ['is signed with the secret that the portal has too', 'HMAC_CLIENT_SECRET'],
  ])('refuses a token that %s, whatever the provider says of its ways to sign', async (_, forgery) => {
    liar.forge(forgery);
    await changingNothing(
      database,
      async () => {
        expect(await arrive()).toBe(FAILED);
      },
      UNDER_WAY,
    );
  });

  it('gives tokens that the portal keeps to itself, and not even there', async () => {
    const browser = portal.client();
    const back = liar.answer(await begin(browser));
    const given = liar.tokens.length;
    const response = await browser.fetch(`${back.pathname}${back.search}`);
    expect(response.headers.get('location')).toBe('/reserver');
    const said = JSON.stringify([...response.headers]) + (await response.text()) + JSON.stringify(portal.log);
    const tokens = liar.tokens.slice(given);
    expect(tokens).toHaveLength(2);
    for (const token of tokens) {
      expect(said).not.toContain(token);
      expect(await tablesMentioning(database, token)).toEqual([]);
    }
  });

  it.each<[string, (back: URL) => void, page?: string]>([
    [
      'another state',
      (back) => {
        back.searchParams.set('state', 'another');
      },
      EXPIRED,
    ],
    [
      'no state',
      (back) => {
        back.searchParams.delete('state');
      },
      EXPIRED,
    ],
    [
      'the name of another provider',
      (back) => {
        back.searchParams.set('iss', 'https://ACCOUNTS.example');
      },
    ],
    [
      'no name of the provider, which gives one',
      (back) => {
        back.searchParams.delete('iss');
      },
    ],
    [
      'no code',
      (back) => {
        back.searchParams.delete('code');
      },
    ],
  ])('refuses a return with %s', async (_, change, page = FAILED) => {
    expect(await arrive(change)).toBe(page);
  });

  it('logs why, and nothing that is secret', async () => {
    portal.log.length = 0;
    let code = '';
    await arrive((back) => {
      code = back.searchParams.get('code') ?? '';
      back.searchParams.set('iss', 'https://ACCOUNTS.example');
    });
    const told = portal.log.filter(({ level }) => Number(level) >= 40);
    expect(told.map(({ level, msg }) => [level, msg])).toEqual([[40, 'A sign-in at a provider was refused']]);
    expect(JSON.stringify(portal.log)).not.toContain(code);
  });
});
