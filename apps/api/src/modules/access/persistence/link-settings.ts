import { hashOfKey } from '../../../platform/secrets/random-key.ts';
import type { Settings } from '../../../platform/database/settings.ts';
import type { Role } from '@akouendy/domain/access';

/** What the database is told of somebody who shows the `key` of a link: it shows them what the link is for. */
export function settingsOfLink(key: string): Settings {
  return { 'app.link_key': hashOfKey(key) };
}

/** What it is told besides once the link has proved who they are. */
export function settingsOfOwner(owner: {
  readonly id: string;
  readonly role: Role;
  readonly clientId: string | null;
  readonly email: string;
}): Settings {
  return {
    'app.person_id': owner.id,
    'app.role': owner.role,
    'app.client_id': owner.clientId ?? '',
    'app.sign_in_email': owner.email,
  };
}
