import { LONGEST_TOKEN_DAYS, tokenPermissionsOf, type TokenPermission } from '@akouendy/domain/access';
import type { Instant } from '@akouendy/domain';
import { Injectable } from '@nestjs/common';
import { AccessError } from '../../../platform/access/access-error.ts';
import { currentActor } from '../../../platform/access/asking.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { newId } from '../../../platform/ids/new-id.ts';
import { Mail } from '../../../platform/mail/mail.ts';
import { Identification } from '../../../platform/session/identification.ts';
import { isSessionThere, lockAccessOf } from '../../../platform/session/lock-access.ts';
import type { SessionOfRequest } from '../../../platform/session/session.ts';
import { hashOfApiToken, newApiToken } from '../../../platform/session/api-token.ts';
import { API_TOKEN_CREATED } from '../mails/api-token-created/api-token-created.ts';
import {
  countUsableApiTokens,
  findApiToken,
  findApiTokenByKey,
  insertApiToken,
  type ApiToken,
} from '../persistence/api-token-repository.ts';
import { findPeople } from '../persistence/people-repository.ts';
import { isRecentlyAuthenticated } from './recent-authentication.ts';

/** Tokens that one person may have at a time. */
const MOST_TOKENS = 20;

/** Characters of a token's name. */
const LONGEST_NAME = 60;

const DAY = 24 * 3_600;

/** What a person asks for. */
export interface ApiTokenCommand {
  readonly idempotencyKey: string;
  readonly name: string;
  readonly permissions: readonly TokenPermission[];
  /** From now until it ends. */
  readonly days: number;
}

/** How the wish for a token ended. */
export type CreateApiTokenOutcome =
  | { readonly kind: 'CREATED'; readonly token: string; readonly apiToken: ApiToken }
  /** The same wish was granted before; the token was shown then and cannot be shown again. */
  | { readonly kind: 'CREATED_BEFORE'; readonly apiToken: ApiToken }
  /** Another token was made under the key; or who is asking must prove who they are first. */
  | { readonly kind: 'IDEMPOTENCY_KEY_REUSED' | 'NOT_RECENT' }
  /** Who is asking must have a second factor and has none: the token would open nothing. */
  | { readonly kind: 'FACTOR_MISSING' }
  | { readonly kind: 'INVALID'; readonly field: 'NAME' | 'DAYS' | 'PERMISSIONS' }
  | { readonly kind: 'TOO_MANY'; readonly most: number };

/** Makes an API token for who is asking. It is shown once; what is stored is its hash. */
@Injectable()
export class CreateApiToken {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly mail: Mail,
    private readonly identification: Identification,
  ) {}

  async execute(
    command: ApiTokenCommand,
    { holder, keyHash }: Pick<SessionOfRequest, 'holder' | 'keyHash'>,
  ): Promise<CreateApiTokenOutcome> {
    const { personId, clientId, role } = currentActor();
    if (holder === null) throw new AccessError('FORBIDDEN');
    const name = command.name.trim();
    const permissions = tokenPermissionsOf(role).filter((each) => command.permissions.includes(each));
    if (name === '' || name.length > LONGEST_NAME || /\p{Cc}/u.test(name))
      return { kind: 'INVALID', field: 'NAME' };
    if (command.days < 1 || command.days > LONGEST_TOKEN_DAYS) return { kind: 'INVALID', field: 'DAYS' };
    if (!permissions.includes('READ_CLIENT') || permissions.length < new Set(command.permissions).size) {
      return { kind: 'INVALID', field: 'PERMISSIONS' };
    }
    const now = this.clock.now();
    const standing = await this.identification.standingOf(personId);
    return this.unitOfWork.write(async (db) => {
      const before = await findApiTokenByKey(db, personId, command.idempotencyKey);
      if (before !== null) {
        return isSameWish(before, { name, permissions, days: command.days })
          ? { kind: 'CREATED_BEFORE', apiToken: before }
          : { kind: 'IDEMPOTENCY_KEY_REUSED' };
      }
      if (standing?.needsFactor === true && !standing.hasFactor) return { kind: 'FACTOR_MISSING' };
      if (!isRecentlyAuthenticated({ holder }, now)) return { kind: 'NOT_RECENT' };
      if ((await countUsableApiTokens(db, personId, now)) >= MOST_TOKENS)
        return { kind: 'TOO_MANY', most: MOST_TOKENS };
      await lockAccessOf(db, personId);
      if (!(await isSessionThere(db, keyHash))) throw new AccessError('UNAUTHENTICATED');
      const [id, token] = [newId(), newApiToken()];
      const expiresAt = (now + command.days * DAY) as Instant;
      await insertApiToken(db, {
        id,
        personId,
        clientId,
        idempotencyKey: command.idempotencyKey,
        name,
        permissions,
        hash: hashOfApiToken(token),
        ending: token.slice(-4),
        means: holder.means,
        createdAt: now,
        expiresAt,
      });
      await this.audit.record(db, {
        action: 'api_token.created',
        objectType: 'api_token',
        objectId: id,
        clientId,
        detail: { name, permissions, days: command.days },
      });
      const [owner] = await findPeople(db, [personId]);
      if (owner === undefined) throw new Error('Who is asking cannot see themselves');
      await this.mail.send(db, {
        template: API_TOKEN_CREATED,
        to: { name: owner.name, address: owner.email },
        language: owner.language,
        data: { name, at: now, expiresAt },
      });
      const apiToken = await findApiToken(db, personId, id);
      if (apiToken === null) throw new Error('A token that was just made is not there');
      return { kind: 'CREATED', token, apiToken };
    });
  }
}

/** Whether `wish` is what the token was made by. */
function isSameWish(
  token: ApiToken,
  wish: { readonly name: string; readonly permissions: readonly TokenPermission[]; readonly days: number },
): boolean {
  return (
    token.name === wish.name &&
    token.expiresAt - token.createdAt === wish.days * DAY &&
    [...token.permissions].sort().join() === [...wish.permissions].sort().join()
  );
}
