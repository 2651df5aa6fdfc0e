import type { Role } from '@akouendy/domain/access';
import type { Database } from '../../../platform/database/database.ts';

/** Somebody whom the demonstration lets in with a click. */
export interface DemonstrationPerson {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** `null` for staff. */
  readonly clientName: string | null;
}

/** Those people, the first of each role, in the order in which they are offered. Seen under `app.demonstration` only. */
export function findDemonstrationPeople(db: Database): Promise<DemonstrationPerson[]> {
  return db.query(
    `select person_id as id, name, role, client_name as "clientName" from demonstration_people shown
     where position = (select min(position) from demonstration_people where role = shown.role)
     order by position`,
  );
}
