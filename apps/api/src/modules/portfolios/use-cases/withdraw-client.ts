import { Injectable } from '@nestjs/common';
import type { SessionOfRequest } from '../../../platform/session/session.ts';
import { EndInvitations } from '../../access/access.public.ts';
import { removeClientOf } from '../persistence/client-staff.ts';
import { CareChanges, type CareRefusal, type Pair } from './care-changes.ts';

/** What became of it. */
export type WithdrawOutcome = ({ readonly kind: 'CLIENT_WITHDRAWN' } & Pair) | CareRefusal;

/**
 * Takes a client back from who looks after it: they see nothing of it any more from then on, on open pages too, and whom
 * they have invited there cannot come in any more. Doing it again changes nothing.
 */
@Injectable()
export class WithdrawClient {
  constructor(
    private readonly changes: CareChanges,
    private readonly invitations: EndInvitations,
  ) {}

  execute(asked: Pair, session: SessionOfRequest): Promise<WithdrawOutcome> {
    return this.changes.of<WithdrawOutcome>(asked, session, async (db, person, pair) => {
      if (await removeClientOf(db, pair.personId, pair.clientId)) {
        await this.changes.tell(db, 'client.withdrawn', person, pair);
        await this.invitations.of(db, person);
      }
      return { kind: 'CLIENT_WITHDRAWN', ...pair };
    });
  }
}
