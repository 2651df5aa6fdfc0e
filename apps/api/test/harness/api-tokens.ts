import { randomUUID } from 'node:crypto';
import { grantGoodwill, openAccount, type TestAccount } from './credit.ts';
import { addClient, addPerson, PASSWORD, type TestPerson } from './people.ts';
import type { Answer, PortalClient } from './portal-client.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './test-portal.ts';

/** Makes an API token. */
export const CREATE = `mutation($input: CreateApiTokenInput!) { createApiToken(input: $input) {
  __typename
  ... on ApiTokenCreated { token apiToken { id name permissions ending createdAt expiresAt revokedAt lastUsedAt } }
  ... on ApiTokenCreatedBefore { apiToken { id } }
  ... on InvalidApiToken { field }
  ... on TooManyApiTokens { most }
} }`;

/** Ends one. */
export const REVOKE = `mutation($id: ID!) { revokeApiToken(id: $id) {
  __typename ... on ApiTokenRevoked { apiToken { revokedAt } } ... on NotFound { id }
} }`;

/** What making one answers. */
export interface Created {
  readonly __typename: string;
  readonly token: string;
  readonly apiToken: { readonly id: string; readonly ending: string };
}

/** A company whose admin, in `browser`, has days to book and makes tokens, and a member of it. */
export interface ApiTokenParts {
  database: TestDatabase;
  portal: TestPortal;
  claire: TestPerson;
  julien: TestPerson;
  account: TestAccount;
  /** Signed in as the admin, anew for each test. */
  browser: PortalClient;
}

/** For a file of tests: the parts, which are there once the tests begin, and what is done with tokens; none is left of the test before. */
export function useApiTokens() {
  const parts = {} as ApiTokenParts;

  beforeAll(async () => {
    const database = await createTestDatabase();
    const clientId = await addClient(database, 'Verdier Logistique');
    const account = await openAccount(database, clientId);
    const claire = await addPerson(database, 'Claire Fontaine', 'CLIENT_ADMIN', clientId);
    const julien = await addPerson(database, 'Julien Moreau', 'CLIENT_MEMBER', clientId);
    await grantGoodwill(database, account, claire.id, { halfDays: 40, from: '2026-01-01' });
    const portal = await startTestPortal(database);
    Object.assign(parts, { database, portal, claire, julien, account });
  });

  beforeEach(async () => {
    await parts.database.query('truncate api_tokens, rate_buckets');
    parts.browser = parts.portal.client();
    await parts.browser.signIn(parts.claire.email, PASSWORD);
  });

  afterEach(async () => {
    parts.portal.setClock(TEST_NOW);
    await parts.database.query('update people set deactivated_at = null');
    await parts.database.query(`update people set role = 'CLIENT_ADMIN' where id = $1`, [parts.claire.id]);
  });

  afterAll(async () => {
    await parts.portal.stop();
    await parts.database.drop();
  });

  const create = async (wish: Record<string, unknown> = {}, by = parts.browser): Promise<Created> => {
    const input = {
      idempotencyKey: randomUUID(),
      name: 'Tableau de bord',
      days: 30,
      permissions: ['READ_CLIENT'],
      ...wish,
    };
    return (await by.data<{ createApiToken: Created }>(CREATE, { input })).createApiToken;
  };

  /** Asks as a program does: a token, JSON, and nothing that browsers have. */
  const ask = async (
    token: string,
    query: string,
    variables: object = {},
    at: TestPortal = parts.portal,
  ): Promise<Answer<Record<string, unknown> | null>> => {
    const response = await fetch(new URL('/graphql', at.address), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors = [] } = (await response.json()) as Answer<null>;
    return { status: response.status, headers: response.headers, data, errors };
  };

  return { parts, create, ask };
}
