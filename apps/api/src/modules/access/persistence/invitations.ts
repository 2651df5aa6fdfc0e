import { writeInstant, type Instant } from '@akouendy/domain';
import type { ClientId, MailedLink, Role } from '@akouendy/domain/access';
import type { Language } from '../../../platform/access/language.ts';
import type { Database } from '../../../platform/database/database.ts';

/** An invitation to the portal, for an address and a role. */
export interface Invitation extends MailedLink {
  readonly id: string;
  /** `null` for staff. */
  readonly clientId: ClientId | null;
  readonly email: string;
  readonly role: Role;
  /** The language of its mail. */
  readonly language: Language;
  readonly invitedBy: string;
  readonly invitedAt: Instant;
  /** When the mail was last sent. */
  readonly sentAt: Instant;
}

/** An invitation that is made. */
export interface NewInvitation extends Omit<Invitation, 'usedAt' | 'withdrawnAt'> {
  readonly idempotencyKey: string;
  readonly linkHash: string;
}

const INVITATION = `id, client_id as "clientId", email, role, language, invited_by as "invitedBy",
  invited_at as "invitedAt", sent_at as "sentAt", expires_at as "expiresAt", accepted_at as "usedAt",
  withdrawn_at as "withdrawnAt"`;

/** Appends an invitation; `false` when there is an open one for the same address and company. */
export async function appendInvitation(db: Database, made: NewInvitation): Promise<boolean> {
  const rows = await db.query(
    `insert into invitations (id, client_id, email, role, language, idempotency_key, invited_by, invited_at,
                              link_hash, sent_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, decode($9, 'hex'), $10, $11)
     on conflict do nothing returning id`,
    [
      made.id,
      made.clientId,
      made.email,
      made.role,
      made.language,
      made.idempotencyKey,
      made.invitedBy,
      writeInstant(made.invitedAt),
      made.linkHash,
      writeInstant(made.sentAt),
      writeInstant(made.expiresAt),
    ],
  );
  return rows.length > 0;
}

/** Whether there is such a client that who is asking may see. */
export async function isClientThere(db: Database, clientId: ClientId): Promise<boolean> {
  return (await db.query('select from clients where id = $1', [clientId])).length > 0;
}

/**
 * Until the transaction ends, nobody else sends an invitation to the client, or to the staff: what is counted meanwhile
 * stays true.
 */
export async function lockSendings(db: Database, clientId: ClientId | null): Promise<void> {
  await db.query('select pg_advisory_xact_lock(4107, hashtext($1))', [clientId ?? 'staff']);
}

/** How many mails invited to a client, or to the staff, of the invitations whose last mail left after `since`. */
export async function countSendings(
  db: Database,
  clientId: ClientId | null,
  since: Instant,
): Promise<{ readonly sendings: number; readonly firstSentAt: Instant | null }> {
  const [row] = await db.query<{ sendings: number; first_sent_at: Instant | null }>(
    `select coalesce(sum(sendings), 0)::integer as sendings, min(sent_at) as first_sent_at from invitations
     where client_id is not distinct from $1 and sent_at > $2`,
    [clientId, writeInstant(since)],
  );
  return { sendings: row?.sendings ?? 0, firstSentAt: row?.first_sent_at ?? null };
}

/** The invitation that `personId` has made under `key`. */
export async function findInvitationOfKey(
  db: Database,
  personId: string,
  key: string,
): Promise<Invitation | null> {
  return first(db, 'invited_by = $1 and idempotency_key = $2', [personId, key]);
}

/** The open invitation of an address to a client, or to the staff. */
export async function findOpenInvitation(
  db: Database,
  clientId: ClientId | null,
  email: string,
  lock: '' | 'for update' = '',
): Promise<Invitation | null> {
  return first(
    db,
    'client_id is not distinct from $1 and email = $2 and accepted_at is null and withdrawn_at is null',
    [clientId, email],
    lock,
  );
}

/** The invitation of `id` until the transaction ends. */
export async function lockInvitation(db: Database, id: string): Promise<Invitation | null> {
  return first(db, 'id = $1', [id], 'for update');
}

/** The invitation whose link is held (`app.link_key`). */
export async function findInvitationOfLink(db: Database): Promise<Invitation | null> {
  return first(db, 'link_hash = app.link_hash()', []);
}

/** The same until the transaction ends. */
export async function lockInvitationOfLink(db: Database): Promise<Invitation | null> {
  return first(db, 'link_hash = app.link_hash()', [], 'for update');
}

/** The open invitations that somebody has sent, until the transaction ends. */
export async function lockOpenInvitationsOf(db: Database, personId: string): Promise<Invitation[]> {
  return db.query<Invitation>(
    `select ${INVITATION} from invitations
     where invited_by = $1 and accepted_at is null and withdrawn_at is null order by id for update`,
    [personId],
  );
}

/** The open invitations to a client, or to the staff, the newest first. */
export async function findOpenInvitations(db: Database, clientId: ClientId | null): Promise<Invitation[]> {
  return db.query<Invitation>(
    `select ${INVITATION} from invitations
     where client_id is not distinct from $1 and accepted_at is null and withdrawn_at is null
     order by invited_at desc, id desc limit 200`,
    [clientId],
  );
}

/** Gives an invitation another link, which alone opens it from now on. */
export async function renewInvitation(
  db: Database,
  id: string,
  linkHash: string,
  { sentAt, expiresAt }: Pick<Invitation, 'sentAt' | 'expiresAt'>,
): Promise<void> {
  await db.query(
    `update invitations
     set link_hash = decode($2, 'hex'), sent_at = $3, expires_at = $4, sendings = sendings + 1 where id = $1`,
    [id, linkHash, writeInstant(sentAt), writeInstant(expiresAt)],
  );
}

/** Ends an invitation in the name of who is asking: its link opens nothing any more. */
export async function markWithdrawn(db: Database, id: string, now: Instant): Promise<void> {
  await db.query('update invitations set withdrawn_at = $2, withdrawn_by = app.person_id() where id = $1', [
    id,
    writeInstant(now),
  ]);
}

/** The invitation has been accepted by the person that it has become. */
export async function markAccepted(db: Database, id: string, by: string, now: Instant): Promise<void> {
  await db.query('update invitations set accepted_at = $2, accepted_by = $3 where id = $1', [
    id,
    writeInstant(now),
    by,
  ]);
}

/** Names that an invitation is told with; what cannot be seen has none. */
export async function findNamesOfInvitation(
  db: Database,
  { clientId, invitedBy }: Pick<Invitation, 'clientId' | 'invitedBy'>,
): Promise<{ readonly clientName: string | null; readonly inviterName: string }> {
  const [names] = await db.query<{ clientName: string | null; inviterName: string | null }>(
    `select (select name from clients where id = $1) as "clientName",
            (select name from people where id = $2) as "inviterName"`,
    [clientId, invitedBy],
  );
  return { clientName: names?.clientName ?? null, inviterName: names?.inviterName ?? '' };
}

async function first(
  db: Database,
  condition: string,
  parameters: readonly unknown[],
  lock: '' | 'for update' = '',
): Promise<Invitation | null> {
  const [row] = await db.query<Invitation>(
    `select ${INVITATION} from invitations where ${condition} ${lock}`,
    parameters,
  );
  return row ?? null;
}
