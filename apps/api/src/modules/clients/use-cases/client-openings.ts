import { Injectable } from '@nestjs/common';
import type { Database } from '../../../platform/database/database.ts';

/** Makes what a room needs of each client, in the transaction that adds the client. */
type Opening = (db: Database, clientId: string) => Promise<void>;

/** What other rooms make of a new client: each says so when it starts. */
@Injectable()
export class ClientOpenings {
  private readonly openings: Opening[] = [];

  add(opening: Opening): void {
    this.openings.push(opening);
  }

  /** Makes all of it for a client that was just added. */
  async open(db: Database, clientId: string): Promise<void> {
    for (const opening of this.openings) await opening(db, clientId);
  }
}
