import type { Instant } from '@akouendy/domain';
import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { Paces } from '../../../platform/limits/paces.ts';
import type { SessionOfRequest } from '../../../platform/session/session.ts';
import { EndOtherWays, isRecentlyAuthenticated } from '../../access/access.public.ts';
import {
  findConnection,
  hasComeInUnder,
  lockConnection,
  removeConnection,
  saveEnforced,
  type Connection,
} from '../persistence/connections.ts';
import { TellOfConnection } from './tell-of-connection.ts';

/** What became of the wish. */
export type EnforceOutcome =
  | { readonly kind: 'CHANGED'; readonly connection: Connection }
  /** Who asks has not come in by it themselves, as it is now: it may lock everybody out. */
  | { readonly kind: 'NOT_TRIED' | 'NOT_RECENT' }
  | { readonly kind: 'TOO_MANY_ATTEMPTS'; readonly retryAt: Instant }
  | { readonly kind: 'NO_CONNECTION' };

/**
 * Makes the company's provider the only way in for its people, or one of several; or removes it. What they came in with
 * otherwise ends with the enforcement, and stays ended.
 */
@Injectable()
export class EnforceConnection {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly admins: TellOfConnection,
    private readonly otherWays: EndOtherWays,
    private readonly paces: Paces,
  ) {}

  /** As it is already is no change and needs no proof of who one is. */
  async execute(enforced: boolean, session: SessionOfRequest): Promise<EnforceOutcome> {
    const { clientId, personId } = currentActor();
    if (clientId === null) return { kind: 'NO_CONNECTION' };
    const now = this.clock.now();
    return this.unitOfWork.write(async (db): Promise<EnforceOutcome> => {
      await lockConnection(db, clientId);
      const connection = await findConnection(db, clientId);
      if (connection === null) return { kind: 'NO_CONNECTION' };
      const { issuer } = connection;
      if (connection.enforced === enforced) return { kind: 'CHANGED', connection };
      const isInByIt = session.holder?.means === 'SINGLE_SIGN_ON';
      if (enforced && !(isInByIt && (await hasComeInUnder(db, connection, personId)))) {
        return { kind: 'NOT_TRIED' };
      }
      if (!isRecentlyAuthenticated(session, now)) return { kind: 'NOT_RECENT' };
      // Nobody is kept from enforcing it, which is once for what was relaxed or saved.
      const retryAt = enforced ? null : await this.paces.keep(db, 'sign_in_settings', clientId, now);
      if (retryAt !== null) return { kind: 'TOO_MANY_ATTEMPTS', retryAt };
      await saveEnforced(db, clientId, enforced, now);
      const ended = await this.otherWays.of(db, clientId);
      await this.audit.record(db, {
        action: enforced ? 'single_sign_on.enforced' : 'single_sign_on.relaxed',
        objectType: 'client',
        objectId: clientId,
        clientId,
        detail: enforced ? { issuer, ...ended } : { issuer },
        change: { before: { enforced: !enforced }, after: { enforced } },
      });
      await this.admins.tell(db, clientId, { what: enforced ? 'ENFORCED' : 'RELAXED', issuer });
      return { kind: 'CHANGED', connection: { ...connection, enforced } };
    });
  }

  /** Removes the connection; people sign in as they did before. Removing nothing is no mistake. */
  async remove(session: SessionOfRequest): Promise<'REMOVED' | 'NOT_RECENT'> {
    const { clientId } = currentActor();
    if (clientId === null) return 'REMOVED';
    return this.unitOfWork.write(async (db) => {
      await lockConnection(db, clientId);
      const connection = await findConnection(db, clientId);
      if (connection === null) return 'REMOVED';
      if (!isRecentlyAuthenticated(session, this.clock.now())) return 'NOT_RECENT';
      if (connection.enforced) await this.otherWays.of(db, clientId);
      await removeConnection(db, clientId);
      await this.audit.record(db, {
        action: 'single_sign_on.removed',
        objectType: 'client',
        objectId: clientId,
        clientId,
        detail: { issuer: connection.issuer },
      });
      await this.admins.tell(db, clientId, { what: 'REMOVED', issuer: connection.issuer });
      return 'REMOVED';
    });
  }
}
