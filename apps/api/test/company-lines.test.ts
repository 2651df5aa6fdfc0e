import { EXPORTED } from '../src/modules/exports/queries/kinds.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { objectsOf } from './harness/company-export.ts';
import { signedIn, trailOf, useCompany } from './harness/company.ts';
import { addBooking, grantDeploy, openAccount } from './harness/credit.ts';
import { confirm } from './harness/factors.ts';
import { addPerson, PASSWORD } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';

const CREATE = `mutation($input: CreateApiTokenInput!) { createApiToken(input: $input) {
  __typename ... on ApiTokenCreated { token } } }`;

/** Ten minutes after everybody has signed in. */
const LATER = '2026-03-10T10:10:00+01:00';

const company = useCompany();
let claire: PortalClient;
let all: string;
let reading: string;
let accounts: string[];

beforeAll(async () => {
  const { database, portal, clientId, otherId } = company;
  accounts = [];
  for (const id of [clientId, otherId]) {
    const account = await openAccount(database, id);
    accounts.push(account.id);
    await grantDeploy(database, account, '2026-01-05');
    await addBooking(database, account, company.claire.id, { date: '2026-03-16', statuses: ['REQUESTED'] });
  }
  claire = await signedIn(portal, company.claire);
  all = await tokenWith(['READ_CLIENT', 'EXPORT_CLIENT']);
  reading = await tokenWith(['READ_CLIENT']);
});

beforeEach(() => company.database.query('delete from rate_buckets'));

async function tokenWith(permissions: readonly string[]): Promise<string> {
  const input = { name: permissions.join(' '), permissions, days: 30, idempotencyKey: newId() };
  const { createApiToken } = await claire.data<{ createApiToken: { token?: string; __typename: string } }>(
    CREATE,
    {
      input,
    },
  );
  if (createApiToken.token === undefined) throw new Error(createApiToken.__typename);
  return createApiToken.token;
}

const ask = (token: string, path: string): Promise<Response> =>
  fetch(new URL(path, company.portal.address), { headers: { authorization: `Bearer ${token}` } });

const codeOf = async (response: Response): Promise<unknown> =>
  ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code;

describe('all of a client as JSON lines', () => {
  it('comes to a program whose token may, of every kind that has something, and of this client alone', async () => {
    const { database, clientId, otherId } = company;
    const response = await ask(all, `/exports/clients/${clientId}/lines`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/x-ndjson');
    const text = await response.text();
    expect(Buffer.byteLength(text)).toBe(Number(response.headers.get('content-length')));
    const objects = objectsOf(text) as { kind: string; record: Record<string, unknown> }[];
    const kinds = [...new Set(objects.map(({ kind }) => kind))];
    expect(kinds).toEqual(EXPORTED.filter((kind) => kinds.includes(kind)));
    expect(kinds).toEqual(
      expect.arrayContaining(['company', 'people', 'bookings', 'credit-lots', 'audit-trail']),
    );
    expect(text).not.toContain(otherId);
    const of = objects.filter(({ kind }) => kind === 'credit-lots').map(({ record }) => record['clientId']);
    expect(of).toEqual([clientId]);
    expect((await trailOf(database, 'company_export.read_by_program')).at(-1)).toMatchObject({
      actor_id: company.claire.id,
      client_id: clientId,
      detail: { kind: 'all' },
    });
  });

  it('comes of one kind, to a session as well, and to the administration', async () => {
    const { portal, clientId } = company;
    const thomas = await signedIn(portal, company.staff.ADMIN);
    const path = `/exports/clients/${clientId}/lines/bookings`;
    const texts = [await ask(all, path), await claire.fetch(path), await thomas.fetch(path)].map((each) =>
      each.text(),
    );
    const [one, ...others] = await Promise.all(texts);
    expect(objectsOf(one)).toMatchObject([
      { kind: 'bookings', record: { workDate: '2026-03-16', halfDays: 2 } },
    ]);
    for (const other of others) expect(other).toBe(one);
    const empty = await ask(all, `/exports/clients/${clientId}/lines/documents`);
    expect([empty.status, await empty.text()]).toEqual([200, '']);
  });

  it('comes to nobody else, who are told the same of a client that is there and one that is not', async () => {
    const { database, portal, clientId, otherId } = company;
    const answers = await Promise.all(
      [otherId, newId(), 'nothing'].map(async (id) => {
        const response = await ask(all, `/exports/clients/${id}/lines`);
        return [response.status, await response.text()];
      }),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]?.[0]).toBe(404);
    expect((await ask(all, `/exports/clients/${clientId}/lines/passwords`)).status).toBe(404);

    const path = `/exports/clients/${clientId}/lines`;
    const refused = await ask(reading, path);
    expect([refused.status, await codeOf(refused)]).toEqual([403, 'NOT_WITH_THIS_TOKEN']);
    const unknown = await ask('akp_unknown', path);
    expect([unknown.status, await codeOf(unknown)]).toEqual([401, 'INVALID_TOKEN']);
    expect((await portal.client().fetch(path)).status).toBe(401);
    const member = await signedIn(
      portal,
      await addPerson(database, 'Marc Membre', 'CLIENT_MEMBER', clientId),
    );
    for (const browser of [member, await signedIn(portal, company.staff.ACCOUNT_MANAGER)]) {
      expect((await browser.fetch(path)).status).toBe(403);
    }
  });

  it('comes to a session after a proof of who it is, and to a token that was made after one', async () => {
    const { portal, clientId } = company;
    const path = `/exports/clients/${clientId}/lines/contracts`;
    portal.setClock(LATER);
    const refused = await claire.fetch(path);
    expect([refused.status, await codeOf(refused)]).toEqual([403, 'RECENT_AUTHENTICATION_REQUIRED']);
    expect((await claire.fetch(`/exports/clients/${newId()}/lines`)).status).toBe(404);
    expect((await ask(all, path)).status).toBe(200);
    expect(await confirm(claire, 'PASSWORD', PASSWORD)).toEqual({ __typename: 'IdentityConfirmed' });
    const programs = await trailOf(company.database, 'company_export.read_by_program');
    expect((await claire.fetch(path)).status).toBe(200);
    // It was a person this time, and the journal says so.
    expect(await trailOf(company.database, 'company_export.read_by_program')).toEqual(programs);
    expect((await trailOf(company.database, 'company_export.read')).at(-1)).toMatchObject({
      actor_id: company.claire.id,
      client_id: clientId,
      detail: { kind: 'contracts' },
    });
  });

  it('is never asked for by a token that changes something', async () => {
    const response = await fetch(new URL('/graphql', company.portal.address), {
      method: 'POST',
      headers: { authorization: `Bearer ${all}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        query: `mutation($input: RequestCompanyExportInput!) { requestCompanyExport(input: $input) { __typename } }`,
        variables: { input: { clientId: company.clientId, idempotencyKey: newId() } },
      }),
    });
    expect(await codeOf(response)).toBe('NOT_WITH_THIS_TOKEN');
  });

  it('comes twice at once and not a third time within the minute, and says when to come back', async () => {
    const path = `/exports/clients/${company.clientId}/lines`;
    expect((await ask(all, path)).status).toBe(200);
    expect((await ask(all, path)).status).toBe(200);
    const third = await ask(all, path);
    expect([third.status, await codeOf(third)]).toEqual([429, 'RATE_LIMITED']);
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('a statement as a file', () => {
  it('comes to a program whose token reads, and tells the journal; of others there is none', async () => {
    const { database, clientId } = company;
    const [own = '', other = ''] = accounts;
    const response = await ask(reading, `/statements/${own}?format=csv`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    const text = await response.text();
    expect(text).toContain('2026-03-16');
    expect(await (await claire.fetch(`/statements/${own}?format=csv`)).text()).toBe(text);
    expect((await trailOf(database, 'statement.exported')).slice(-2)).toMatchObject(
      [1, 2].map(() => ({ actor_id: company.claire.id, client_id: clientId })),
    );
    const answers = await Promise.all(
      [other, newId(), 'nothing'].map(async (id) => {
        const refused = await ask(reading, `/statements/${id}?format=csv`);
        return [refused.status, await refused.text()];
      }),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]?.[0]).toBe(404);
    const unknown = await ask('akp_unknown', `/statements/${own}?format=csv`);
    expect([unknown.status, await codeOf(unknown)]).toEqual([401, 'INVALID_TOKEN']);
  });
});
