import type { Role, TokenPermission } from '@akouendy/domain/access';
import type { Language } from './language.ts';

/** The signed-in person who is asking, as the rules of access see them. */
export interface Actor {
  readonly personId: string;
  readonly role: Role;
  /** The person's company; `null` for staff. */
  readonly clientId: string | null;
  readonly language: Language;
  /** With what the person asks when it is not by a session; less is possible then. */
  readonly token?: TokenOfActor;
}

/** An API token that asks in its owner's name. */
export interface TokenOfActor {
  readonly id: string;
  /** What its owner has called it. */
  readonly name: string;
  /** What it was given of its owner's permissions. */
  readonly permissions: readonly TokenPermission[];
}
