import type { Query } from '../platform/database/prepare/prepare-database.ts';
import { newId } from '../platform/ids/new-id.ts';
import type { DemoPerson } from './company.ts';

/** People of one company; `id` and `name` are null for staff. */
export interface DemoGroup {
  readonly id: string | null;
  readonly name: string | null;
  readonly people: readonly DemoPerson[];
}

/** The id of a person of the demonstration, by e-mail address. Throws for an address that nobody has. */
export type PersonIds = (email: string) => string;

/** Adds the people of `groups`, who sign in with the password of `hash`, and offers them at the sign-in page. */
export async function insertPeople(
  query: Query,
  groups: readonly DemoGroup[],
  hash: string,
  createdAt: string,
): Promise<PersonIds> {
  const ids = new Map<string, string>();
  await query(`select set_config('app.demonstration', 'on', true)`);
  for (const group of groups) {
    for (const { name, email, role } of group.people) {
      const id = newId();
      ids.set(email, id);
      await query(
        `insert into people (id, client_id, name, email, role, language, created_at)
         values ($1, $2, $3, $4, $5, 'FR', $6)`,
        [id, group.id, name, email, role, createdAt],
      );
      // A password is its owner's alone.
      await query(`select set_config('app.person_id', $1, true)`, [id]);
      await query('insert into passwords (person_id, hash, set_at) values ($1, $2, $3)', [
        id,
        hash,
        createdAt,
      ]);
      await query(
        `insert into demonstration_people (person_id, position, name, role, client_name)
         values ($1, $2, $3, $4, $5)`,
        [id, ids.size, name, role, group.name],
      );
    }
  }
  return (email) => {
    const id = ids.get(email);
    if (id === undefined) throw new Error(`Nobody of the demonstration has the address ${email}`);
    return id;
  };
}
