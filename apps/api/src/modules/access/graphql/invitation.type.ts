import type { Instant } from '@akouendy/domain';
import type { Role } from '@akouendy/domain/access';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { InstantScalar } from '../../../platform/graphql/scalars/instant.scalar.ts';
import { RoleEnum } from './role.enum.ts';

/** An invitation that waits for an answer. */
@ObjectType('Invitation', { description: 'An invitation to the portal, sent by mail to an address.' })
export class InvitationType {
  @Field(() => ID, { description: 'Identifier of the invitation.' })
  id!: string;

  @Field(() => String, { description: 'The address that it was sent to, and will sign in with.' })
  email!: string;

  @Field(() => RoleEnum, { description: 'The role that the person will have.' })
  role!: Role;

  @Field(() => InstantScalar, { description: 'When it was made.' })
  invitedAt!: Instant;

  @Field(() => InstantScalar, { description: 'When its mail was last sent.' })
  sentAt!: Instant;

  @Field(() => InstantScalar, { description: 'The first moment at which its link opens nothing any more.' })
  expiresAt!: Instant;
}
