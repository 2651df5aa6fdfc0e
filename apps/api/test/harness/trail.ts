import type { Actor } from '../../src/platform/access/actor.ts';
import { whileAsking } from '../../src/platform/access/asking.ts';
import { Language } from '../../src/platform/access/language.ts';
import type { AuditEntry } from '../../src/platform/audit/audit-entry.ts';
import { AuditTrail } from '../../src/platform/audit/audit-trail.ts';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.ts';
import type { VerifiedChain } from '../../src/platform/database/trail/verify-trail.ts';
import { newId } from '../../src/platform/ids/new-id.ts';
import { addClient, addPerson, type TestPerson } from './people.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';
import { startTestPortal, type TestPortal } from './test-portal.ts';

/** Two companies with a chain each, and the administrator, in whose name tests write to them. */
export interface TrailParts {
  database: TestDatabase;
  portal: TestPortal;
  verdier: string;
  bonnard: string;
  thomas: TestPerson;
}

/** An entry that a test makes up. */
export interface TestEntry {
  readonly action: string;
  readonly clientId: string | null;
}

/** For a file of tests: the parts, which are there once the tests begin, and who writes to the trail. */
export function useTrail() {
  const parts = {} as TrailParts;

  beforeAll(async () => {
    const database = await createTestDatabase();
    const verdier = await addClient(database, 'Verdier Logistique');
    const bonnard = await addClient(database, 'Ateliers Bonnard');
    const thomas = await addPerson(database, 'Thomas Girard', 'ADMIN');
    const portal = await startTestPortal(database);
    Object.assign(parts, { database, portal, verdier, bonnard, thomas });
  });

  afterAll(async () => {
    await parts.portal.stop();
    await parts.database.drop();
  });

  const administrator = (): Actor => ({
    personId: parts.thomas.id,
    role: 'ADMIN',
    clientId: null,
    language: Language.FR,
  });

  /** Records `entries` in one transaction as somebody, perhaps with an API token. */
  const recordAs = async (actor: Actor, entries: readonly TestEntry[]): Promise<void> => {
    const trail = parts.portal.app.get(AuditTrail);
    await whileAsking({ actor }, () =>
      parts.portal.app.get(UnitOfWork).write(async (db) => {
        for (const { action, clientId } of entries) {
          await trail.record(db, {
            action,
            clientId,
            objectType: 'job',
            objectId: newId(),
            detail: { é: '€' },
          } as AuditEntry);
        }
      }),
    );
  };

  /** The same as the administrator. */
  const record = (...entries: readonly TestEntry[]): Promise<void> => recordAs(administrator(), entries);

  return { parts, administrator, record, recordAs };
}

/** What is wrong with chains that have been verified, one sentence each. */
export function tamperings(chains: readonly VerifiedChain[]): string[] {
  return chains.flatMap(({ client, tampering }) =>
    tampering.map(({ problem }) => `${client ?? 'the company'}: ${problem}`),
  );
}
