import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Identification } from '../../../platform/session/identification.ts';
import { signedIn, type SessionOfRequest } from '../../../platform/session/session.ts';
import { DemonstrationPeople } from '../queries/demonstration.ts';

/** Lets one of the demonstration's people in with a click; outside the demonstration there is nobody to let in. */
@Injectable()
export class SignInToDemonstration {
  constructor(
    private readonly people: DemonstrationPeople,
    private readonly identification: Identification,
    private readonly clock: Clock,
  ) {}

  /** Who has been signed in, or `null` when the demonstration has no such person. */
  async execute(personId: string, session: SessionOfRequest): Promise<Actor | null> {
    const known = (await this.people.all())?.some(({ id }) => id === personId.toLowerCase()) ?? false;
    const standing = known ? await this.identification.standingOf(personId) : null;
    if (standing === null) return null;
    await session.begin(signedIn(standing.actor.personId, 'DEMONSTRATION', this.clock.now()));
    return standing.actor;
  }
}
