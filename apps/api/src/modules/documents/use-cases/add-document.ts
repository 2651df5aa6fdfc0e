import type { Instant } from '@akouendy/domain';
import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { FileStore } from '../../../platform/files/file-store.ts';
import { receiveFile, type FileRefusal, type ReceivedFile } from '../../../platform/files/receive-file.ts';
import { fingerprintOf } from '../../../platform/ids/fingerprint-of.ts';
import { newId } from '../../../platform/ids/new-id.ts';
import { Paces } from '../../../platform/limits/paces.ts';
import { announce } from '../../../platform/live/announce.ts';
import { Clients } from '../../clients/clients.public.ts';
import { Announcements } from '../../notifications/notifications.public.ts';
import {
  DOCUMENT_CATEGORIES,
  type DocumentCategory,
  type DocumentRecord,
} from '../persistence/document-record.ts';
import { appendDocument, findDocumentOfKey } from '../persistence/document.repository.ts';
import type { Upload } from './upload.ts';

/** Characters of a title at most. */
const LONGEST_TITLE = 120;

/** Characters of a key at most. */
const LONGEST_KEY = 100;

/** What became of it. */
export type AddOutcome =
  | { readonly kind: 'ADDED'; readonly document: DocumentRecord }
  | { readonly kind: 'REFUSED'; readonly why: 'TOO_MANY_ATTEMPTS'; readonly retryAt: Instant }
  | {
      readonly kind: 'REFUSED';
      readonly why: FileRefusal | 'NOT_FOUND' | 'INVALID_FIELD' | 'INVALID_FORM' | 'IDEMPOTENCY_KEY_REUSED';
    };

/** Shares a file with a client: its bytes first, then its row, so that a row always has its bytes. */
@Injectable()
export class AddDocument {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clients: Clients,
    private readonly store: FileStore,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly announcements: Announcements,
    private readonly paces: Paces,
  ) {}

  /** Adds now, in the name of who is asking; the same under the same key once. */
  async execute(upload: Upload): Promise<AddOutcome> {
    const category = DOCUMENT_CATEGORIES.find((known) => known === upload.category);
    const title = upload.title.trim();
    const { idempotencyKey: key } = upload;
    if (category === undefined || !isLine(title, LONGEST_TITLE) || !isLine(key, LONGEST_KEY)) {
      return refused('INVALID_FIELD');
    }
    const client = await this.clients.byId(upload.clientId);
    if (client === null) return refused('NOT_FOUND');
    // A file may take its time to arrive, and needs no connection meanwhile.
    await this.unitOfWork.rest();
    const kept = await receiveFile(upload.content, upload.fileName, this.store, async (file) =>
      (await upload.isWhole())
        ? this.keep(file, { clientId: client.id, category, title, idempotencyKey: key })
        : refused('INVALID_FORM'),
    );
    return typeof kept === 'string' ? refused(kept) : kept;
  }

  private async keep(file: ReceivedFile, asked: Asked): Promise<AddOutcome> {
    const fileId = newId();
    await this.store.put(fileId, file.path);
    const outcome = await this.unitOfWork.write((db) => this.append(db, fileId, file, asked));
    // What another request has added already is there under another id.
    if (outcome.kind === 'REFUSED' || outcome.document.fileId !== fileId) await this.store.remove(fileId);
    return outcome;
  }

  private async append(db: Database, fileId: string, file: ReceivedFile, asked: Asked): Promise<AddOutcome> {
    const document: DocumentRecord = {
      id: newId(),
      clientId: asked.clientId,
      fileId,
      category: asked.category,
      title: asked.title,
      fileName: file.name,
      mediaType: file.type.mediaType,
      size: file.size,
      sha256: file.sha256,
      addedBy: currentActor().personId,
      addedAt: this.clock.now(),
    };
    const fingerprint = fingerprintOfDocument(document);
    const added = { ...document, idempotencyKey: asked.idempotencyKey, fingerprint };
    const earlier = await findDocumentOfKey(db, added);
    if (earlier !== null) {
      return earlier.fingerprint.equals(fingerprint)
        ? { kind: 'ADDED', document: earlier.document }
        : refused('IDEMPOTENCY_KEY_REUSED');
    }
    const retryAt = await this.paces.keep(db, 'document', document.clientId, document.addedAt);
    if (retryAt !== null) return { kind: 'REFUSED', why: 'TOO_MANY_ATTEMPTS', retryAt };
    await appendDocument(db, added);
    await this.audit.record(db, {
      action: 'document.added',
      objectType: 'document',
      objectId: document.id,
      clientId: document.clientId,
      detail: {
        category: document.category,
        mediaType: document.mediaType,
        size: document.size,
        sha256: document.sha256.toString('hex'),
      },
    });
    await this.announcements.announce(db, {
      kind: 'DOCUMENT_SHARED',
      clientId: document.clientId,
      data: { document: { documentId: document.id, category: document.category } },
    });
    await announce(db, 'documents', document.clientId);
    return { kind: 'ADDED', document };
  }
}

interface Asked {
  readonly clientId: string;
  readonly category: DocumentCategory;
  readonly title: string;
  readonly idempotencyKey: string;
}

/** Whether `text` is something, within its limit, on one line. */
function isLine(text: string, limit: number): boolean {
  return text !== '' && text.length <= limit && !/\p{Cc}/u.test(text);
}

function refused(
  why: Exclude<Extract<AddOutcome, { kind: 'REFUSED' }>['why'], 'TOO_MANY_ATTEMPTS'>,
): AddOutcome {
  return { kind: 'REFUSED', why };
}

function fingerprintOfDocument({ clientId, category, title, fileName, sha256 }: DocumentRecord): Buffer {
  return fingerprintOf([clientId, category, title, fileName, sha256.toString('hex')]);
}
