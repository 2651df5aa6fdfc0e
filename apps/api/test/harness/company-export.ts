import { execFile } from 'node:child_process';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { newId } from '../../src/platform/ids/new-id.ts';
import { Jobs } from '../../src/platform/jobs/jobs.ts';
import type { JobPayloads } from '../../src/platform/jobs/queues.ts';
import type { PortalClient } from './portal-client.ts';
import type { TestDatabase } from './test-database.ts';
import type { TestPortal } from './test-portal.ts';

const run = promisify(execFile);

const EXPORT = 'companyExport { id state step percent path size sha256 expiresAt requestedBy { name } }';

const REQUEST = `mutation($input: RequestCompanyExportInput!) { requestCompanyExport(input: $input) { __typename
  ... on CompanyExportRequested { client { ${EXPORT} } }
} }`;

/** An export, as tests look at it. */
export interface SeenExport {
  readonly id: string;
  readonly state: string;
  readonly step: string;
  readonly percent: number;
  readonly path: string | null;
  readonly size: number | null;
  readonly sha256: string | null;
  readonly expiresAt: string | null;
  readonly requestedBy: { readonly name: string } | null;
}

/** Asks for an export. */
export async function askForExport(
  browser: PortalClient,
  clientId: string,
  idempotencyKey: string = newId(),
): Promise<{ readonly __typename: string; readonly client?: { readonly companyExport: SeenExport } }> {
  const { requestCompanyExport } = await browser.data<{
    requestCompanyExport: { __typename: string; client?: { companyExport: SeenExport } };
  }>(REQUEST, { input: { clientId, idempotencyKey } });
  return requestCompanyExport;
}

/** The export of a client that was asked for last. */
export async function latestExport(browser: PortalClient, clientId: string): Promise<SeenExport | null> {
  const { client } = await browser.data<{ client: { companyExport: SeenExport | null } | null }>(
    `query($id: ID!) { client(id: $id) { ${EXPORT} } }`,
    { id: clientId },
  );
  return client?.companyExport ?? null;
}

/** Does the jobs that wait, as the worker would; what they throw is thrown. */
export async function prepareExports(database: TestDatabase, portal: TestPortal): Promise<void> {
  const jobs = await database.query<{ data: JobPayloads['prepare-export'] }>(
    `delete from jobs.job where name = 'prepare-export' and state = 'created' returning data`,
  );
  const prepare = portal.app.get(Jobs).served.get('prepare-export');
  for (const { data } of jobs) await prepare?.(data as never);
}

/** Unpacks an archive with the machine's own tools, which verify what is in it, and reads every file. */
export async function unpack(archive: Buffer, folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const path = join(folder, `${newId()}.zip`);
  const into = join(folder, newId());
  await writeFile(path, archive);
  await run('unzip', ['-q', path, '-d', into]);
  await run('sha256sum', ['--strict', '--quiet', '-c', 'SHA256SUMS'], { cwd: into });
  const found = await readdir(into, { recursive: true, withFileTypes: true });
  const files = found.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
  return new Map(
    await Promise.all(
      files.map(async (file): Promise<[string, Buffer]> => [
        file.slice(into.length + 1),
        await readFile(file),
      ]),
    ),
  );
}

/** The objects of a file of JSON lines. */
export function objectsOf(lines: Buffer | string | undefined): Record<string, unknown>[] {
  return String(lines ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
