import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import type { SessionOfRequest } from '../../../platform/session/session.ts';
import { findConnection, hasComeInUnder, type Connection } from '../persistence/connections.ts';

export type { Connection } from '../persistence/connections.ts';

/** The connection of the company of who is asking. */
@Injectable()
export class ConnectionOfClient {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** `null` when the company has none, and for staff. */
  async mine(): Promise<Connection | null> {
    const { clientId } = currentActor();
    return clientId === null ? null : this.unitOfWork.read((db) => findConnection(db, clientId));
  }

  /** Whether who is asking has come in by the connection as it is now, and is in by it: they can enforce it. */
  async isTried(connection: Connection | null, { holder }: SessionOfRequest): Promise<boolean> {
    if (connection === null || holder?.means !== 'SINGLE_SIGN_ON') return false;
    return this.unitOfWork.read((db) => hasComeInUnder(db, connection, currentActor().personId));
  }
}
