import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { currentAsking } from '../../../platform/access/asking.ts';
import { AccessError } from '../../../platform/access/access-error.ts';
import { Anyone, SignedInOrEnrolling } from '../../../platform/access/may-call.ts';
import { Authenticator } from '../../../platform/session/authenticator.ts';
import { TooManyAttemptsType } from '../../../platform/graphql/too-many-attempts.type.ts';
import { OwnSecurity } from '../queries/own-security.ts';
import { ConfirmIdentity } from '../use-cases/confirm-identity.ts';
import {
  ConfirmIdentityInput,
  ConfirmIdentityResult,
  IdentityConfirmedType,
  PasskeyChallengeType,
  WrongAnswerType,
} from './factor-results.type.ts';
import { refused } from './refused.ts';
import { HttpExchange, type Exchange } from './request.decorator.ts';
import { SecurityType } from './security.type.ts';

/** How one's own account is protected, and proving once more who one is. */
@Resolver()
export class SecurityResolver {
  constructor(
    private readonly own: OwnSecurity,
    private readonly confirmations: ConfirmIdentity,
    private readonly authenticator: Authenticator,
  ) {}

  @Query(() => SecurityType, { description: 'How your account is protected.' })
  @SignedInOrEnrolling()
  async security(): Promise<SecurityType> {
    return SecurityType.of(await this.own.read());
  }

  @Mutation(() => PasskeyChallengeType, {
    description: 'Begins to prove with one of your passkeys who you are: in the second step, or once more.',
  })
  @Anyone()
  async challengePasskey(@HttpExchange() { request, reply }: Exchange): Promise<PasskeyChallengeType> {
    const { actor = null, step = null } = currentAsking() ?? {};
    const personId = (actor ?? step?.actor)?.personId;
    if (personId === undefined) throw new AccessError('UNAUTHENTICATED');
    const session = this.authenticator.sessionOf(request, reply);
    return PasskeyChallengeType.of(await this.confirmations.beginWithPasskey(personId, session));
  }

  @Mutation(() => ConfirmIdentityResult, {
    description: 'Proves once more who you are, before your factors, or those of others, can be changed.',
  })
  @SignedInOrEnrolling()
  async confirmIdentity(
    @Args('input', { type: () => ConfirmIdentityInput, description: 'The proof.' })
    input: ConfirmIdentityInput,
    @HttpExchange() { request, reply }: Exchange,
  ): Promise<typeof ConfirmIdentityResult> {
    const outcome = await this.confirmations.execute(input, this.authenticator.sessionOf(request, reply));
    switch (outcome.kind) {
      case 'CONFIRMED':
        return Object.assign(new IdentityConfirmedType(), { security: await this.security() });
      case 'WRONG_ANSWER':
        return refused(WrongAnswerType, 'Wrong, or used already.');
      case 'TOO_MANY_ATTEMPTS':
        request.log.warn({ why: outcome.kind }, 'Confirmation refused');
        return Object.assign(new TooManyAttemptsType(), { retryAt: outcome.retryAt });
    }
  }
}
