import type { Actor } from '../access/actor.ts';
import { currentAsking } from '../access/asking.ts';

/** Names and values of the settings that row-level security looks at; see docs in the first migration. */
export type Settings = Readonly<Record<`app.${string}`, string>>;

/** The settings that tell the database who is asking; empty when nobody is signed in. */
export function settingsOfWhoIsAsking(): Settings {
  const actor = currentAsking()?.actor ?? null;
  return actor === null ? {} : settingsOf(actor);
}

/** The settings that tell the database that `actor` is asking. */
export function settingsOf(actor: Actor): Settings {
  return {
    'app.person_id': actor.personId,
    'app.role': actor.role,
    'app.client_id': actor.clientId ?? '',
  };
}
