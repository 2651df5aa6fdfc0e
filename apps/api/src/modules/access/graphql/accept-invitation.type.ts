import type { Instant } from '@akouendy/domain';
import type { Role } from '@akouendy/domain/access';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Language } from '../../../platform/access/language.ts';
import { InvalidFieldType } from '../../../platform/graphql/invalid-field.type.ts';
import { resultUnion } from '../../../platform/graphql/result-union.ts';
import { InstantScalar } from '../../../platform/graphql/scalars/instant.scalar.ts';
import { LinkRefusedType } from './link-refused.type.ts';
import { PasswordRefusedType } from './password-refused.type.ts';
import { RoleEnum } from './role.enum.ts';

/** What an invitation's link opens. */
@ObjectType('OpenInvitation', {
  description: 'An invitation that can be accepted, to whoever holds its link.',
})
export class OpenInvitationType {
  @Field(() => String, { description: 'The address that will sign in.' })
  email!: string;

  @Field(() => RoleEnum, { description: 'The role that goes with it.' })
  role!: Role;

  @Field(() => Language, { description: 'The language that the mail spoke.' })
  language!: Language;

  @Field(() => String, { nullable: true, description: 'The company; null for AKOUENDY’s own staff.' })
  clientName!: string | null;

  @Field(() => String, { description: 'Who has sent it.' })
  inviterName!: string;

  @Field(() => InstantScalar, { description: 'The first moment at which its link opens nothing any more.' })
  expiresAt!: Instant;

  @Field(() => Int, { description: 'Characters that the password has at least.' })
  leastPasswordLength!: number;
}

/** What a link of an invitation opens. */
export const InvitationLinkResult = resultUnion(
  'InvitationLinkResult',
  'What the link of an invitation opens.',
  [OpenInvitationType, LinkRefusedType],
);
export type InvitationLinkResult = typeof InvitationLinkResult;

/** What somebody who was invited says. */
@InputType('AcceptInvitationInput', { description: 'What somebody who was invited says of themselves.' })
export class AcceptInvitationInput {
  @Field(() => String, { description: 'The key of the link, which is all of the address after its `#`.' })
  token!: string;

  @Field(() => String, { description: 'First and last name.' })
  name!: string;

  @Field(() => String, { description: 'The password to sign in with from now on.' })
  password!: string;

  @Field(() => Language, { description: 'The language in which the portal is to speak.' })
  language!: Language;
}

/** The invitation is accepted. */
@ObjectType('InvitationAccepted', {
  description: 'The invitation is accepted: sign in with the address and the password.',
})
export class InvitationAcceptedType {
  @Field(() => String, { description: 'The address to sign in with.' })
  email!: string;
}

/** The address is somebody's. */
@ObjectType('AddressInUse', {
  description: 'The address signs in to the portal as somebody already. Nothing was changed.',
})
export class AddressInUseType {
  @Field(() => String, { description: 'The address.' })
  email!: string;
}

/** What `acceptInvitation` answers. */
export const AcceptInvitationResult = resultUnion(
  'AcceptInvitationResult',
  'What became of accepting an invitation.',
  [InvitationAcceptedType, LinkRefusedType, PasswordRefusedType, AddressInUseType, InvalidFieldType],
);
export type AcceptInvitationResult = typeof AcceptInvitationResult;
