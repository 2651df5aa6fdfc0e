import type { Role } from '@akouendy/domain/access';
import type { Language } from './language.ts';

/** The signed-in person who is asking, as the rules of access see them. */
export interface Actor {
  readonly personId: string;
  readonly role: Role;
  /** The person's company; `null` for staff. */
  readonly clientId: string | null;
  readonly language: Language;
}
