import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { People } from '../../access/access.public.ts';
import { findConnection } from '../persistence/connections.ts';
import { BeginSignIn, type BeginOutcome } from './begin-sign-in.ts';

/** The page that a try comes back to. */
export const TRY_PAGE = '/entreprise/connexion';

/** Lets an admin try the company's connection: by signing in through it, as themselves. */
@Injectable()
export class TryConnection {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: People,
    private readonly begin: BeginSignIn,
  ) {}

  async execute(): Promise<BeginOutcome> {
    const { clientId, personId } = currentActor();
    const person = await this.people.byId(personId);
    const connection =
      clientId === null ? null : await this.unitOfWork.read((db) => findConnection(db, clientId));
    if (connection === null || person === null) return { kind: 'NO_PROVIDER' };
    return this.begin.depart(connection, {
      email: person.email,
      wanted: `${TRY_PAGE}?essai=reussi`,
      testedBy: personId,
    });
  }
}
