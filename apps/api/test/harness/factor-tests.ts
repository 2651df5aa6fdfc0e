import { addClient, addPerson, PASSWORD, type TestPerson } from './people.ts';
import { enrolApp, enterPassword, type FactorOutcome } from './factors.ts';
import { randomName } from './company.ts';
import type { PortalClient } from './portal-client.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './test-portal.ts';

/** Somebody with an authenticator app. */
interface WithApp {
  readonly browser: PortalClient;
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
}

/** A company whose admin is another one in each test. */
export interface FactorTests {
  database: TestDatabase;
  portal: TestPortal;
  clientId: string;
  claire: TestPerson;
  /** Somebody who is signed in and has an authenticator app since `TEST_NOW`. */
  readonly withApp: (person?: TestPerson) => Promise<WithApp>;
  /** A browser between the password and the second step. */
  readonly atSecondStep: (person?: TestPerson) => Promise<PortalClient>;
  /** What somebody has been told by mail, oldest first. */
  readonly subjectsTo: (person: TestPerson) => Promise<string[]>;
}

/** For a file of tests: one portal, whose clock is put back and whose attempts and policies are forgotten after each. */
export function useFactorTests(): FactorTests {
  const tests = {
    withApp: async (person = tests.claire) => {
      const browser = tests.portal.client();
      await browser.signIn(person.email, PASSWORD);
      const { secret, recoveryCodes } = await enrolApp(browser, TEST_NOW);
      return { browser, secret, recoveryCodes: recoveryCodes ?? [] };
    },
    atSecondStep: async (person = tests.claire) => {
      const browser = tests.portal.client();
      expect(await enterPassword(browser, person.email, PASSWORD)).toMatchObject({ kind: 'SECOND_STEP' });
      return browser;
    },
    subjectsTo: async ({ email }) => {
      const mails = await tests.database.query<{ subject: string }>(
        'select subject from mails where to_address = $1 order by created_at, id',
        [email],
      );
      return mails.map(({ subject }) => subject);
    },
  } as FactorTests;

  beforeAll(async () => {
    tests.database = await createTestDatabase();
    tests.clientId = await addClient(tests.database, 'Verdier Logistique');
    tests.portal = await startTestPortal(tests.database);
  });

  beforeEach(async () => {
    tests.claire = await addPerson(tests.database, `Claire ${randomName()}`, 'CLIENT_ADMIN', tests.clientId);
  });

  afterEach(async () => {
    tests.portal.setClock(TEST_NOW);
    await tests.database.query('delete from sign_in_attempts');
    await tests.database.query('delete from sign_in_policies');
  });

  afterAll(async () => {
    await tests.portal.stop();
    await tests.database.drop();
  });

  return tests;
}

/** What was answered, by kind, in the alphabet's order. */
export function kindsOf(outcomes: readonly FactorOutcome[]): string[] {
  return outcomes.map(({ __typename }) => __typename).sort();
}

/** `TEST_NOW` and so many seconds. */
export function at(seconds: number): string {
  return new Date(Date.parse(TEST_NOW) + seconds * 1_000).toISOString();
}
