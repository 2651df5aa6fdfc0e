import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { newId } from '../../../platform/ids/new-id.ts';
import { JobQueue } from '../../../platform/jobs/job-queue.ts';
import { announce } from '../../../platform/live/announce.ts';
import { Clients } from '../../clients/clients.public.ts';
import { appendExport } from '../persistence/export.repository.ts';

/** Asks for an export of all of a client: one at a time, and for one wish once. */
@Injectable()
export class RequestExport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clients: Clients,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly queue: JobQueue,
  ) {}

  /** The id of the client; `null` when it is not there, or not theirs. What is under way already answers the wish. */
  async execute(clientId: string, idempotencyKey: string): Promise<string | null> {
    return this.unitOfWork.write(async (db) => {
      const client = await this.clients.byId(clientId);
      if (client === null) return null;
      const { personId } = currentActor();
      const id = newId();
      const wanted = { id, clientId: client.id, requestedBy: personId, requestedAt: this.clock.now() };
      if ((await appendExport(db, { ...wanted, idempotencyKey })) !== null) return client.id;
      await this.queue.enqueue(db, 'prepare-export', { exportId: id, clientId: client.id, personId });
      await this.audit.record(db, {
        action: 'company_export.asked_for',
        objectType: 'company_export',
        objectId: id,
        clientId: client.id,
        detail: {},
      });
      await announce(db, 'exports', client.id);
      return client.id;
    });
  }
}
