import {
  CLIENT_SECRET,
  startMischievousProvider,
  type MischievousProvider,
} from './harness/mischievous-provider.ts';
import { PASSWORD } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { ACCOUNTS, BEGIN, SAVE, SIGN_IN, useSingleSignOn } from './harness/single-sign-on.ts';
import { startTestPortal, type TestPortal } from './harness/test-portal.ts';

const SIGN_OUT = 'mutation { signOut { ok } }';

/** A cookie as it was set, without how long it lasts. */
interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly attributes: readonly string[];
}

/** Every cookie that the portal gives a browser, on every way in and out: there is no other one. */
describe('every cookie of the portal', () => {
  const { sso } = useSingleSignOn();
  let provider: MischievousProvider;

  beforeAll(async () => {
    provider = await startMischievousProvider({ sub: 'lucas', ...ACCOUNTS.lucas });
  });

  afterAll(() => provider.stop());

  /** What is set while an admin signs in, sets up single sign-on and signs out, and a colleague comes from the provider. */
  const cookiesOf = async (portal: TestPortal): Promise<Cookie[]> => {
    const set: Cookie[] = [];
    const bodies: string[] = [];
    const keep = async (response: Response): Promise<Response> => {
      bodies.push(await response.clone().text());
      for (const cookie of response.headers.getSetCookie()) {
        const [pair = '', ...attributes] = cookie.split('; ');
        const [name = '', value = ''] = pair.split(/=(.*)/s);
        set.push({ name, value, attributes: attributes.filter((each) => !/^(Max-Age|Expires)=/.test(each)) });
      }
      return response;
    };
    const send = async <Data>(
      browser: PortalClient,
      query: string,
      variables: object = {},
    ): Promise<Data> => {
      const response = await browser.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-portal-request': '1' },
        body: JSON.stringify({ query, variables }),
      });
      return ((await (await keep(response)).json()) as { data: Data }).data;
    };
    const admin = portal.client();
    expect(await send(admin, SIGN_IN, { input: { email: sso.claire.email, password: PASSWORD } })).toEqual({
      signIn: { __typename: 'SignedIn' },
    });
    const input = {
      issuer: provider.issuer,
      oidcClientId: 'portal',
      clientSecret: CLIENT_SECRET,
      domains: ['client.test'],
    };
    expect(await send(admin, SAVE, { input: { ...input, roleClaim: null, adminValues: [] } })).toMatchObject({
      saveSingleSignOn: { __typename: 'SingleSignOnSaved' },
    });
    const colleague = portal.client();
    const { beginProviderSignIn } = await send<{ beginProviderSignIn: { address: string } }>(
      colleague,
      BEGIN,
      {
        email: 'lucas.petit@client.test',
        wanted: '/reserver',
      },
    );
    const back = provider.answer(beginProviderSignIn.address);
    const returned = await keep(await colleague.fetch(`${back.pathname}${back.search}`));
    expect(returned.headers.get('location')).toBe('/reserver');
    await send(admin, SIGN_OUT);
    for (const { value } of set.filter((cookie) => cookie.value !== '')) {
      for (const body of bodies) expect(body).not.toContain(value);
    }
    return set;
  };

  const namesOf = (cookies: readonly Cookie[]) => [...new Set(cookies.map(({ name }) => name))].sort();

  it('is carried by https alone, for this very host, and read by no script', async () => {
    const portal = await startTestPortal(sso.database, { url: new URL('https://localhost:4000') });
    try {
      const cookies = await cookiesOf(portal);
      expect(namesOf(cookies)).toEqual(['__Host-portal', '__Host-portal-known', '__Host-portal-sso']);
      for (const { name, attributes } of cookies) {
        expect([name, ...attributes]).toEqual([name, 'Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']);
      }
      // Taken back as it was given: the browser would keep it otherwise.
      expect(namesOf(cookies.filter(({ value }) => value === ''))).toEqual([
        '__Host-portal',
        '__Host-portal-sso',
      ]);
    } finally {
      await portal.stop();
    }
  });

  it('has a plain name on http://localhost, which has no https, and is kept from scripts and other sites there too', async () => {
    const cookies = await cookiesOf(sso.portal);
    expect(namesOf(cookies)).toEqual(['portal', 'portal-known', 'portal-sso']);
    for (const { name, attributes } of cookies) {
      expect([name, ...attributes]).toEqual([name, 'Path=/', 'HttpOnly', 'SameSite=Lax']);
    }
  });
});
