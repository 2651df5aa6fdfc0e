import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { Identification } from '../../../platform/session/identification.ts';
import type { SessionOfRequest } from '../../../platform/session/session.ts';
import { DemonstrationPeople } from '../queries/demonstration.ts';
import { BeginSession } from './begin-session.ts';

/** Lets one of the demonstration's people in with a click; outside the demonstration there is nobody to let in. */
@Injectable()
export class SignInToDemonstration {
  constructor(
    private readonly people: DemonstrationPeople,
    private readonly identification: Identification,
    private readonly sessions: BeginSession,
  ) {}

  /** Who has been signed in, or `null` when the demonstration has no such person. */
  async execute(personId: string, session: SessionOfRequest): Promise<Actor | null> {
    const known = (await this.people.all())?.some(({ id }) => id === personId.toLowerCase()) ?? false;
    const standing = known ? await this.identification.standingOf(personId) : null;
    if (standing === null) return null;
    const grounds = (): Promise<boolean> => Promise.resolve(true);
    const proof = { means: 'DEMONSTRATION', by: 'demonstration', accounts: [], grounds } as const;
    const possible = await this.sessions.execute(standing.actor, proof, session);
    return possible === 'ENDED' ? null : standing.actor;
  }
}
