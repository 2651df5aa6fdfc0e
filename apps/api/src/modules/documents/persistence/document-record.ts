import type { Instant } from '@akouendy/domain';
import type { Database } from '../../../platform/database/database.ts';

/** What a document is about. */
export const DOCUMENT_CATEGORIES = [
  'CONTRACT',
  'CONFIDENTIALITY',
  'RUNBOOK',
  'ARCHITECTURE',
  'REPORT',
  'OTHER',
] as const;

/** What a document is about. */
export type DocumentCategory = (typeof DOCUMENT_CATEGORIES)[number];

/** A file that AKOUENDY shares with a client, and what it is. */
export interface DocumentRecord {
  readonly id: string;
  readonly clientId: string;
  readonly fileId: string;
  readonly category: DocumentCategory;
  readonly title: string;
  readonly fileName: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: Buffer;
  readonly addedBy: string;
  readonly addedAt: Instant;
}

const SELECT = `
  select d.id, d.client_id as "clientId", d.file_id as "fileId", d.category, d.title, f.name as "fileName",
         f.media_type as "mediaType", f.size, f.sha256, d.added_by as "addedBy", d.added_at as "addedAt"
    from documents d
    join files f on f.id = d.file_id`;

/** The documents that can be seen and of which `condition`, about `d` and `f`, is true: the newest first. */
export function selectDocuments(
  db: Database,
  condition: string,
  parameters: readonly unknown[],
): Promise<DocumentRecord[]> {
  return db.query(`${SELECT} where ${condition} order by d.added_at desc, d.id desc`, parameters);
}
