import { PASSWORD_LENGTH } from '@akouendy/domain/access';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Anyone, SignedIn } from '../../../platform/access/may-call.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { made } from '../../../platform/graphql/made.ts';
import { TooManyAttemptsType } from '../../../platform/graphql/too-many-attempts.type.ts';
import { Authenticator } from '../../../platform/session/authenticator.ts';
import { OpenLinks } from '../queries/open-links.ts';
import { ChangePassword } from '../use-cases/change-password.ts';
import { RequestPasswordReset } from '../use-cases/request-password-reset.ts';
import { ResetPassword } from '../use-cases/reset-password.ts';
import { LinkRefusedType } from './link-refused.type.ts';
import { PasswordRefusedType } from './password-refused.type.ts';
import {
  ChangePasswordInput,
  ChangePasswordResult,
  OpenPasswordResetType,
  PasswordChangedType,
  PasswordResetLinkResult,
  PasswordResetRequestedType,
  PasswordResetType,
  RequestPasswordResetResult,
  ResetPasswordInput,
  ResetPasswordResult,
  SignsInElsewhereType,
} from './password.type.ts';
import { HttpExchange, type Exchange } from './request.decorator.ts';
import { InvalidCredentialsType } from './sign-in.type.ts';

/** Passwords: changing one's own, and choosing another when it is forgotten. */
@Resolver()
export class PasswordResolver {
  constructor(
    private readonly change: ChangePassword,
    private readonly request: RequestPasswordReset,
    private readonly reset: ResetPassword,
    private readonly links: OpenLinks,
    private readonly authenticator: Authenticator,
    private readonly clock: Clock,
  ) {}

  @Mutation(() => ChangePasswordResult, {
    description: 'Changes your password; your other sessions end.',
  })
  @SignedIn()
  async changePassword(
    @Args('input', { type: () => ChangePasswordInput, description: 'The current password and the next.' })
    { current, next }: ChangePasswordInput,
    @HttpExchange() { request, reply }: Exchange,
  ): Promise<ChangePasswordResult> {
    const outcome = await this.change.execute(current, next, this.authenticator.sessionOf(request, reply));
    switch (outcome.kind) {
      case 'PASSWORD_CHANGED':
        return made(PasswordChangedType, { at: this.clock.now() });
      case 'INVALID_CREDENTIALS':
        return made(InvalidCredentialsType, { message: 'The current password is wrong.' });
      case 'SIGNS_IN_ELSEWHERE':
        return made(SignsInElsewhereType, { message: 'The company signs in through its own provider.' });
      case 'TOO_MANY_ATTEMPTS':
        return made(TooManyAttemptsType, outcome);
      case 'PASSWORD_REFUSED':
        return made(PasswordRefusedType, outcome);
    }
  }

  @Mutation(() => RequestPasswordResetResult, {
    description: 'Sends a link to choose a new password with, if somebody signs in with the address.',
  })
  @Anyone()
  async requestPasswordReset(
    @Args('email', { type: () => String, description: 'The address.' }) email: string,
    @HttpExchange() { request }: Exchange,
  ): Promise<RequestPasswordResetResult> {
    const outcome = await this.request.execute(email, request.ip);
    return outcome.kind === 'TOO_MANY_ATTEMPTS'
      ? made(TooManyAttemptsType, outcome)
      : made(PasswordResetRequestedType, { email: email.trim() });
  }

  @Query(() => PasswordResetLinkResult, { description: 'What a link to choose a new password opens.' })
  @Anyone()
  async passwordResetLink(
    @Args('token', { type: () => String, description: 'The key of the link.' }) token: string,
  ): Promise<PasswordResetLinkResult> {
    const opened = await this.links.reset(token);
    return opened.kind === 'LINK_REFUSED'
      ? made(LinkRefusedType, opened)
      : made(OpenPasswordResetType, {
          email: opened.person.email,
          leastPasswordLength: PASSWORD_LENGTH.least,
        });
  }

  @Mutation(() => ResetPasswordResult, {
    description: 'Chooses a new password with a link, once; every session ends.',
  })
  @Anyone()
  async resetPassword(
    @Args('input', { type: () => ResetPasswordInput, description: 'The link and the new password.' })
    input: ResetPasswordInput,
    @HttpExchange() { request, reply }: Exchange,
  ): Promise<ResetPasswordResult> {
    const outcome = await this.reset.execute(input, this.authenticator.sessionOf(request, reply).browser);
    switch (outcome.kind) {
      case 'PASSWORD_RESET':
        return made(PasswordResetType, outcome);
      case 'LINK_REFUSED':
        return made(LinkRefusedType, outcome);
      case 'PASSWORD_REFUSED':
        return made(PasswordRefusedType, outcome);
    }
  }
}
