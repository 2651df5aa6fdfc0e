import { open, mkdir, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { FileStore } from '../../../platform/files/file-store.ts';
import { newId } from '../../../platform/ids/new-id.ts';
import { RateLimiter } from '../../../platform/limits/rate-limiter.ts';
import type { SessionOfRequest } from '../../../platform/session/session.ts';
import { isRecentlyAuthenticated } from '../../access/access.public.ts';
import { Clients } from '../../clients/clients.public.ts';
import { ExportLines } from '../queries/export-lines.ts';
import { EXPORTED, type KindName } from '../queries/kinds.ts';
import { withClientsEyes } from './clients-eyes.ts';

/** Points of a client, as many again within each minute: a kind costs one, so that all of it can be had twice at once. */
const POINTS = 2 * EXPORTED.length;

/** So many are read at once by one process, so that others find a connection. */
const AT_ONCE = 3;

/** What became of it. */
export type SpoolOutcome =
  | Spooled
  | { readonly kind: 'NOT_FOUND' }
  | { readonly kind: 'NOT_RECENT' }
  | { readonly kind: 'TOO_MUCH'; readonly retryAfterSeconds: number };

/** Lines that are ready to be sent: a file that nobody else finds, and its size. */
interface Spooled {
  readonly kind: 'SPOOLED';
  readonly file: FileHandle;
  /** Bytes. */
  readonly size: number;
}

/**
 * Reads what the portal holds on a client as JSON lines, all as of one moment. It is read at the database's pace and sent at
 * the reader's: a slow reader holds no connection, and an answer that begins is whole.
 */
@Injectable()
export class SpoolLines {
  private underWay = 0;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clients: Clients,
    private readonly store: FileStore,
    private readonly lines: ExportLines,
    private readonly limiter: RateLimiter,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Everything, or what is of the kind called `name`. Not found when there is no such kind, or the client is not there or
   * not theirs. A token was made after a proof of who its owner is; a session gives one first.
   */
  async execute(
    clientId: string,
    name: string | null,
    session: Pick<SessionOfRequest, 'holder'>,
  ): Promise<SpoolOutcome> {
    const kinds = EXPORTED.filter((kind) => name === null || kind === name);
    const client = await this.clients.byId(clientId);
    if (client === null || kinds.length === 0) return { kind: 'NOT_FOUND' };
    const { personId, token } = currentActor();
    if (token === undefined && !isRecentlyAuthenticated(session, this.clock.now()))
      return { kind: 'NOT_RECENT' };
    await this.unitOfWork.rest();
    const retryAfterSeconds = await this.waitFor(client.id, kinds.length);
    if (retryAfterSeconds > 0) return { kind: 'TOO_MUCH', retryAfterSeconds };
    this.underWay += 1;
    try {
      const spooled = await withClientsEyes(this.unitOfWork, { clientId: client.id, personId }, () =>
        this.spool(client.id, kinds),
      );
      await this.tell(client.id, name, token === undefined);
      return spooled;
    } finally {
      this.underWay -= 1;
    }
  }

  /** Seconds to wait before this may be asked for; 0 when it may, and its points are taken. */
  private async waitFor(clientId: string, cost: number): Promise<number> {
    if (this.underWay >= AT_ONCE) return 5;
    const spending = await this.limiter.spend({ bucket: `export:${clientId}`, points: POINTS }, cost);
    return spending.allowed ? 0 : spending.retryAfterSeconds;
  }

  private async spool(clientId: string, kinds: readonly KindName[]): Promise<Spooled> {
    await mkdir(this.store.incoming, { recursive: true, mode: 0o700 });
    const path = join(this.store.incoming, newId());
    const file = await open(path, 'wx+', 0o600);
    // Nothing is left behind, whatever happens: the handle alone holds it.
    await rm(path);
    try {
      let size = 0;
      await this.unitOfWork.read(async (db) => {
        for (const kind of kinds) {
          for await (const batch of this.lines.of(kind, db, clientId)) {
            const text = batch.map((line) => `{"kind":"${kind}","record":${line}}\n`).join('');
            await file.writeFile(text);
            size += Buffer.byteLength(text);
          }
        }
      });
      return { kind: 'SPOOLED', file, size };
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  private async tell(clientId: string, kind: string | null, byPerson: boolean): Promise<void> {
    await this.unitOfWork.write((db) =>
      this.audit.record(db, {
        action: byPerson ? 'company_export.read' : 'company_export.read_by_program',
        objectType: 'client',
        objectId: clientId,
        clientId,
        detail: { kind: kind ?? 'all' },
      }),
    );
  }
}
