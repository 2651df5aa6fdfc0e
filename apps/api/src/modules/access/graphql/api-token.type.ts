import type { TokenPermission } from '@akouendy/domain/access';
import type { Instant } from '@akouendy/domain';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { resultUnion } from '../../../platform/graphql/result-union.ts';
import { InstantScalar } from '../../../platform/graphql/scalars/instant.scalar.ts';
import { UuidScalar } from '../../../platform/graphql/scalars/uuid.scalar.ts';
import { KeyReusedType } from './key-reused.type.ts';
import { RecentAuthenticationRequiredType } from './not-recent.type.ts';

/** What a token may do; the domain names them. */
const TokenPermissions: Readonly<Record<TokenPermission, TokenPermission>> = {
  READ_CLIENT: 'READ_CLIENT',
  READ_INVOICES: 'READ_INVOICES',
  BOOK_DAYS: 'BOOK_DAYS',
  MANAGE_INVOICES: 'MANAGE_INVOICES',
  EXPORT_CLIENT: 'EXPORT_CLIENT',
};

registerEnumType(TokenPermissions, {
  name: 'TokenPermission',
  description: 'What an API token may do, as far as its owner may.',
  valuesMap: {
    READ_CLIENT: { description: 'Read contracts, balances and bookings. Part of every token.' },
    READ_INVOICES: { description: 'Read invoices.' },
    BOOK_DAYS: { description: 'Book, move and cancel days.' },
    MANAGE_INVOICES: { description: 'Issue and settle invoices.' },
    EXPORT_CLIENT: { description: 'Read all that the portal holds on a client, people and trail included.' },
  },
});

/** Which field of a wish for a token is wrong. */
export enum ApiTokenFields {
  NAME = 'NAME',
  DAYS = 'DAYS',
  PERMISSIONS = 'PERMISSIONS',
}

registerEnumType(ApiTokenFields, {
  name: 'ApiTokenField',
  description: 'Something that is said of an API token when it is made.',
  valuesMap: {
    NAME: { description: 'Its name: 1 to 60 characters on one line.' },
    DAYS: { description: 'Its life: 1 to 365 days.' },
    PERMISSIONS: { description: 'What it may do: reading at least, and nothing that its owner may not.' },
  },
});

/** One of a person's tokens. */
@ObjectType('ApiToken', { description: 'A key with which a program asks in a person’s name.' })
export class ApiTokenType {
  @Field(() => ID, { description: 'Identifier of the token; not the token.' })
  id!: string;

  @Field(() => String, { description: 'What its owner calls it.' })
  name!: string;

  @Field(() => [TokenPermissions], { description: 'What it may do, as far as its owner may.' })
  permissions!: readonly TokenPermission[];

  @Field(() => String, { description: 'Its last four characters, to tell it from others.' })
  ending!: string;

  @Field(() => InstantScalar, { description: 'When it was made.' })
  createdAt!: Instant;

  @Field(() => InstantScalar, { description: 'When it ends by itself.' })
  expiresAt!: Instant;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was revoked; null when it was not.' })
  revokedAt!: Instant | null;

  @Field(() => Boolean, {
    description:
      'Whether it opens nothing although it has not ended: your company’s own provider became the only way in after it was made.',
  })
  suspended!: boolean;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'Its last use, to the minute; null before the first.',
  })
  lastUsedAt!: Instant | null;
}

/** What is said of a token when it is made. */
@InputType('CreateApiTokenInput', { description: 'What is said of an API token when it is made.' })
export class CreateApiTokenInput {
  @Field(() => UuidScalar, {
    description: 'Made by the caller for one wish: however often it is sent, one token is made.',
  })
  idempotencyKey!: string;

  @Field(() => String, { description: 'What to call it: 1 to 60 characters on one line.' })
  name!: string;

  @Field(() => [TokenPermissions], { description: 'What it may do: reading at least.' })
  permissions!: TokenPermission[];

  @Field(() => Int, { description: 'Days until it ends: 1 to 365.' })
  days!: number;
}

/** A token was made. */
@ObjectType('ApiTokenCreated', { description: 'The token was made; this answer alone shows it.' })
export class ApiTokenCreatedType {
  @Field(() => String, { description: 'The token. Keep it: it is not shown again.' })
  token!: string;

  @Field(() => ApiTokenType, { description: 'What is known of it from now on.' })
  apiToken!: ApiTokenType;
}

/** A token was made by the same wish before. */
@ObjectType('ApiTokenCreatedBefore', {
  description: 'The same wish made a token before; it cannot be shown again: revoke it and make another one.',
})
export class ApiTokenCreatedBeforeType {
  @Field(() => ApiTokenType, { description: 'What is known of it.' })
  apiToken!: ApiTokenType;
}

/** What was said of a token does not do. */
@ObjectType('InvalidApiToken', { description: 'A field does not do; nothing was made.' })
export class InvalidApiTokenType {
  @Field(() => ApiTokenFields, { description: 'Which one.' })
  field!: ApiTokenFields;
}

/** A program would not get in. */
@ObjectType('ApiTokenNeedsFactor', {
  description:
    'You must have a second factor and have none: a token would open nothing, and none was made. Enrol one first.',
})
export class ApiTokenNeedsFactorType {
  @Field(() => String, { description: 'For developers; the application words it for people.' })
  message!: string;
}

/** Enough is enough. */
@ObjectType('TooManyApiTokens', {
  description: 'The person has as many tokens as one may: revoke one first.',
})
export class TooManyApiTokensType {
  @Field(() => Int, { description: 'How many one may have.' })
  most!: number;
}

/** A token has ended. */
@ObjectType('ApiTokenRevoked', { description: 'The token opens nothing any more.' })
export class ApiTokenRevokedType {
  @Field(() => ApiTokenType, { description: 'The token.' })
  apiToken!: ApiTokenType;
}

/** How the wish for a token ends. */
export const CreateApiTokenResult = resultUnion(
  'CreateApiTokenResult',
  'How the wish for an API token ends.',
  [
    ApiTokenCreatedType,
    ApiTokenCreatedBeforeType,
    KeyReusedType,
    InvalidApiTokenType,
    TooManyApiTokensType,
    ApiTokenNeedsFactorType,
    RecentAuthenticationRequiredType,
  ],
);

/** How revoking a token ends. */
export const RevokeApiTokenResult = resultUnion('RevokeApiTokenResult', 'How revoking an API token ends.', [
  ApiTokenRevokedType,
  NotFoundType,
]);
