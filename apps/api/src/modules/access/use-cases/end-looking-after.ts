import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import type { Database } from '../../../platform/database/database.ts';
import { takeClients, type ManagedPerson } from '../persistence/managed-people.ts';

/** What staff look after goes with their role: an account manager must not turn into an engineer of the same clients. */
@Injectable()
export class EndLookingAfter {
  constructor(private readonly audit: AuditTrail) {}

  /** In the transaction `db` of the change: each client's trail says that the person does not look after it any more. */
  async of(db: Database, { id, name, role, clientId }: ManagedPerson): Promise<void> {
    if (clientId !== null) return;
    for (const lost of await takeClients(db, id)) {
      await this.audit.record(db, {
        action: 'client.withdrawn',
        objectType: 'client',
        objectId: lost,
        clientId: lost,
        detail: { person: { id, name }, role },
      });
    }
  }
}
