import type { Instant } from '@akouendy/domain';
import { looksAfterClients } from '@akouendy/domain/access';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { Paces } from '../../../platform/limits/paces.ts';
import type { SessionOfRequest } from '../../../platform/session/session.ts';
import { addClientOf, isClientOf } from '../persistence/client-staff.ts';
import { CareChanges, type CareRefusal, type Pair } from './care-changes.ts';

/** What became of it. */
export type EntrustOutcome =
  | ({ readonly kind: 'CLIENT_ENTRUSTED' } & Pair)
  /** The role is not one that looks after clients, or the person was removed. */
  | { readonly kind: 'CANNOT_LOOK_AFTER'; readonly reason: 'ROLE' | 'REMOVED' }
  | { readonly kind: 'TOO_MANY_ATTEMPTS'; readonly retryAt: Instant }
  | CareRefusal;

/** Entrusts a client to an account manager or an engineer. Doing it again changes nothing. */
@Injectable()
export class EntrustClient {
  constructor(
    private readonly changes: CareChanges,
    private readonly paces: Paces,
    private readonly clock: Clock,
  ) {}

  execute(asked: Pair, session: SessionOfRequest): Promise<EntrustOutcome> {
    return this.changes.of<EntrustOutcome>(asked, session, async (db, person, pair) => {
      if (person.isRemoved) return { kind: 'CANNOT_LOOK_AFTER', reason: 'REMOVED' };
      if (!looksAfterClients(person.role)) return { kind: 'CANNOT_LOOK_AFTER', reason: 'ROLE' };
      const { personId, clientId } = pair;
      const entrusted = { kind: 'CLIENT_ENTRUSTED', ...pair } as const;
      if (await isClientOf(db, personId, clientId)) return entrusted;
      const retryAt = await this.paces.keep(db, 'care', clientId, this.clock.now());
      if (retryAt !== null) return { kind: 'TOO_MANY_ATTEMPTS', retryAt };
      await addClientOf(db, personId, clientId);
      await this.changes.tell(db, 'client.entrusted', person, pair);
      return entrusted;
    });
  }
}
