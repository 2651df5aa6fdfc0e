import type { Role } from '@akouendy/domain/access';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Language } from '../../../platform/access/language.ts';
import { InvalidFieldType } from '../../../platform/graphql/invalid-field.type.ts';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { resultUnion } from '../../../platform/graphql/result-union.ts';
import { TooManyAttemptsType } from '../../../platform/graphql/too-many-attempts.type.ts';
import { KeyReusedType } from './key-reused.type.ts';
import { InvitationType } from './invitation.type.ts';
import { LinkRefusedType } from './link-refused.type.ts';
import { RecentAuthenticationRequiredType } from './not-recent.type.ts';
import { PersonEntryType } from './person-entry.type.ts';
import { RoleEnum } from './role.enum.ts';

/** Somebody to invite. */
@InputType('InvitePersonInput', { description: 'Somebody to invite.' })
export class InvitePersonInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The client; none for your own company: for AKOUENDY’s people its staff.',
  })
  clientId?: string | null;

  @Field(() => String, { description: 'The e-mail address that the invitation goes to.' })
  email!: string;

  @Field(() => RoleEnum, { description: 'The role that the person will have.' })
  role!: Role;

  @Field(() => Language, { description: 'The language of the mail.' })
  language!: Language;

  @Field(() => ID, {
    description: 'A UUID made for what is meant to be sent once: sent again, it invites once.',
  })
  idempotencyKey!: string;
}

/** The invitation is on its way. */
@ObjectType('PersonInvited', { description: 'The invitation is on its way.' })
export class PersonInvitedType {
  @Field(() => InvitationType, { description: 'The invitation.' })
  invitation!: InvitationType;
}

/** There is an open invitation. */
@ObjectType('AlreadyInvited', {
  description:
    'The address has an open invitation: send that one again, or withdraw it. Nothing was changed.',
})
export class AlreadyInvitedType {
  @Field(() => InvitationType, { description: 'The open invitation.' })
  invitation!: InvitationType;
}

/** The address is somebody's. */
@ObjectType('AlreadyAPerson', {
  description: 'Somebody signs in with this address already. Nothing was changed.',
})
export class AlreadyAPersonType {
  @Field(() => String, { description: 'Their name.' })
  name!: string;
}

/** Nobody could come in with that address. */
@ObjectType('OutsideProvider', {
  description:
    'The client’s people come in through its own provider alone, and the address is of none of its mail domains: the invitation could never be accepted. Nothing was changed.',
})
export class OutsideProviderType {
  @Field(() => [String], { description: 'The mail domains that the provider answers for.' })
  domains!: string[];
}

/** What `invitePerson` answers. */
export const InvitePersonResult = resultUnion('InvitePersonResult', 'What became of an invitation.', [
  PersonInvitedType,
  AlreadyInvitedType,
  AlreadyAPersonType,
  OutsideProviderType,
  KeyReusedType,
  RecentAuthenticationRequiredType,
  TooManyAttemptsType,
  InvalidFieldType,
  NotFoundType,
]);
export type InvitePersonResult = typeof InvitePersonResult;

/** The mail was sent again. */
@ObjectType('InvitationSent', {
  description: 'The invitation is on its way again with a new link; the earlier one opens nothing any more.',
})
export class InvitationSentType {
  @Field(() => InvitationType, { description: 'The invitation as it stands now.' })
  invitation!: InvitationType;
}

/** What `resendInvitation` answers. */
export const ResendInvitationResult = resultUnion(
  'ResendInvitationResult',
  'What became of sending an invitation again.',
  [InvitationSentType, OutsideProviderType, TooManyAttemptsType, LinkRefusedType, NotFoundType],
);
export type ResendInvitationResult = typeof ResendInvitationResult;

/** The invitation is withdrawn. */
@ObjectType('InvitationWithdrawn', { description: 'The link of the invitation opens nothing any more.' })
export class InvitationWithdrawnType {
  @Field(() => InvitationType, { description: 'The invitation that was.' })
  invitation!: InvitationType;
}

/** What `withdrawInvitation` answers. */
export const WithdrawInvitationResult = resultUnion(
  'WithdrawInvitationResult',
  'What became of taking an invitation back; one that was accepted stays.',
  [InvitationWithdrawnType, LinkRefusedType, NotFoundType],
);
export type WithdrawInvitationResult = typeof WithdrawInvitationResult;

/** A person and a role. */
@InputType('ChangeRoleInput', { description: 'Which person gets which role.' })
export class ChangeRoleInput {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => RoleEnum, { description: 'The role from now on.' })
  role!: Role;
}

/** The role is another. */
@ObjectType('RoleChanged', {
  description: 'The person has the role. If it is another than before, they sign in anew.',
})
export class RoleChangedType {
  @Field(() => PersonEntryType, { description: 'The person as they stand now.' })
  entry!: PersonEntryType;
}

/** Nobody would be in charge. */
@ObjectType('LastInCharge', {
  description:
    'The person is the last admin, or the last one with a way in: give somebody else the role first. Nothing was changed.',
})
export class LastInChargeType {
  @Field(() => RoleEnum, { description: 'The role that somebody must have.' })
  role!: Role;

  @Field(() => Boolean, {
    description:
      'Whether others have it, none of whom has a way in: the company’s provider is the only one, and has named none of them, or speaks for none of their addresses.',
  })
  othersShutOut!: boolean;
}

/** What `changeRole` answers. */
export const ChangeRoleResult = resultUnion('ChangeRoleResult', 'What became of a change of role.', [
  RoleChangedType,
  LastInChargeType,
  RecentAuthenticationRequiredType,
  InvalidFieldType,
  NotFoundType,
]);
export type ChangeRoleResult = typeof ChangeRoleResult;

/** The person is removed. */
@ObjectType('PersonRemoved', {
  description:
    'The person’s sessions have ended and they sign in no more; what they did stays under their name.',
})
export class PersonRemovedType {
  @Field(() => PersonEntryType, { description: 'The person as they stand now.' })
  entry!: PersonEntryType;
}

/** What `removePerson` answers. */
export const RemovePersonResult = resultUnion('RemovePersonResult', 'What became of a removal.', [
  PersonRemovedType,
  LastInChargeType,
  RecentAuthenticationRequiredType,
  NotFoundType,
]);
export type RemovePersonResult = typeof RemovePersonResult;

/** The person's sessions have ended. */
@ObjectType('PersonSessionsEnded', {
  description: 'The person is signed in nowhere any more, and signs in again as they did.',
})
export class PersonSessionsEndedType {
  @Field(() => PersonEntryType, { description: 'The person as they stand now.' })
  entry!: PersonEntryType;

  @Field(() => Int, { description: 'How many sessions were open; the person is told when there were any.' })
  endedSessions!: number;
}

/** One's own sessions. */
@ObjectType('OwnSessions', {
  description: 'Your own sessions are ended in your settings. Nothing was changed.',
})
export class OwnSessionsType {
  @Field(() => String, { description: 'For developers; the application words it for people.' })
  message!: string;
}

/** What `endPersonSessions` answers. */
export const EndPersonSessionsResult = resultUnion(
  'EndPersonSessionsResult',
  'What became of ending somebody’s sessions.',
  [PersonSessionsEndedType, OwnSessionsType, NotFoundType],
);
export type EndPersonSessionsResult = typeof EndPersonSessionsResult;
