import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { InvalidFieldType } from '../../../platform/graphql/invalid-field.type.ts';
import { made } from '../../../platform/graphql/made.ts';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { TooManyAttemptsType } from '../../../platform/graphql/too-many-attempts.type.ts';
import { Authenticator } from '../../../platform/session/authenticator.ts';
import { OpenInvitations } from '../queries/open-invitations.ts';
import { InvitePerson } from '../use-cases/invite-person.ts';
import { ResendInvitation } from '../use-cases/resend-invitation.ts';
import { WithdrawInvitation } from '../use-cases/withdraw-invitation.ts';
import { InvitationType } from './invitation.type.ts';
import { KeyReusedType } from './key-reused.type.ts';
import { notRecent } from './not-recent.type.ts';
import { refused } from './refused.ts';
import { HttpExchange, type Exchange } from './request.decorator.ts';
import { LinkRefusedType } from './link-refused.type.ts';
import {
  AlreadyAPersonType,
  AlreadyInvitedType,
  InvitationSentType,
  InvitationWithdrawnType,
  InvitePersonInput,
  InvitePersonResult,
  OutsideProviderType,
  PersonInvitedType,
  ResendInvitationResult,
  WithdrawInvitationResult,
} from './manage-people.type.ts';

/** Invitations, to those who send them. */
@Resolver()
export class InvitationsResolver {
  constructor(
    private readonly open: OpenInvitations,
    private readonly invite: InvitePerson,
    private readonly resend: ResendInvitation,
    private readonly withdraw: WithdrawInvitation,
    private readonly authenticator: Authenticator,
  ) {}

  @Query(() => [InvitationType], {
    nullable: true,
    description:
      'The open invitations to a client, also expired ones; null when it is not there, or its people are not yours to manage.',
  })
  @MayCall('MANAGE_CLIENT_PEOPLE')
  invitations(
    @Args('clientId', { type: () => ID, description: 'The client.' }) clientId: string,
  ): Promise<InvitationType[] | null> {
    return this.open.toClient(clientId);
  }

  @Query(() => [InvitationType], {
    description: 'The open invitations to AKOUENDY’s own staff, also expired ones.',
  })
  @MayCall('MANAGE_PORTAL')
  staffInvitations(): Promise<InvitationType[]> {
    return this.open.toStaff();
  }

  @Mutation(() => InvitePersonResult, {
    description:
      'Invites somebody by mail to a client, or to the staff; in a role of more than a client’s member, after a recent proof of who you are.',
  })
  @MayCall('MANAGE_CLIENT_PEOPLE')
  async invitePerson(
    @Args('input', { type: () => InvitePersonInput, description: 'Whom, and as what.' })
    input: InvitePersonInput,
    @HttpExchange() { request, reply }: Exchange,
  ): Promise<InvitePersonResult> {
    const command = { ...input, clientId: input.clientId ?? null };
    const outcome = await this.invite.execute(command, this.authenticator.sessionOf(request, reply));
    switch (outcome.kind) {
      case 'PERSON_INVITED':
        return made(PersonInvitedType, { invitation: outcome.invitation });
      case 'ALREADY_INVITED':
        return made(AlreadyInvitedType, { invitation: outcome.invitation });
      case 'ALREADY_A_PERSON':
        return made(AlreadyAPersonType, { name: outcome.person.name });
      case 'OUTSIDE_PROVIDER':
        return made(OutsideProviderType, { domains: [...outcome.domains] });
      case 'IDEMPOTENCY_KEY_REUSED':
        return refused(KeyReusedType, 'Another invitation was made under this key.');
      case 'NOT_RECENT':
        return notRecent();
      case 'TOO_MANY_ATTEMPTS':
        return made(TooManyAttemptsType, outcome);
      case 'INVALID_FIELD':
        return made(InvalidFieldType, outcome);
      case 'NOT_FOUND':
        return NotFoundType.of(outcome.id);
    }
  }

  @Mutation(() => ResendInvitationResult, {
    description: 'Sends an open invitation again, with a new link that opens for the full time.',
  })
  @MayCall('MANAGE_CLIENT_PEOPLE')
  async resendInvitation(
    @Args('id', { type: () => ID, description: 'Which invitation.' }) id: string,
  ): Promise<ResendInvitationResult> {
    const outcome = await this.resend.execute(id);
    switch (outcome.kind) {
      case 'INVITATION_SENT':
        return made(InvitationSentType, { invitation: outcome.invitation });
      case 'OUTSIDE_PROVIDER':
        return made(OutsideProviderType, { domains: [...outcome.domains] });
      case 'TOO_MANY_ATTEMPTS':
        return made(TooManyAttemptsType, outcome);
      case 'LINK_REFUSED':
        return made(LinkRefusedType, outcome);
      case 'NOT_FOUND':
        return NotFoundType.of(outcome.id);
    }
  }

  @Mutation(() => WithdrawInvitationResult, {
    description: 'Takes an open invitation back. Taking it back again answers the same.',
  })
  @MayCall('MANAGE_CLIENT_PEOPLE')
  async withdrawInvitation(
    @Args('id', { type: () => ID, description: 'Which invitation.' }) id: string,
  ): Promise<WithdrawInvitationResult> {
    const outcome = await this.withdraw.execute(id);
    switch (outcome.kind) {
      case 'INVITATION_WITHDRAWN':
        return made(InvitationWithdrawnType, { invitation: outcome.invitation });
      case 'LINK_REFUSED':
        return made(LinkRefusedType, outcome);
      case 'NOT_FOUND':
        return NotFoundType.of(outcome.id);
    }
  }
}
