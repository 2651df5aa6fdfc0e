import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { newId } from '../../src/platform/ids/new-id.ts';
import { addClient, addPerson, assign, PASSWORD, type TestPerson } from './people.ts';
import type { PortalClient } from './portal-client.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';
import { startTestPortal, type TestPortal } from './test-portal.ts';

/** A small file of a kind that is taken. */
export const PDF = Buffer.from(
  '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n',
);

/** A small picture. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Two companies, the account manager and a member of the first, and a portal with a folder of its own for files. */
export interface FileParts {
  database: TestDatabase;
  portal: TestPortal;
  /** Where the store keeps bytes. */
  folder: string;
  verdier: string;
  oceane: string;
  nadia: TestPerson;
  claire: TestPerson;
  /** Signed in as the account manager. */
  manager: PortalClient;
  /** Signed in as the member. */
  member: PortalClient;
}

/** What is sent to be shared, where it is not what a good upload says. */
export interface Sent {
  readonly clientId?: string;
  readonly category?: string;
  readonly title?: string;
  readonly idempotencyKey?: string;
  readonly name?: string;
  readonly type?: string;
  readonly content?: Buffer | string;
}

/** A document as it is listed. */
export interface Listed {
  readonly id: string;
  readonly path: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
}

/** For a file of tests: the parts, which are there once the tests begin, and what people do with files. */
export function useFiles() {
  const parts = {} as FileParts;

  const signedIn = async (email: string): Promise<PortalClient> => {
    const browser = parts.portal.client();
    await browser.signIn(email, PASSWORD);
    return browser;
  };

  beforeAll(async () => {
    parts.database = await createTestDatabase();
    parts.folder = await mkdtemp(join(tmpdir(), 'portal-files-'));
    parts.portal = await startTestPortal(parts.database, { filesUrl: pathToFileURL(parts.folder) });
    parts.verdier = await addClient(parts.database, 'Verdier Logistique');
    parts.oceane = await addClient(parts.database, 'Océane Santé');
    parts.nadia = await addPerson(parts.database, 'Nadia Benali', 'ACCOUNT_MANAGER');
    parts.claire = await addPerson(parts.database, 'Claire Fontaine', 'CLIENT_MEMBER', parts.verdier);
    await addPerson(parts.database, 'Rose Autre', 'CLIENT_ADMIN', parts.oceane);
    await addPerson(parts.database, 'Thomas Admin', 'ADMIN');
    await assign(parts.database, parts.nadia.id, parts.verdier);
    parts.manager = await signedIn(parts.nadia.email);
    parts.member = await signedIn(parts.claire.email);
  });

  afterAll(async () => {
    await parts.portal.stop();
    await parts.database.drop();
    await rm(parts.folder, { recursive: true });
  });

  const upload = async (
    browser: PortalClient,
    sent: Sent = {},
    headers: Record<string, string> = {},
  ): Promise<{ status: number; code: unknown; id: string | undefined }> => {
    const form = new FormData();
    form.set('clientId', sent.clientId ?? parts.verdier);
    form.set('category', sent.category ?? 'CONTRACT');
    form.set('title', sent.title ?? 'Contrat DEPLOY 20');
    form.set('idempotencyKey', sent.idempotencyKey ?? newId());
    const content = new Blob([new Uint8Array(Buffer.from(sent.content ?? PDF))], {
      type: sent.type ?? 'application/pdf',
    });
    form.set('file', content, sent.name ?? 'contrat.pdf');
    const response = await browser.fetch('/files', {
      method: 'POST',
      headers: { 'x-portal-request': '1', ...headers },
      body: form,
    });
    const { data, errors } = (await response.json()) as {
      data: { document: { id: string } } | null;
      errors?: { extensions: { code: string } }[];
    };
    return { status: response.status, code: errors?.[0]?.extensions.code, id: data?.document.id };
  };

  const listed = async (browser: PortalClient, clientId = parts.verdier): Promise<Listed[]> => {
    const { client } = await browser.data<{ client: { documents: Listed[] } | null }>(
      'query($id: ID!) { client(id: $id) { documents { id path fileName mediaType size } } }',
      { id: clientId },
    );
    return client?.documents ?? [];
  };

  /** Names of all that the store keeps. */
  const stored = async (): Promise<string[]> =>
    (await readdir(parts.folder, { recursive: true, withFileTypes: true }))
      .filter((each) => each.isFile())
      .map(({ name }) => name);

  const newest = async (): Promise<Listed> => {
    const [document] = await listed(parts.manager);
    if (document === undefined) throw new Error('There is no document');
    return document;
  };

  return { parts, signedIn, upload, listed, stored, newest };
}
