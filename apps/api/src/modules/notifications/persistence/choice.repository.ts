import type { Database } from '../../../platform/database/database.ts';
import type { Choice, Choices } from '../choices.ts';
import type { NotificationKind } from '../notification-kind.ts';

/** What the person has chosen. */
export async function loadChoices(db: Database, personId: string): Promise<Choices> {
  const rows = await db.query<{ kind: NotificationKind; in_app: boolean; mail: boolean }>(
    'select kind, in_app, mail from notification_choices where person_id = $1',
    [personId],
  );
  return Object.fromEntries(rows.map(({ kind, in_app: inApp, mail }) => [kind, { inApp, mail }]));
}

/** Lets a person choose one thing at a time, until the transaction ends. */
export async function lockChoices(db: Database, personId: string): Promise<void> {
  await db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`choices of ${personId}`]);
}

/** Keeps what the person chooses for `kind`. */
export async function saveChoice(
  db: Database,
  personId: string,
  kind: NotificationKind,
  { inApp, mail }: Choice,
): Promise<void> {
  await db.query(
    `insert into notification_choices (person_id, kind, in_app, mail) values ($1, $2, $3, $4)
     on conflict (person_id, kind) do update set in_app = excluded.in_app, mail = excluded.mail`,
    [personId, kind, inApp, mail],
  );
}
