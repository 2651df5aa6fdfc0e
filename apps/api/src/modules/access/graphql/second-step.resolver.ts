import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Anyone } from '../../../platform/access/may-call.ts';
import { Authenticator } from '../../../platform/session/authenticator.ts';
import { TooManyAttemptsType } from '../../../platform/graphql/too-many-attempts.type.ts';
import { People } from '../queries/people.ts';
import { SignInSteps } from '../queries/sign-in-steps.ts';
import { PassSecondStep } from '../use-cases/pass-second-step.ts';
import { SignInWithPasskey } from '../use-cases/sign-in-with-passkey.ts';
import {
  FactorAnswerInput,
  PasskeyChallengeType,
  PasskeyRefusedType,
  PasskeySignInResult,
  SecondStepResult,
  SignInExpiredType,
  WrongAnswerType,
} from './factor-results.type.ts';
import { refused } from './refused.ts';
import { HttpExchange, type Exchange } from './request.decorator.ts';
import { SignInStepType } from './sign-in-step.type.ts';
import { signedIn } from './signed-in.ts';

/** What comes between a password and being signed in, and the way in that needs no password. */
@Resolver()
export class SecondStepResolver {
  constructor(
    private readonly secondSteps: PassSecondStep,
    private readonly passkeySignIns: SignInWithPasskey,
    private readonly steps: SignInSteps,
    private readonly people: People,
    private readonly authenticator: Authenticator,
  ) {}

  @Query(() => SignInStepType, {
    nullable: true,
    description: 'What is left between your password and being signed in; null when no sign-in is under way.',
  })
  @Anyone()
  async signInStep(): Promise<SignInStepType | null> {
    const left = await this.steps.left();
    return left === null ? null : Object.assign(new SignInStepType(), left);
  }

  @Mutation(() => SecondStepResult, {
    description: 'Proves a second factor after the password, and signs in.',
  })
  @Anyone()
  async passSecondStep(
    @Args('input', { type: () => FactorAnswerInput, description: 'The proof.' }) input: FactorAnswerInput,
    @HttpExchange() { request, reply }: Exchange,
  ): Promise<typeof SecondStepResult> {
    const outcome = await this.secondSteps.execute(input, this.authenticator.sessionOf(request, reply));
    switch (outcome.kind) {
      case 'SIGNED_IN':
        return signedIn(this.people, outcome.actor);
      case 'WRONG_ANSWER':
        return refused(WrongAnswerType, 'Wrong, or used already.');
      case 'SIGN_IN_EXPIRED':
        return refused(SignInExpiredType, 'No sign-in is under way: begin anew.');
      case 'TOO_MANY_ATTEMPTS':
        request.log.warn({ why: outcome.kind }, 'Sign-in refused');
        return Object.assign(new TooManyAttemptsType(), { retryAt: outcome.retryAt });
    }
  }

  @Mutation(() => PasskeyChallengeType, { description: 'Begins to sign in with a passkey, whosever it is.' })
  @Anyone()
  async beginPasskeySignIn(): Promise<PasskeyChallengeType> {
    return PasskeyChallengeType.of(await this.passkeySignIns.begin());
  }

  @Mutation(() => PasskeySignInResult, { description: 'Signs in with a passkey, without a password.' })
  @Anyone()
  async signInWithPasskey(
    @Args('response', { type: () => String, description: 'The response of the authenticator, as JSON.' })
    response: string,
    @HttpExchange() { request, reply }: Exchange,
  ): Promise<typeof PasskeySignInResult> {
    const session = this.authenticator.sessionOf(request, reply);
    const outcome = await this.passkeySignIns.execute(response, session);
    switch (outcome.kind) {
      case 'SIGNED_IN':
        return signedIn(this.people, outcome.actor);
      case 'PASSKEY_REFUSED':
        return refused(PasskeyRefusedType, 'This passkey does not open the portal.');
      case 'TOO_MANY_ATTEMPTS':
        request.log.warn({ why: outcome.kind }, 'Sign-in refused');
        return Object.assign(new TooManyAttemptsType(), { retryAt: outcome.retryAt });
    }
  }
}
