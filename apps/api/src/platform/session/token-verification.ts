import type { Actor } from '../access/actor.ts';

/** Tells whose an API token is; the room that knows tokens provides it. */
export abstract class TokenVerification {
  /** Who asks with `token`, or `null` when it is none, has ended, or its owner may not ask any more. */
  abstract actorOf(token: string): Promise<Actor | null>;
}
