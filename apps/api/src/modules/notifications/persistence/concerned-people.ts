import type { Role } from '@akouendy/domain/access';
import type { Language } from '../../../platform/access/language.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { AnnouncedEvent } from '../announcement.ts';
import type { Choice } from '../choices.ts';
import type { NotificationKind } from '../notification-kind.ts';
import type { Candidate } from '../who-is-told.ts';

/** Somebody whom the affairs of a client concern. */
export interface Concerned extends Candidate {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly isStaff: boolean;
}

/**
 * The active people of a client, the staff who look after it and, when it is one of them no more, `toPersonId`; with what
 * they chose. Where `orAdmins`, who decides for every client for want of somebody whose client it is.
 */
export async function findConcerned(
  db: Database,
  { clientId, toPersonId }: Pick<AnnouncedEvent, 'clientId' | 'toPersonId'>,
  orAdmins: boolean,
): Promise<Concerned[]> {
  const rows = await db.query<ConcernedRow>(
    `select p.id, p.role, p.name, p.email, p.language, p.client_id is null as is_staff,
            (select json_object_agg(c.kind, json_build_object('inApp', c.in_app, 'mail', c.mail))
               from notification_choices c where c.person_id = p.id) as choices
       from people p
      where p.deactivated_at is null
        and (p.client_id = $1 or p.id in (select person_id from client_staff where client_id = $1) or p.id = $2
             or $3 and app.reach_of(p.role, 'ANSWER_QUOTES') = 'ALL' and not exists (
               select from client_staff s join people m on m.id = s.person_id
                where s.client_id = $1 and m.deactivated_at is null and app.reach_of(m.role, 'ANSWER_QUOTES') = 'PORTFOLIO'
             ))
      order by p.id`,
    [clientId, toPersonId ?? null, orAdmins],
  );
  return rows.map(({ id, is_staff: isStaff, choices, ...person }) => ({
    ...person,
    personId: id,
    isStaff,
    choices: choices ?? {},
  }));
}

/** The names that a mail about `event` says. */
export async function namesOf(
  db: Database,
  { actorId, clientId }: AnnouncedEvent,
): Promise<{ actor: string; client: string }> {
  const [names] = await db.query<{ actor: string; client: string }>(
    'select p.name as actor, c.name as client from people p, clients c where p.id = $1 and c.id = $2',
    [actorId, clientId],
  );
  if (names === undefined) throw new Error('Who did it, or for whom, is not there any more');
  return names;
}

interface ConcernedRow {
  readonly id: string;
  readonly role: Role;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly is_staff: boolean;
  readonly choices: Partial<Record<NotificationKind, Choice>> | null;
}
