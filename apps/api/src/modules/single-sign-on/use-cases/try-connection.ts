import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { People } from '../../access/access.public.ts';
import { findConnection } from '../persistence/connections.ts';
import { BeginSignIn, type BeginOutcome } from './begin-sign-in.ts';
import { safePath } from './safe-path.ts';

/** The page that a try comes back to. */
export const TRY_PAGE = '/entreprise/connexion';

/** Lets somebody who is signed in prove at their company's provider who they are, as themselves. */
@Injectable()
export class TryConnection {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: People,
    private readonly begin: BeginSignIn,
  ) {}

  /** Tries the connection, for an admin. */
  execute(): Promise<BeginOutcome> {
    return this.prove(`${TRY_PAGE}?essai=reussi`);
  }

  /** Comes back to the page `wanted`. */
  async prove(wanted: string): Promise<BeginOutcome> {
    const { clientId, personId } = currentActor();
    const person = await this.people.byId(personId);
    if (clientId === null || person === null) return { kind: 'NO_PROVIDER' };
    const connection = await this.unitOfWork.as({ 'app.sso_client_id': clientId }, 'READ', (db) =>
      findConnection(db, clientId),
    );
    if (connection === null) return { kind: 'NO_PROVIDER' };
    const command = { email: person.email, wanted: safePath(wanted), testedBy: personId, proves: true };
    return this.begin.depart(connection, command);
  }
}
