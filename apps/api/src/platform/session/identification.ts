import type { Actor } from '../access/actor.ts';

/** Tells who a person is now; the room that knows people provides it. */
export abstract class Identification {
  /** The person as an actor, or `null` when it is not there or may not sign in any more. */
  abstract actorOf(personId: string): Promise<Actor | null>;
}
