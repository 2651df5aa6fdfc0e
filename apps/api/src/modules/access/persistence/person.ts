import type { Role } from '@akouendy/domain/access';
import type { Language } from '../../../platform/access/language.ts';
import type { PersonRow } from './person.row.ts';

/** Somebody who uses the portal: of a client, or staff. */
export interface Person {
  readonly id: string;
  /** The person's company; `null` for staff. */
  readonly clientId: string | null;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly language: Language;
}

/** The row as the rest of the portal sees it. */
export function personOf({ id, clientId, name, email, role, language }: PersonRow): Person {
  return { id, clientId, name, email, role, language };
}
