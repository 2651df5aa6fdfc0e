import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { instantAt, writeInstant } from '@akouendy/domain';
import type { Query } from '../platform/database/prepare/prepare-database.ts';
import type { FileStore } from '../platform/files/file-store.ts';
import { newId } from '../platform/ids/new-id.ts';
import type { DemoClient, DemoDocument } from './company.ts';
import type { DemoContext } from './context.ts';
import { CAMILLE } from './people.ts';
import { smallPdf } from './small-pdf.ts';

/** Shares the client's documents, bytes and all. */
export async function insertDocuments(
  query: Query,
  client: DemoClient & { readonly id: string },
  { calendar, personIds }: DemoContext,
  store: FileStore,
): Promise<void> {
  const by = personIds(CAMILLE.email);
  for (const document of client.documents) {
    const content = contentOf(document);
    const sha256 = createHash('sha256').update(content).digest();
    const at = writeInstant(instantAt(calendar.ago(document.added), 11));
    const fileId = newId();
    await mkdir(store.incoming, { recursive: true, mode: 0o700 });
    const path = join(store.incoming, fileId);
    await writeFile(path, content, { mode: 0o600 });
    await store.put(fileId, path);
    await query(
      `insert into files (id, client_id, kind, name, media_type, size, sha256, uploaded_by, uploaded_at)
       values ($1, $2, 'DOCUMENT', $3, $4, $5, $6, $7, $8)`,
      [fileId, client.id, document.fileName, mediaTypeOf(document), content.length, sha256, by, at],
    );
    await query(
      `insert into documents (id, client_id, file_id, category, title, added_by, added_at, idempotency_key, fingerprint)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [newId(), client.id, fileId, document.category, document.title, by, at, newId(), sha256],
    );
  }
}

function isPdf({ fileName }: DemoDocument): boolean {
  return fileName.endsWith('.pdf');
}

function mediaTypeOf(document: DemoDocument): string {
  return isPdf(document) ? 'application/pdf' : 'text/plain';
}

function contentOf(document: DemoDocument): Buffer {
  return isPdf(document) ? smallPdf(document.lines) : Buffer.from(`${document.lines.join('\n')}\n`);
}
