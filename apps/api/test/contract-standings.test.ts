import { civilDate, instant } from '@akouendy/domain';
import { loadPublishedOffers } from '../src/modules/catalogue/catalogue.public.ts';
import { verifyStandings } from '../src/modules/contracts/contracts.public.ts';
import { RUN_STANDARD, signTestContract } from './harness/contract.ts';
import { addClient, addPerson } from './harness/people.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { TEST_NOW } from './harness/test-portal.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await loadPublishedOffers((sql, parameters) => database.query(sql, parameters), instant(TEST_NOW));
});

afterAll(() => database.drop());

it('what is stored of where contracts stand is compared with their terms and notices, figure by figure', async () => {
  const clientId = await addClient(database, 'Acme');
  const person = await addPerson(database, 'Admin', 'CLIENT_ADMIN', clientId);
  const run = await signTestContract(database, clientId, RUN_STANDARD, '2025-07-01');
  await signTestContract(database, clientId, { kind: 'DEPLOY', package: 'DEPLOY_10' }, '2025-07-01');
  const verified = () => verifyStandings(database.ownerUrl);
  expect(await verified()).toEqual({
    sound: true,
    report: '2 contracts: what is stored of where they stand equals the terms and the notices',
  });

  // A superuser who changes a figure is found, whichever it is.
  for (const [column, value] of [
    ['renews_on', civilDate('2026-08-01')],
    ['last_notice_date', civilDate('2026-03-02')],
    ['status', 'ENDING'],
  ] as const) {
    const [before] = await database.query<Record<string, unknown>>(
      `select ${column} as was from contract_standings where contract_id = $1`,
      [run],
    );
    const set = (to: unknown) =>
      database.query(`update contract_standings set ${column} = $2 where contract_id = $1`, [run, to]);
    await set(value);
    const { sound, report } = await verified();
    expect([column, sound]).toEqual([column, false]);
    expect(report).toContain(`contract ${run} of client ${clientId}: ${column} is stored as "${value}"`);
    await set(before?.['was']);
    expect(await verified()).toMatchObject({ sound: true });
  }

  // So is a notice that nothing stored knows of, and a standing that is not there.
  await database.query(
    `insert into contract_notices (contract_id, client_id, given_on, given_at, given_by, on_behalf, effective_on,
                                   idempotency_key)
     values ($1, $2, '2026-03-10', $3, $4, false, '2026-07-01', gen_random_uuid())`,
    [run, clientId, TEST_NOW, person.id],
  );
  expect((await verified()).report).toContain('notice_on is stored as null, worked out "2026-03-10"');
  await database.query('delete from contract_standings where contract_id = $1', [run]);
  expect((await verified()).report).toContain(`contract ${run} of client ${clientId}: nothing is stored`);
});
