import type { Instant } from '@akouendy/domain';
import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { newId } from '../../../platform/ids/new-id.ts';
import { JobQueue } from '../../../platform/jobs/job-queue.ts';
import { Paces } from '../../../platform/limits/paces.ts';
import type { SessionOfRequest } from '../../../platform/session/session.ts';
import { announce } from '../../../platform/live/announce.ts';
import { isRecentlyAuthenticated } from '../../access/access.public.ts';
import { Clients } from '../../clients/clients.public.ts';
import { appendExport, findAnswering } from '../persistence/export.repository.ts';

/** What became of it: there is an export of the client, or it is not there, or not theirs; or a proof is wanted first. */
export type RequestOutcome =
  | { readonly kind: 'ASKED'; readonly clientId: string }
  | { readonly kind: 'TOO_MANY_ATTEMPTS'; readonly retryAt: Instant }
  | { readonly kind: 'NOT_FOUND' | 'NOT_RECENT' };

/** Asks for an export of all of a client: one at a time, and for one wish once. */
@Injectable()
export class RequestExport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clients: Clients,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly paces: Paces,
    private readonly queue: JobQueue,
  ) {}

  /**
   * What is under way already, or was asked for under the same key, answers the wish; another one begins for who has just
   * proved who they are.
   */
  async execute(
    clientId: string,
    idempotencyKey: string,
    session: Pick<SessionOfRequest, 'holder'>,
  ): Promise<RequestOutcome> {
    return this.unitOfWork.write(async (db): Promise<RequestOutcome> => {
      const client = await this.clients.byId(clientId);
      if (client === null) return { kind: 'NOT_FOUND' };
      const { personId } = currentActor();
      const wish = { clientId: client.id, requestedBy: personId, idempotencyKey };
      const asked = { kind: 'ASKED', clientId: client.id } as const;
      if ((await findAnswering(db, wish)) !== null) return asked;
      const now = this.clock.now();
      if (!isRecentlyAuthenticated(session, now)) return { kind: 'NOT_RECENT' };
      const retryAt = await this.paces.keep(db, 'company_export', client.id, now);
      if (retryAt !== null) return { kind: 'TOO_MANY_ATTEMPTS', retryAt };
      const id = newId();
      await appendExport(db, { ...wish, id, requestedAt: now });
      await this.queue.enqueue(db, 'prepare-export', { exportId: id, clientId: client.id, personId });
      await this.audit.record(db, {
        action: 'company_export.asked_for',
        objectType: 'company_export',
        objectId: id,
        clientId: client.id,
        detail: {},
      });
      await announce(db, 'exports', client.id);
      return asked;
    });
  }
}
