import type { Config } from '../../src/platform/config/config.ts';
import { newId } from '../../src/platform/ids/new-id.ts';
import { addClient, addPerson, assign, PASSWORD, type TestPerson } from './people.ts';
import type { PortalClient } from './portal-client.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './test-portal.ts';

/** What a mutation or a query of one field answers, as far as tests of people look at it. */
export interface Outcome {
  readonly __typename: string;
  readonly reason?: string;
  readonly invitation?: { readonly id: string };
  readonly [field: string]: unknown;
}

/** A company with an admin, another company, and one of the staff in each role; two look after the first company. */
export interface Company {
  database: TestDatabase;
  portal: TestPortal;
  clientId: string;
  otherId: string;
  claire: TestPerson;
  staff: Readonly<Record<'ADMIN' | 'ACCOUNT_MANAGER' | 'ENGINEER' | 'FINANCE', TestPerson>>;
}

/** For a file of tests: one portal with a company, whose clock is put back and whose attempts are forgotten after each. */
export function useCompany(settings: () => Promise<Partial<Config>> = () => Promise.resolve({})): Company {
  const company = {} as Company;

  beforeAll(async () => {
    const database = await createTestDatabase();
    const portal = await startTestPortal(database, await settings());
    const clientId = await addClient(database, 'Verdier Logistique');
    const otherId = await addClient(database, 'Ateliers Bonnard');
    const claire = await addPerson(database, 'Claire Fontaine', 'CLIENT_ADMIN', clientId);
    const staff = {
      ADMIN: await addPerson(database, 'Thomas Girard', 'ADMIN'),
      ACCOUNT_MANAGER: await addPerson(database, 'Camille Rousseau', 'ACCOUNT_MANAGER'),
      ENGINEER: await addPerson(database, 'Yanis Benali', 'ENGINEER'),
      FINANCE: await addPerson(database, 'Helene Marchand', 'FINANCE'),
    };
    await assign(database, staff.ACCOUNT_MANAGER.id, clientId);
    await assign(database, staff.ENGINEER.id, clientId);
    Object.assign(company, { database, portal, clientId, otherId, claire, staff });
  });

  afterEach(async () => {
    company.portal.setClock(TEST_NOW);
    await company.database.query('delete from sign_in_attempts');
  });

  afterAll(async () => {
    await company.portal.stop();
    await company.database.drop();
  });

  return company;
}

/** A browser in which a person of the tests is signed in. */
export async function signedIn(portal: TestPortal, { email }: TestPerson): Promise<PortalClient> {
  const browser = portal.client();
  await browser.signIn(email, PASSWORD);
  return browser;
}

/** Sends an operation of one field and returns what it answers. */
export async function askOne(
  browser: PortalClient,
  document: string,
  variables: Record<string, unknown>,
): Promise<Outcome> {
  const [answer] = Object.values(await browser.data<Record<string, Outcome>>(document, variables));
  if (answer === undefined) throw new Error('no answer');
  return answer;
}

/** Audit entries of an action, the newest last. */
export function trailOf(database: TestDatabase, action: string): Promise<Record<string, unknown>[]> {
  return database.query(
    'select actor_id, object_id, client_id, detail, change from audit_entries where action = $1 order by at, position',
    [action],
  );
}

/** A name that no other person of a file of tests has. */
export function randomName(): string {
  return Array.from(newId().replaceAll('-', ''), (digit) =>
    String.fromCharCode(97 + Number.parseInt(digit, 16)),
  ).join('');
}
