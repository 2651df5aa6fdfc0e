import { ROLES, type Role } from '@akouendy/domain/access';
import type { RunningProvider } from '../harness/openid-provider.ts';
import { addPerson, assign, PASSWORD } from '../harness/people.ts';
import type { Writer } from './markup-places.ts';
import type { TwoClients } from './two-clients.ts';

/** In what order they are asked: most is somebody’s of the first two; `null` is nobody who is signed in. */
export const WRITERS: readonly (Role | null)[] = [
  ...new Set<Role>(['ADMIN', 'CLIENT_ADMIN', ...ROLES]),
  null,
];

/** Somebody of `role` who has done nothing yet, the `number`th of a walk. */
export async function newWriter(
  clients: TwoClients,
  provider: RunningProvider,
  role: Role | null,
  number: number,
): Promise<Writer> {
  const { database } = clients;
  await database.query('truncate sign_in_attempts');
  const writer = { clients, provider, role, browser: clients.portal.client(), number };
  if (role === null) return { ...writer, person: null };
  const own = clients.own.get('clients') ?? '';
  const isOfClient = role.startsWith('CLIENT_');
  const letters = String(number).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
  const person = await addPerson(database, `Walker ${letters}`, role, isOfClient ? own : null);
  if (!isOfClient) await assign(database, person.id, own);
  await writer.browser.signIn(person.email, PASSWORD);
  return { ...writer, person };
}
