import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { findConnection, type Connection } from '../persistence/connections.ts';

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
}
