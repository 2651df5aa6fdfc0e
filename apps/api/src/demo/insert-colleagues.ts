import { writeInstant, type Instant } from '@akouendy/domain';
import type { InvitationMail } from '../modules/access/access.public.ts';
import { Language } from '../platform/access/language.ts';
import type { Query } from '../platform/database/prepare/prepare-database.ts';
import { newId } from '../platform/ids/new-id.ts';
import { hashOfKey, newKey } from '../platform/secrets/random-key.ts';
import type { DemoColleague, DemoInvitation, DemoTeam } from './colleagues.ts';
import type { PersonIds } from './insert-people.ts';
import { ANTOINE, THOMAS } from './people.ts';

/** Who invites. */
const PEOPLE = [ANTOINE, THOMAS];

const DAY = 86_400;

/** An invitation can be accepted for so long; seconds. */
const INVITATION_LIFE = 7 * DAY;

/** A team to add, as of an instant. */
interface Addition {
  /** `null` for staff. */
  readonly clientId: string | null;
  readonly now: Instant;
  readonly createdAt: string;
  readonly personIds: PersonIds;
}

/** Adds the colleagues and the waiting invitations of `team`; returns the latter as their mails say them. */
export async function insertTeam(
  query: Query,
  team: DemoTeam,
  addition: Addition,
): Promise<InvitationMail[]> {
  for (const colleague of team.colleagues) await insertColleague(query, colleague, addition);
  const mails: InvitationMail[] = [];
  for (const invitation of team.invitations) {
    mails.push({ ...(await insertInvitation(query, invitation, addition)), company: team.client });
  }
  return mails;
}

async function insertColleague(
  query: Query,
  { name, email, role, seenDaysAgo, removedDaysAgo }: DemoColleague,
  { clientId, now, createdAt }: Addition,
): Promise<void> {
  await query(
    `insert into people (id, client_id, name, email, role, language, created_at, last_signed_in_at, deactivated_at)
     values ($1, $2, $3, $4, $5, 'FR', $6, $7, $8)`,
    [
      newId(),
      clientId,
      name,
      email,
      role,
      createdAt,
      daysBefore(now, seenDaysAgo),
      daysBefore(now, removedDaysAgo),
    ],
  );
}

async function insertInvitation(
  query: Query,
  { email, role, sentDaysAgo, by }: DemoInvitation,
  { clientId, now, personIds }: Addition,
): Promise<Omit<InvitationMail, 'company'>> {
  const sentAt = (now - sentDaysAgo * DAY) as Instant;
  const expiresAt = (sentAt + INVITATION_LIFE) as Instant;
  const key = newKey();
  await query(
    `insert into invitations (id, client_id, email, role, language, idempotency_key, invited_by, invited_at,
                              link_hash, sent_at, expires_at)
     values ($1, $2, $3, $4, 'FR', $5, $6, $7, decode($8, 'hex'), $7, $9)`,
    [
      newId(),
      clientId,
      email,
      role,
      newId(),
      personIds(by),
      writeInstant(sentAt),
      hashOfKey(key),
      writeInstant(expiresAt),
    ],
  );
  const inviter = PEOPLE.find((person) => person.email === by)?.name ?? by;
  return { email, language: Language.FR, role, sentAt, expiresAt, inviter, key };
}

function daysBefore(now: Instant, days: number | null): string | null {
  return days === null ? null : writeInstant((now - days * DAY) as Instant);
}
