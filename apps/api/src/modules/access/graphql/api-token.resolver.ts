import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { MayCall, SignedIn } from '../../../platform/access/may-call.ts';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { Authenticator } from '../../../platform/session/authenticator.ts';
import { ApiTokens, type ApiToken } from '../queries/api-tokens.ts';
import { CreateApiToken } from '../use-cases/create-api-token.ts';
import { RevokeApiToken } from '../use-cases/revoke-api-token.ts';
import {
  ApiTokenCreatedBeforeType,
  ApiTokenCreatedType,
  ApiTokenFields,
  ApiTokenNeedsFactorType,
  ApiTokenRevokedType,
  ApiTokenType,
  CreateApiTokenInput,
  CreateApiTokenResult,
  InvalidApiTokenType,
  RevokeApiTokenResult,
  TooManyApiTokensType,
} from './api-token.type.ts';
import { KeyReusedType } from './key-reused.type.ts';
import { notRecent } from './not-recent.type.ts';
import { refused } from './refused.ts';
import { HttpExchange, type Exchange } from './request.decorator.ts';

/** A person's own API tokens. */
@Resolver(() => ApiTokenType)
export class ApiTokenResolver {
  constructor(
    private readonly tokens: ApiTokens,
    private readonly create: CreateApiToken,
    private readonly revoke: RevokeApiToken,
    private readonly authenticator: Authenticator,
  ) {}

  @Query(() => [ApiTokenType], { description: 'Your API tokens, newest first; those that have ended too.' })
  @SignedIn()
  async apiTokens(): Promise<ApiTokenType[]> {
    return (await this.tokens.mine()).map(({ suspended, ...token }) => typeOf(token, suspended));
  }

  @Mutation(() => CreateApiTokenResult, { description: 'Makes an API token for you.' })
  @MayCall('HAVE_TOKENS')
  async createApiToken(
    @Args('input', { type: () => CreateApiTokenInput, description: 'What is said of it.' })
    input: CreateApiTokenInput,
    @HttpExchange() { request, reply }: Exchange,
  ): Promise<typeof CreateApiTokenResult> {
    const outcome = await this.create.execute(input, this.authenticator.sessionOf(request, reply));
    switch (outcome.kind) {
      case 'CREATED':
        return Object.assign(new ApiTokenCreatedType(), {
          token: outcome.token,
          apiToken: typeOf(outcome.apiToken),
        });
      case 'FACTOR_MISSING':
        return refused(ApiTokenNeedsFactorType, 'Enrol a second factor first.');
      case 'NOT_RECENT':
        return notRecent();
      case 'IDEMPOTENCY_KEY_REUSED':
        return refused(KeyReusedType, 'Another token was made under this key.');
      case 'CREATED_BEFORE':
        return Object.assign(new ApiTokenCreatedBeforeType(), { apiToken: typeOf(outcome.apiToken) });
      case 'INVALID':
        return Object.assign(new InvalidApiTokenType(), { field: ApiTokenFields[outcome.field] });
      case 'TOO_MANY':
        return Object.assign(new TooManyApiTokensType(), { most: outcome.most });
    }
  }

  @Mutation(() => RevokeApiTokenResult, { description: 'Ends one of your API tokens.' })
  @SignedIn()
  async revokeApiToken(
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
  ): Promise<typeof RevokeApiTokenResult> {
    const token = await this.revoke.execute(id);
    return token === null
      ? NotFoundType.of(id)
      : Object.assign(new ApiTokenRevokedType(), { apiToken: typeOf(token) });
  }
}

function typeOf(token: ApiToken, suspended = false): ApiTokenType {
  return Object.assign(new ApiTokenType(), { ...token, suspended });
}
