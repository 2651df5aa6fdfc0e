import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { instant } from '@akouendy/domain';
import { loadPublishedOffers } from '../src/modules/catalogue/catalogue.public.ts';
import { KINDS } from '../src/modules/exports/queries/kinds.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { Jobs } from '../src/platform/jobs/jobs.ts';
import {
  askForExport,
  latestExport,
  objectsOf,
  prepareExports,
  unpack,
  type SeenExport,
} from './harness/company-export.ts';
import { signedIn, trailOf, useCompany } from './harness/company.ts';
import { RUN_STANDARD, signTestContract } from './harness/contract.ts';
import { addBooking, grantDeploy, openAccount } from './harness/credit.ts';
import { confirm } from './harness/factors.ts';
import { addPerson, PASSWORD } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { TEST_NOW } from './harness/test-portal.ts';

const PDF = Buffer.from(
  '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n',
);

/** Ten minutes before everybody signs in. */
const EARLIER = '2026-03-10T09:50:00+01:00';

let folder: string;
const company = useCompany(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-export-'));
  return { filesUrl: pathToFileURL(join(folder, 'store')) };
});
let claire: PortalClient;
let thomas: PortalClient;
let accountId: string;

// The tests ask for more archives than somebody may within a day.
beforeEach(() => company.database.query('delete from rate_buckets'));

beforeAll(async () => {
  const { database, portal, clientId, otherId } = company;
  await loadPublishedOffers((sql, parameters) => database.query(sql, parameters), instant(TEST_NOW));
  claire = await signedIn(portal, company.claire);
  thomas = await signedIn(portal, company.staff.ADMIN);
  await addPerson(database, 'Rose Autre', 'CLIENT_ADMIN', otherId);
  for (const id of [clientId, otherId]) {
    const account = await openAccount(database, id);
    if (id === clientId) accountId = account.id;
    await grantDeploy(database, account, '2026-01-05');
    for (const date of ['2026-03-16', '2026-03-17']) {
      await addBooking(database, account, company.claire.id, { date, statuses: ['REQUESTED', 'CONFIRMED'] });
    }
    await signTestContract(database, id, RUN_STANDARD, '2026-01-05');
    await share(id, `Contrat ${id}`);
  }
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function share(clientId: string, title: string): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries({
    clientId,
    category: 'CONTRACT',
    title,
    idempotencyKey: newId(),
  })) {
    form.set(name, value);
  }
  form.set('file', new Blob([new Uint8Array(PDF)], { type: 'application/pdf' }), 'Contrat signé.pdf');
  const response = await thomas.fetch('/files', {
    method: 'POST',
    headers: { 'x-portal-request': '1' },
    body: form,
  });
  expect(response.status).toBe(201);
}

async function prepared(browser: PortalClient = claire): Promise<SeenExport> {
  await askForExport(browser, company.clientId);
  await prepareExports(company.database, company.portal);
  const latest = await latestExport(browser, company.clientId);
  if (latest === null) throw new Error('There is no export');
  return latest;
}

async function archiveOf({ path }: SeenExport, browser: PortalClient = claire): Promise<Buffer> {
  const response = await browser.fetch(path ?? '');
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

const stored = async (): Promise<string[]> =>
  (await readdir(join(folder, 'store'), { recursive: true, withFileTypes: true }))
    .filter((each) => each.isFile())
    .map(({ name }) => name);

describe('the archive', () => {
  it('holds what the database holds, with sums that are true, and the documents themselves', async () => {
    const { database, clientId } = company;
    const ready = await prepared();
    expect(ready).toMatchObject({
      state: 'READY',
      step: 'DONE',
      percent: 100,
      requestedBy: { name: 'Claire Fontaine' },
    });
    expect(ready.expiresAt).toBe('2026-03-17T09:00:00Z');
    const archive = await archiveOf(ready);
    expect(archive.length).toBe(ready.size);
    expect(createHash('sha256').update(archive).digest('hex')).toBe(ready.sha256);

    const files = await unpack(archive, folder);
    for (const { kind, table, ...rest } of KINDS) {
      if (kind === 'price-revisions' || kind === 'people-of-akouendy' || kind === 'exports') continue;
      const where = 'where' in rest ? rest.where : 'client_id = $1';
      const [row] = await database.query<{ count: number }>(`select count(*) from ${table} where ${where}`, [
        clientId,
      ]);
      const lines = objectsOf(files.get(`data/${kind}.jsonl`));
      // What is asked for and downloaded afterwards is in the trail afterwards.
      if (kind === 'audit-trail') expect(lines.length).toBeGreaterThan(0);
      else expect([kind, lines.length]).toEqual([kind, row?.count]);
    }
    const bookings = objectsOf(files.get('data/bookings.jsonl'));
    expect(bookings.map(({ workDate, accountId: of }) => [workDate, of])).toEqual([
      ['2026-03-16', accountId],
      ['2026-03-17', accountId],
    ]);
    expect(objectsOf(files.get('data/booking-events.jsonl'))[0]?.['at']).toMatch(
      /^2026-\d\d-\d\dT[\d:.]+\+00:00$/,
    );
    const [file] = objectsOf(files.get('data/files.jsonl'));
    const path = `documents/${String(file?.['id'])}/${String(file?.['name'])}`;
    expect(files.get(path)).toEqual(PDF);
    expect(file?.['sha256']).toBe(createHash('sha256').update(PDF).digest('hex'));
    expect(String(files.get('data/statement.csv')).split('\r\n')[0]).toBe(
      'date,kind,halfDays,change,balanceAfter,delivered,bookingId,lotId,personId',
    );
    expect(String(files.get('LISEZMOI.md'))).toContain(
      '| data/bookings.jsonl | 2 | Interventions réservées. |',
    );
    expect(String(files.get('README.md'))).toContain(
      'All that the AKOUENDY portal holds on Verdier Logistique',
    );
  });

  it('holds nothing of anybody else, also when the administration has asked, and no secret', async () => {
    const { database, otherId } = company;
    const files = await unpack(await archiveOf(await prepared(thomas), thomas), folder);
    const all = [...files].map(([name, content]) => `${name}\n${content.toString('utf8')}`).join('\n');
    expect(all).not.toContain(otherId);
    expect(all).not.toContain('Ateliers Bonnard');
    expect(all).not.toContain('rose.autre');
    const hashes = await database.query<{ hash: string }>('select hash from passwords');
    for (const { hash } of hashes) expect(all).not.toContain(hash);
    expect(objectsOf(files.get('data/people-of-akouendy.jsonl'))).toContainEqual({
      id: company.staff.ADMIN.id,
      name: 'Thomas Girard',
    });
  });

  it('is of one moment: what is added while it is read is not in it', async () => {
    const { database, clientId } = company;
    await askForExport(claire, clientId);
    // The first progress that is told comes when the moment is chosen; a trigger adds a person right then.
    await database.query(`
      create function public.add_late() returns trigger language plpgsql security definer as $$
      begin
        if new.step = 'DATA' and new.percent > 0 and old.percent = 0 then
          insert into booking_events (client_id, booking_id, status, at, by_person)
          select client_id, id, 'CANCELLED', now(), '${company.claire.id}' from bookings where client_id = new.client_id;
        end if;
        return new;
      end $$;
      create trigger add_late after update on company_exports for each row execute function public.add_late();`);
    try {
      await prepareExports(database, company.portal);
    } finally {
      await database.query('drop trigger add_late on company_exports; drop function public.add_late');
    }
    const latest = await latestExport(claire, clientId);
    const files = await unpack(await archiveOf(latest as SeenExport), folder);
    const statuses = objectsOf(files.get('data/booking-events.jsonl')).map(({ status }) => status);
    expect(statuses).not.toContain('CANCELLED');
    const [row] = await database.query<{ count: number }>(
      `select count(*) from booking_events where status = 'CANCELLED' and client_id = $1`,
      [clientId],
    );
    expect(row?.count).toBe(2);
  });
});

describe('asking', () => {
  it('twice at once, by two people or with one key, prepares one', async () => {
    const { database, clientId } = company;
    const [idempotencyKey, another] = [newId(), newId()];
    const answers = await Promise.all([
      askForExport(claire, clientId, idempotencyKey),
      askForExport(claire, clientId, idempotencyKey),
      askForExport(thomas, clientId, another),
    ]);
    expect(new Set(answers.map(({ client }) => client?.companyExport.id)).size).toBe(1);
    const jobs = await database.query(
      `select from jobs.job where name = 'prepare-export' and state = 'created'`,
    );
    expect(jobs).toHaveLength(1);
    await prepareExports(database, company.portal);
    // The wish that came first, again after it was fulfilled, is still the same wish.
    const [first] = await database.query<{ key: string }>(
      'select idempotency_key as key from company_exports where client_id = $1 order by id desc limit 1',
      [clientId],
    );
    await askForExport(first?.key === another ? thomas : claire, clientId, first?.key);
    expect(await latestExport(claire, clientId)).toMatchObject({ state: 'READY' });
  });

  it('asks who it is at a computer left open, but for what is under way or was asked for before', async () => {
    const { database, portal, clientId, otherId } = company;
    const exportsOf = () => database.query('select id, state from company_exports order by id');
    const [idempotencyKey, another] = [newId(), newId()];
    portal.setClock(EARLIER);
    const leftOpen = await signedIn(portal, company.claire);
    portal.setClock(TEST_NOW);
    await askForExport(claire, clientId, idempotencyKey);
    const before = await exportsOf();
    expect((await askForExport(leftOpen, clientId, another)).__typename).toBe('CompanyExportRequested');
    await prepareExports(database, portal);
    expect((await askForExport(leftOpen, clientId, idempotencyKey)).__typename).toBe(
      'CompanyExportRequested',
    );
    expect(await askForExport(leftOpen, clientId, another)).toEqual({
      __typename: 'RecentAuthenticationRequired',
    });
    // What cannot be done is said before the proof is asked for.
    expect((await askForExport(leftOpen, otherId)).__typename).toBe('NotFound');
    expect((await exportsOf()).length).toBe(before.length);
    expect(await confirm(leftOpen, 'PASSWORD', PASSWORD)).toEqual({ __typename: 'IdentityConfirmed' });
    expect((await askForExport(leftOpen, clientId, another)).__typename).toBe('CompanyExportRequested');
    expect((await exportsOf()).length).toBe(before.length + 1);
    await prepareExports(database, portal);
  });

  it('is told as downloaded by nobody who asks for its head alone', async () => {
    const { database } = company;
    const ready = await prepared();
    const before = await trailOf(database, 'company_export.downloaded');
    expect((await claire.fetch(ready.path ?? '', { method: 'HEAD' })).status).toBe(405);
    expect(await trailOf(database, 'company_export.downloaded')).toEqual(before);
  });

  it('is told in the trail, and so is each download; a client’s admins are told when it is ready', async () => {
    const { database, clientId } = company;
    const before = (await trailOf(database, 'company_export.downloaded')).length;
    const ready = await prepared();
    await archiveOf(ready);
    expect((await trailOf(database, 'company_export.asked_for')).at(-1)).toMatchObject({
      actor_id: company.claire.id,
      object_id: ready.id,
      client_id: clientId,
    });
    expect((await trailOf(database, 'company_export.downloaded')).slice(before)).toMatchObject([
      { actor_id: company.claire.id, object_id: ready.id, client_id: clientId },
    ]);
    const [job] = await database.query<{ data: { event: object } }>(
      `select data from jobs.job where name = 'tell-people' order by created_on desc limit 1`,
    );
    await company.portal.app.get(Jobs).served.get('tell-people')?.(job?.data as never);
    const told = await database.query(`select person_id from notifications where kind = 'EXPORT_READY'`);
    expect(told).toEqual([{ person_id: company.claire.id }]);
    const mails = await database.query<{ subject: string; text_body: string }>(
      `select subject, text_body from mails where template = 'export-ready'`,
    );
    expect(mails).toMatchObject([{ subject: 'Verdier Logistique\u00a0: votre export est prêt' }]);
    expect(mails[0]?.text_body).toContain('/entreprise/export');
  });

  it('replaces the archive that was there: one is kept', async () => {
    const first = await prepared();
    const second = await prepared();
    expect(second.id).not.toBe(first.id);
    expect((await claire.fetch(first.path ?? '')).status).toBe(404);
    const kept = await company.database.query<{ id: string }>(`select id from files where kind = 'EXPORT'`);
    expect(kept).toHaveLength(1);
    expect(await stored()).toContain(kept[0]?.id);
    expect((await stored()).length).toBe(3);
  });
});

describe('its time', () => {
  it('is over after seven days, job or not; the job removes the bytes, and the page says so', async () => {
    const { database, portal, clientId } = company;
    const ready = await prepared();
    portal.setClock('2026-03-17T09:59:59+01:00');
    claire = await signedIn(portal, company.claire);
    expect((await claire.fetch(ready.path ?? '')).status).toBe(200);
    portal.setClock('2026-03-17T10:00:00+01:00');
    expect((await claire.fetch(ready.path ?? '')).status).toBe(404);
    const [file] = await database.query<{ id: string }>(`select id from files where kind = 'EXPORT'`);
    await portal.app
      .get(Jobs)
      .recurring.find(({ queue }) => queue === 'expire-exports')
      ?.run();
    expect(await stored()).not.toContain(file?.id);
    expect(await latestExport(claire, clientId)).toMatchObject({ state: 'EXPIRED', path: null });
    expect(await database.query(`select from files where kind = 'EXPORT'`)).toEqual([]);
    portal.setClock(TEST_NOW);
    claire = await signedIn(portal, company.claire);
  });

  it('what fails is tried again, then given up, and can be asked for anew', async () => {
    const { database, portal, clientId } = company;
    const [file] = await database.query<{ sha256: Buffer }>('select sha256 from files where client_id = $1', [
      clientId,
    ]);
    await database.query(`update files set sha256 = sha256('other bytes') where client_id = $1`, [clientId]);
    const { client } = await askForExport(claire, clientId);
    const payload = { exportId: client?.companyExport.id, clientId, personId: company.claire.id };
    const attempt = () => portal.app.get(Jobs).served.get('prepare-export')?.(payload as never);
    await database.query(`delete from jobs.job where name = 'prepare-export'`);
    for (let count = 1; count <= 4; count += 1) {
      expect(await latestExport(claire, clientId)).toMatchObject({ state: 'PREPARING' });
      await expect(attempt()).rejects.toThrow('other bytes');
    }
    expect(await latestExport(claire, clientId)).toMatchObject({ state: 'FAILED', path: null });
    await attempt();
    await database.query('update files set sha256 = $2 where client_id = $1', [clientId, file?.sha256]);
    expect(await prepared()).toMatchObject({ state: 'READY' });
    expect(await readdir(join(folder, 'store/incoming'))).toEqual([]);
  });
});

describe('who may', () => {
  it('ask and download: the client’s admin and the administration; for others it is as if it were not there', async () => {
    const { database, portal, clientId, otherId } = company;
    const ready = await prepared();
    const member = await signedIn(
      portal,
      await addPerson(database, 'Marc Membre', 'CLIENT_MEMBER', clientId),
    );
    const manager = await signedIn(portal, company.staff.ACCOUNT_MANAGER);
    const rose = portal.client();
    await rose.signIn('rose.autre@client.test', 'correct horse battery staple');
    for (const browser of [member, manager]) {
      const asked = await browser.send(
        'mutation($input: RequestCompanyExportInput!) { requestCompanyExport(input: $input) { __typename } }',
        { input: { clientId, idempotencyKey: newId() } },
      );
      expect(asked.errors[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
      expect((await browser.fetch(ready.path ?? '')).status).toBe(403);
    }
    expect((await portal.client().fetch(ready.path ?? '')).status).toBe(401);
    const foreign = await rose.fetch(ready.path ?? '');
    const random = await rose.fetch(`/exports/${newId()}`);
    expect([foreign.status, await foreign.text()]).toEqual([random.status, await random.text()]);
    expect(foreign.status).toBe(404);
    expect((await askForExport(rose, clientId)).__typename).toBe('NotFound');
    expect((await askForExport(claire, otherId)).__typename).toBe('NotFound');
  });
});
