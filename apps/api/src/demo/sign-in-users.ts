import type { Query } from '../platform/database/prepare/prepare-database.ts';
import { DEMO_PASSWORD } from './company.ts';

/** Somebody who may sign in to the demonstration, for the terminal. */
export interface SignInUser {
  readonly role: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  /** The person's company; null for staff. */
  readonly client: string | null;
}

/** Everybody of the demonstration, clients first. */
export async function signInUsers(query: Query): Promise<SignInUser[]> {
  await query(`select set_config('app.demonstration', 'on', true)`);
  return query<SignInUser>(
    `select shown.role, shown.name, email, $1::text as password, client_name as client
     from demonstration_people shown join people on people.id = shown.person_id order by position`,
    [DEMO_PASSWORD],
  );
}
