import type { TokenPermission } from '@akouendy/domain/access';
import { writeInstant, type Instant } from '@akouendy/domain';
import type { SignInMeans } from '../../../platform/session/session.ts';
import type { Database } from '../../../platform/database/database.ts';

/** A token as its owner sees it; the token itself is nowhere. */
export interface ApiToken {
  readonly id: string;
  readonly name: string;
  readonly permissions: readonly TokenPermission[];
  /** Its last four characters. */
  readonly ending: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly revokedAt: Instant | null;
  /** By what its owner had signed in when it was made. */
  readonly means: SignInMeans;
  /** To the minute; `null` when it was never used. */
  readonly lastUsedAt: Instant | null;
}

/** A token to be stored. */
export interface NewApiToken {
  readonly id: string;
  readonly personId: string;
  readonly clientId: string | null;
  readonly idempotencyKey: string;
  readonly name: string;
  readonly permissions: readonly TokenPermission[];
  readonly hash: string;
  readonly means: SignInMeans;
  readonly ending: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

const COLUMNS = `id, name, permissions, ending, means, created_at as "createdAt", expires_at as "expiresAt",
  revoked_at as "revokedAt", last_used_at as "lastUsedAt"`;

/** The tokens of who is asking, newest first; ended ones too. */
export function findApiTokens(db: Database, personId: string): Promise<ApiToken[]> {
  return db.query(
    `select ${COLUMNS} from api_tokens where person_id = $1 order by created_at desc, id desc`,
    [personId],
  );
}

/** One of the tokens of who is asking. */
export async function findApiToken(db: Database, personId: string, id: string): Promise<ApiToken | null> {
  const [token] = await db.query<ApiToken>(
    `select ${COLUMNS} from api_tokens where person_id = $1 and id = $2 for update`,
    [personId, id],
  );
  return token ?? null;
}

/** The token that was made under a key before, if any. Makes others who make one for the same person wait. */
export async function findApiTokenByKey(
  db: Database,
  personId: string,
  key: string,
): Promise<ApiToken | null> {
  await db.query('select pg_advisory_xact_lock(4103, hashtext($1))', [personId]);
  const [token] = await db.query<ApiToken>(
    `select ${COLUMNS} from api_tokens where person_id = $1 and idempotency_key = $2`,
    [personId, key],
  );
  return token ?? null;
}

/** How many tokens of a person can be used. */
export async function countUsableApiTokens(db: Database, personId: string, now: Instant): Promise<number> {
  const [counted] = await db.query<{ count: number }>(
    `select count(*)::int as count from api_tokens
     where person_id = $1 and revoked_at is null and expires_at > $2`,
    [personId, writeInstant(now)],
  );
  return counted?.count ?? 0;
}

/** Stores a token by its hash. */
export async function insertApiToken(db: Database, token: NewApiToken): Promise<void> {
  await db.query(
    `insert into api_tokens (id, person_id, client_id, idempotency_key, name, permissions, token_hash, ending,
                             created_at, expires_at, means)
     values ($1, $2, $3, $4, $5, $6, decode($7, 'hex'), $8, $9, $10, $11)`,
    [
      token.id,
      token.personId,
      token.clientId,
      token.idempotencyKey,
      token.name,
      token.permissions,
      token.hash,
      token.ending,
      writeInstant(token.createdAt),
      writeInstant(token.expiresAt),
      token.means,
    ],
  );
}

/** Ends a token. */
export async function revokeApiToken(db: Database, id: string, now: Instant): Promise<void> {
  await db.query('update api_tokens set revoked_at = $2 where id = $1 and revoked_at is null', [
    id,
    writeInstant(now),
  ]);
}

/** Ends all of a person's tokens that can be used; how many there were. */
export async function revokeApiTokensOf(db: Database, personId: string, now: Instant): Promise<number> {
  const revoked = await db.query(
    'update api_tokens set revoked_at = $2 where person_id = $1 and revoked_at is null and expires_at > $2 returning id',
    [personId, writeInstant(now)],
  );
  return revoked.length;
}

/** That a token is in use is written down at most this often; seconds. */
const TOUCH_INTERVAL = 60;

/** A token that is being used. */
export interface TokenInUse {
  readonly id: string;
  readonly name: string;
  readonly personId: string;
  readonly permissions: readonly TokenPermission[];
  readonly means: SignInMeans;
}

/** The token whose hash `app.token_hash` names, if it can be used now; writes down that it is. */
export async function useApiToken(db: Database, now: Instant): Promise<TokenInUse | null> {
  const [token] = await db.query<TokenInUse & { lastUsedAt: Instant | null }>(
    `select id, name, person_id as "personId", permissions, means, last_used_at as "lastUsedAt" from api_tokens
     where token_hash = app.token_hash() and revoked_at is null and expires_at > $1`,
    [writeInstant(now)],
  );
  if (token === undefined) return null;
  if (token.lastUsedAt === null || token.lastUsedAt <= now - TOUCH_INTERVAL) {
    await db.query('update api_tokens set last_used_at = $1 where token_hash = app.token_hash()', [
      writeInstant(now),
    ]);
  }
  const { id, name, personId, permissions, means } = token;
  return { id, name, personId, permissions, means };
}
