import type { Actor } from '../access/actor.ts';
import type { Database } from '../database/database.ts';

/** Who a person is now, and how the person stands with second factors. */
export interface Standing {
  readonly actor: Actor;
  /** Whether the person has a second factor or a passkey. */
  readonly hasFactor: boolean;
  /** Whether the person must have one. */
  readonly needsFactor: boolean;
  /** Whether the person's company takes its own provider's word alone: passwords and passkeys open nothing. */
  readonly signsInElsewhere: boolean;
}

/** Tells who a person is now; the room that knows people provides it. */
export abstract class Identification {
  /** The person as they stand now, or `null` when it is not there or may not sign in any more. */
  abstract standingOf(personId: string): Promise<Standing | null>;

  /** Whether the person is there and may sign in, as the transaction `db` of their own sees it. */
  abstract maySignIn(db: Database, personId: string): Promise<boolean>;
}
