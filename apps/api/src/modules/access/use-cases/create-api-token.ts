import {
  LONGEST_TOKEN_DAYS,
  mayHaveTokens,
  tokenPermissionsOf,
  type TokenPermission,
} from '@akouendy/domain/access';
import type { Instant } from '@akouendy/domain';
import { Injectable } from '@nestjs/common';
import { AccessError } from '../../../platform/access/access-error.ts';
import { currentActor } from '../../../platform/access/asking.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { newId } from '../../../platform/ids/new-id.ts';
import type { SessionOfRequest } from '../../../platform/session/session.ts';
import { hashOfApiToken, newApiToken } from '../../../platform/session/api-token.ts';
import {
  countUsableApiTokens,
  findApiToken,
  findApiTokenByKey,
  insertApiToken,
  type ApiToken,
} from '../persistence/api-token-repository.ts';

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
  | { readonly kind: 'INVALID'; readonly field: 'NAME' | 'DAYS' | 'PERMISSIONS' }
  | { readonly kind: 'TOO_MANY'; readonly most: number };

/** Makes an API token for who is asking. It is shown once; what is stored is its hash. */
@Injectable()
export class CreateApiToken {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  async execute(
    command: ApiTokenCommand,
    { holder }: Pick<SessionOfRequest, 'holder'>,
  ): Promise<CreateApiTokenOutcome> {
    const { personId, clientId, role } = currentActor();
    if (!mayHaveTokens(role) || holder === null) throw new AccessError('FORBIDDEN');
    const name = command.name.trim();
    const permissions = tokenPermissionsOf(role).filter((each) => command.permissions.includes(each));
    if (name === '' || name.length > LONGEST_NAME || /\p{Cc}/u.test(name))
      return { kind: 'INVALID', field: 'NAME' };
    if (command.days < 1 || command.days > LONGEST_TOKEN_DAYS) return { kind: 'INVALID', field: 'DAYS' };
    if (!permissions.includes('READ_CLIENT') || permissions.length < new Set(command.permissions).size) {
      return { kind: 'INVALID', field: 'PERMISSIONS' };
    }
    return this.unitOfWork.write(async (db) => {
      const before = await findApiTokenByKey(db, personId, command.idempotencyKey);
      if (before !== null) return { kind: 'CREATED_BEFORE', apiToken: before };
      const now = this.clock.now();
      if ((await countUsableApiTokens(db, personId, now)) >= MOST_TOKENS)
        return { kind: 'TOO_MANY', most: MOST_TOKENS };
      const [id, token] = [newId(), newApiToken()];
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
        expiresAt: (now + command.days * DAY) as Instant,
      });
      await this.audit.record(db, {
        action: 'api_token.created',
        objectType: 'api_token',
        objectId: id,
        clientId,
        detail: { name, permissions, days: command.days },
      });
      const apiToken = await findApiToken(db, personId, id);
      if (apiToken === null) throw new Error('A token that was just made is not there');
      return { kind: 'CREATED', token, apiToken };
    });
  }
}
