import { looksAfterClients } from '@akouendy/domain/access';
import { Injectable } from '@nestjs/common';
import type { SessionOfRequest } from '../../../platform/session/session.ts';
import { addClientOf } from '../persistence/client-staff.ts';
import { CareChanges, type CareRefusal, type Pair } from './care-changes.ts';

/** What became of it. */
export type EntrustOutcome =
  | ({ readonly kind: 'CLIENT_ENTRUSTED' } & Pair)
  /** The role is not one that looks after clients, or the person was removed. */
  | { readonly kind: 'CANNOT_LOOK_AFTER'; readonly reason: 'ROLE' | 'REMOVED' }
  | CareRefusal;

/** Entrusts a client to an account manager or an engineer. Doing it again changes nothing. */
@Injectable()
export class EntrustClient {
  constructor(private readonly changes: CareChanges) {}

  execute(asked: Pair, session: SessionOfRequest): Promise<EntrustOutcome> {
    return this.changes.of<EntrustOutcome>(asked, session, async (db, person, pair) => {
      if (person.isRemoved) return { kind: 'CANNOT_LOOK_AFTER', reason: 'REMOVED' };
      if (!looksAfterClients(person.role)) return { kind: 'CANNOT_LOOK_AFTER', reason: 'ROLE' };
      if (await addClientOf(db, pair.personId, pair.clientId)) {
        await this.changes.tell(db, 'client.entrusted', person, pair);
      }
      return { kind: 'CLIENT_ENTRUSTED', ...pair };
    });
  }
}
