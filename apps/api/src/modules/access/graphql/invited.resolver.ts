import { PASSWORD_LENGTH } from '@akouendy/domain/access';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Anyone } from '../../../platform/access/may-call.ts';
import { InvalidFieldType } from '../../../platform/graphql/invalid-field.type.ts';
import { made } from '../../../platform/graphql/made.ts';
import { OpenLinks } from '../queries/open-links.ts';
import { AcceptInvitation } from '../use-cases/accept-invitation.ts';
import {
  AcceptInvitationInput,
  AcceptInvitationResult,
  AddressInUseType,
  InvitationAcceptedType,
  InvitationLinkResult,
  OpenInvitationType,
} from './accept-invitation.type.ts';
import { LinkRefusedType } from './link-refused.type.ts';
import { PasswordRefusedType } from './password-refused.type.ts';

/** Invitations, to those who were invited. */
@Resolver()
export class InvitedResolver {
  constructor(
    private readonly links: OpenLinks,
    private readonly accept: AcceptInvitation,
  ) {}

  @Query(() => InvitationLinkResult, { description: 'What the link of an invitation opens.' })
  @Anyone()
  async invitationLink(
    @Args('token', { type: () => String, description: 'The key of the link.' }) token: string,
  ): Promise<InvitationLinkResult> {
    const opened = await this.links.invitation(token);
    if (opened.kind === 'LINK_REFUSED') return made(LinkRefusedType, opened);
    const { invitation, clientName, inviterName } = opened;
    const { email, role, language, expiresAt } = invitation;
    const leastPasswordLength = PASSWORD_LENGTH.least;
    return made(OpenInvitationType, {
      ...{ email, role, language, expiresAt, clientName, inviterName, leastPasswordLength },
    });
  }

  @Mutation(() => AcceptInvitationResult, {
    description: 'Makes who holds the link a person of the portal, once.',
  })
  @Anyone()
  async acceptInvitation(
    @Args('input', { type: () => AcceptInvitationInput, description: 'The link, and who they are.' })
    input: AcceptInvitationInput,
  ): Promise<AcceptInvitationResult> {
    const outcome = await this.accept.execute(input);
    switch (outcome.kind) {
      case 'INVITATION_ACCEPTED':
        return made(InvitationAcceptedType, outcome);
      case 'ADDRESS_IN_USE':
        return made(AddressInUseType, outcome);
      case 'LINK_REFUSED':
        return made(LinkRefusedType, outcome);
      case 'PASSWORD_REFUSED':
        return made(PasswordRefusedType, outcome);
      case 'INVALID_FIELD':
        return made(InvalidFieldType, outcome);
    }
  }
}
