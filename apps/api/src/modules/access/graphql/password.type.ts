import type { Instant } from '@akouendy/domain';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../../platform/graphql/result-union.ts';
import { InstantScalar } from '../../../platform/graphql/scalars/instant.scalar.ts';
import { TooManyAttemptsType } from '../../../platform/graphql/too-many-attempts.type.ts';
import { LinkRefusedType } from './link-refused.type.ts';
import { PasswordRefusedType } from './password-refused.type.ts';
import { InvalidCredentialsType } from './sign-in.type.ts';

/** The current password and the next. */
@InputType('ChangePasswordInput', { description: 'The current password and the next.' })
export class ChangePasswordInput {
  @Field(() => String, { description: 'The password until now.' })
  current!: string;

  @Field(() => String, { description: 'The password from now on.' })
  next!: string;
}

/** The password is another. */
@ObjectType('PasswordChanged', { description: 'The password is changed, and every other session has ended.' })
export class PasswordChangedType {
  @Field(() => InstantScalar, { description: 'Since when the password holds.' })
  at!: Instant;
}

/** There is no password to change. */
@ObjectType('SignsInElsewhere', {
  description: 'Your company’s own provider is the only way in: the portal has no password for you.',
})
export class SignsInElsewhereType {
  @Field(() => String, { description: 'For developers; the application words it for people.' })
  message!: string;
}

/** What `changePassword` answers. */
export const ChangePasswordResult = resultUnion(
  'ChangePasswordResult',
  'What became of a change of password.',
  [
    PasswordChangedType,
    InvalidCredentialsType,
    TooManyAttemptsType,
    PasswordRefusedType,
    SignsInElsewhereType,
  ],
);
export type ChangePasswordResult = typeof ChangePasswordResult;

/** A mail may be on its way. */
@ObjectType('PasswordResetRequested', {
  description:
    'If somebody signs in with the address, a mail with a link is on its way; the answer does not tell.',
})
export class PasswordResetRequestedType {
  @Field(() => String, { description: 'The address that was given.' })
  email!: string;
}

/** What `requestPasswordReset` answers. */
export const RequestPasswordResetResult = resultUnion(
  'RequestPasswordResetResult',
  'What is answered to somebody who has forgotten a password: the same for every address.',
  [PasswordResetRequestedType, TooManyAttemptsType],
);
export type RequestPasswordResetResult = typeof RequestPasswordResetResult;

/** What a link to choose a password opens. */
@ObjectType('OpenPasswordReset', { description: 'A new password can be chosen, by whoever holds the link.' })
export class OpenPasswordResetType {
  @Field(() => String, { description: 'The address that signs in with it.' })
  email!: string;

  @Field(() => Int, { description: 'Characters that the password has at least.' })
  leastPasswordLength!: number;
}

/** What a link to choose a password opens. */
export const PasswordResetLinkResult = resultUnion(
  'PasswordResetLinkResult',
  'What a link to choose a new password opens.',
  [OpenPasswordResetType, LinkRefusedType],
);
export type PasswordResetLinkResult = typeof PasswordResetLinkResult;

/** A link and a password. */
@InputType('ResetPasswordInput', { description: 'The link and the new password.' })
export class ResetPasswordInput {
  @Field(() => String, { description: 'The key of the link, which is all of the address after its `#`.' })
  token!: string;

  @Field(() => String, { description: 'The password from now on.' })
  password!: string;
}

/** The password is another. */
@ObjectType('PasswordReset', {
  description: 'The password is changed, and every session has ended: sign in with it.',
})
export class PasswordResetType {
  @Field(() => String, { description: 'The address to sign in with.' })
  email!: string;
}

/** What `resetPassword` answers. */
export const ResetPasswordResult = resultUnion(
  'ResetPasswordResult',
  'What became of choosing a new password.',
  [PasswordResetType, LinkRefusedType, PasswordRefusedType],
);
export type ResetPasswordResult = typeof ResetPasswordResult;
