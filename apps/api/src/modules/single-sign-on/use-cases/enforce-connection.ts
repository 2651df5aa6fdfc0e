import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import type { SessionOfRequest } from '../../../platform/session/session.ts';
import {
  findConnection,
  lockConnection,
  removeConnection,
  saveEnforced,
  type Connection,
} from '../persistence/connections.ts';

/** What became of the wish. */
export type EnforceOutcome =
  | { readonly kind: 'CHANGED'; readonly connection: Connection }
  /** Who asks has not come in by it themselves: it may lock everybody out. */
  | { readonly kind: 'NOT_TRIED' }
  | { readonly kind: 'NO_CONNECTION' };

/** Makes the company's provider the only way in for its people, or one of several; or removes it. */
@Injectable()
export class EnforceConnection {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async execute(enforced: boolean, session: SessionOfRequest): Promise<EnforceOutcome> {
    const { clientId } = currentActor();
    if (clientId === null) return { kind: 'NO_CONNECTION' };
    return this.unitOfWork.write(async (db): Promise<EnforceOutcome> => {
      await lockConnection(db, clientId);
      const connection = await findConnection(db, clientId);
      if (connection === null) return { kind: 'NO_CONNECTION' };
      if (enforced && session.holder?.means !== 'SINGLE_SIGN_ON') return { kind: 'NOT_TRIED' };
      if (connection.enforced !== enforced) {
        await saveEnforced(db, clientId, enforced, this.clock.now());
        await this.audit.record(db, {
          action: enforced ? 'single_sign_on.enforced' : 'single_sign_on.relaxed',
          objectType: 'client',
          objectId: clientId,
          clientId,
          detail: { issuer: connection.issuer },
          change: { before: { enforced: !enforced }, after: { enforced } },
        });
      }
      return { kind: 'CHANGED', connection: { ...connection, enforced } };
    });
  }

  /** Removes the connection; people sign in as they did before. Removing nothing is no mistake. */
  async remove(): Promise<void> {
    const { clientId } = currentActor();
    if (clientId === null) return;
    await this.unitOfWork.write(async (db) => {
      await lockConnection(db, clientId);
      const connection = await findConnection(db, clientId);
      if (connection === null) return;
      await removeConnection(db, clientId);
      await this.audit.record(db, {
        action: 'single_sign_on.removed',
        objectType: 'client',
        objectId: clientId,
        clientId,
        detail: { issuer: connection.issuer },
      });
    });
  }
}
