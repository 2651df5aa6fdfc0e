import { startOpenIdProvider, type RunningProvider } from './openid-provider.ts';
import { addClient, addPerson, PASSWORD, type TestPerson } from './people.ts';
import type { PortalClient } from './portal-client.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './test-portal.ts';

export const SAVE = `mutation($input: SaveSingleSignOnInput!) { saveSingleSignOn(input: $input) {
  __typename
  ... on SingleSignOnSaved { settings { redirectUri tried connection { issuer domains enforced roleClaim } } }
  ... on InvalidSingleSignOn { field }
  ... on DomainNotYours { domain }
  ... on ProviderUnusable { problem }
} }`;
export const BEGIN = `mutation($email: String!, $wanted: String!) { beginProviderSignIn(email: $email, wanted: $wanted) {
  __typename ... on ProviderSignIn { address } ... on ProviderUnusable { problem }
} }`;
export const PROVE =
  'mutation($wanted: String!) { proveAtProvider(wanted: $wanted) { __typename ... on ProviderSignIn { address } } }';
export const TRY = 'mutation { trySingleSignOn { __typename ... on ProviderSignIn { address } } }';
export const ENFORCE =
  'mutation($enforced: Boolean!) { enforceSingleSignOn(enforced: $enforced) { __typename } }';
export const REMOVE = 'mutation { removeSingleSignOn { __typename } }';
export const UNLINK = 'mutation($id: ID!) { unlinkFromProvider(personId: $id) { __typename } }';
export const VIEWER = '{ viewer { person { name email role } client { name } } }';
export const SIGN_IN = 'mutation($input: SignInInput!) { signIn(input: $input) { __typename } }';

interface Begun {
  readonly beginProviderSignIn: { readonly __typename: string; readonly address: string };
}

/** Who has an account at the provider of the tests. */
export const ACCOUNTS = {
  claire: {
    email: 'claire.fontaine@client.test',
    email_verified: true,
    name: 'Claire Fontaine',
    groups: ['chiefs'],
  },
  lucas: { email: 'Lucas.Petit@client.test', email_verified: true, name: 'Lucas Petit', groups: ['staff'] },
  julien: {
    email: 'julien.moreau@client.test',
    email_verified: true,
    name: 'Julien',
    groups: ['staff', 'chiefs'],
  },
  paul: { email: 'paul.roux@filiale.test', email_verified: true, name: 'Paul Roux', groups: ['staff'] },
  unverified: { email: 'x@client.test', email_verified: false, name: 'X' },
  foreign: { email: 'x@elsewhere.test', email_verified: true, name: 'X' },
  staff: { email: 'thomas.girard@akouendy.test', email_verified: true, name: 'Thomas' },
};

type Login = keyof typeof ACCOUNTS;

/** Where the portal sends a browser that it does not let in, with a word for the person. */
export const refusedAs = (word: string, wanted = '/reserver') =>
  `/connexion?${new URLSearchParams(wanted === '/' ? { entreprise: word } : { vers: wanted, entreprise: word }).toString()}`;
export const NOT_ADMITTED = refusedAs('inconnu');
export const FAILED = refusedAs('echec');
export const EXPIRED = refusedAs('expire', '/');

/** Where a sign-in is that is under way: it is used up by coming back, whatever becomes of it. */
export const UNDER_WAY = ['public.sso_sign_ins'];

/** A company with an admin and a member, the provider of their accounts, and a portal. */
export interface SingleSignOnParts {
  database: TestDatabase;
  portal: TestPortal;
  provider: RunningProvider;
  clientId: string;
  claire: TestPerson;
  julien: TestPerson;
}

/** For a file of tests: the parts, which are there once the tests begin, and what people do with them. */
export function useSingleSignOn(options?: Parameters<typeof startTestPortal>[1]) {
  const sso = {} as SingleSignOnParts;

  beforeAll(async () => {
    sso.database = await createTestDatabase();
    sso.clientId = await addClient(sso.database, 'Verdier Logistique');
    sso.claire = await addPerson(sso.database, 'Claire Fontaine', 'CLIENT_ADMIN', sso.clientId);
    sso.julien = await addPerson(sso.database, 'Julien Moreau', 'CLIENT_MEMBER', sso.clientId);
    sso.portal = await startTestPortal(sso.database, options);
    sso.provider = await startOpenIdProvider(`http://localhost:4000/sso/${sso.clientId}/retour`, ACCOUNTS);
  });

  beforeEach(async () => {
    await sso.database.query(
      'truncate sso_sign_ins, sso_identities, sso_domains, sso_connections, sign_in_attempts, rate_buckets',
    );
  });

  afterEach(async () => {
    sso.portal.setClock(TEST_NOW);
    await sso.database.query(`update people set deactivated_at = null`);
    await sso.database.query(`update people set role = 'CLIENT_ADMIN' where id = $1`, [sso.claire.id]);
    await sso.database.query(`update people set role = 'CLIENT_MEMBER' where id = $1`, [sso.julien.id]);
  });

  afterAll(async () => {
    await sso.portal.stop();
    await sso.provider.stop();
    await sso.database.drop();
  });

  const admin = async (): Promise<PortalClient> => {
    const browser = sso.portal.client();
    await browser.signIn(sso.claire.email, PASSWORD);
    return browser;
  };

  const save = async (changed: object = {}, browser?: PortalClient): Promise<Record<string, unknown>> => {
    const input = {
      issuer: sso.provider.issuer,
      oidcClientId: 'portal',
      clientSecret: sso.provider.clientSecret,
      domains: ['client.test'],
      roleClaim: 'groups',
      adminValues: ['chiefs'],
      ...changed,
    };
    const by = browser ?? (await admin());
    return (await by.data<{ saveSingleSignOn: Record<string, unknown> }>(SAVE, { input })).saveSingleSignOn;
  };

  const begin = async (
    browser: PortalClient,
    email = 'somebody@client.test',
    wanted = '/reserver',
  ): Promise<string> => {
    const { beginProviderSignIn } = await browser.data<Begun>(BEGIN, { email, wanted });
    expect(beginProviderSignIn.__typename).toBe('ProviderSignIn');
    return beginProviderSignIn.address;
  };

  /** Where the portal sends the browser that comes back to `url`. */
  const comeBack = async (
    browser: PortalClient,
    url: URL,
    headers: Record<string, string> = {},
  ): Promise<string> => {
    const response = await browser.fetch(`${url.pathname}${url.search}`, { headers });
    expect(response.status).toBe(302);
    return response.headers.get('location') ?? '';
  };

  const signInAs = async (login: Login, browser = sso.portal.client()): Promise<[string, PortalClient]> => {
    const back = await sso.provider.signIn(await begin(browser), login);
    return [await comeBack(browser, back), browser];
  };

  /** Leaves for the provider to prove once more who one is: where to. */
  const leaveToProve = async (browser: PortalClient): Promise<string> =>
    (await browser.data<{ proveAtProvider: { address: string } }>(PROVE, { wanted: '/entreprise/acces' }))
      .proveAtProvider.address;

  const prove = async (browser: PortalClient, login: Login): Promise<string> =>
    comeBack(browser, await sso.provider.signIn(await leaveToProve(browser), login));

  /** In by the provider, with a proof of a moment ago. */
  const provedAs = async (login: Login, browser = sso.portal.client()): Promise<PortalClient> => {
    await signInAs(login, browser);
    expect(await prove(browser, login)).toBe('/entreprise/acces');
    return browser;
  };

  const people = (): Promise<object[]> =>
    sso.database.query(
      `select email, role from people where client_id = $1 and email not in ($2, $3) order by email`,
      [sso.clientId, sso.claire.email, sso.julien.email],
    );

  return { sso, admin, save, begin, comeBack, signInAs, leaveToProve, prove, provedAs, people };
}
