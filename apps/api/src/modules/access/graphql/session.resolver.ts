import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Anyone } from '../../../platform/access/may-call.ts';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { TooManyAttemptsType } from '../../../platform/graphql/too-many-attempts.type.ts';
import { Authenticator } from '../../../platform/session/authenticator.ts';
import { People } from '../queries/people.ts';
import { SignInSteps } from '../queries/sign-in-steps.ts';
import { SignIn } from '../use-cases/sign-in.ts';
import { SignOut } from '../use-cases/sign-out.ts';
import { SignInToDemonstration } from '../use-cases/sign-in-to-demonstration.ts';
import { SignInStepType } from './sign-in-step.type.ts';
import { HttpExchange, type Exchange } from './request.decorator.ts';
import { InvalidCredentialsType, SignedOutType, SignInInput, SignInResult } from './sign-in.type.ts';
import { signedIn } from './signed-in.ts';

/** Signing in and out. */
@Resolver()
export class SessionResolver {
  constructor(
    private readonly signIns: SignIn,
    private readonly signOuts: SignOut,
    private readonly demonstration: SignInToDemonstration,
    private readonly authenticator: Authenticator,
    private readonly people: People,
    private readonly steps: SignInSteps,
  ) {}

  @Mutation(() => SignInResult, {
    description: 'Signs in with an address and a password, or says which step is left.',
  })
  @Anyone()
  async signIn(
    @Args('input', { type: () => SignInInput, description: 'Address and password.' }) input: SignInInput,
    @HttpExchange() { request, reply }: Exchange,
  ): Promise<typeof SignInResult> {
    const session = this.authenticator.sessionOf(request, reply);
    const outcome = await this.signIns.execute(input.email, input.password, session);
    switch (outcome.kind) {
      case 'SIGNED_IN':
        return signedIn(this.people, outcome.actor);
      case 'SECOND_STEP':
      case 'ENROL_FACTOR':
        return Object.assign(new SignInStepType(), await this.steps.left());
      case 'INVALID_CREDENTIALS':
        request.log.warn({ why: outcome.kind }, 'Sign-in refused');
        return Object.assign(new InvalidCredentialsType(), { message: 'Wrong address or password.' });
      case 'TOO_MANY_ATTEMPTS':
        request.log.warn({ why: outcome.kind }, 'Sign-in refused');
        return Object.assign(new TooManyAttemptsType(), { retryAt: outcome.retryAt });
    }
  }

  @Mutation(() => SignInResult, {
    description: 'Signs in as one of the demonstration’s people; outside the demonstration there are none.',
  })
  @Anyone()
  async signInToDemonstration(
    @Args('personId', { type: () => ID, description: 'Which person.' }) personId: string,
    @HttpExchange() { request, reply }: Exchange,
  ): Promise<typeof SignInResult> {
    const actor = await this.demonstration.execute(personId, this.authenticator.sessionOf(request, reply));
    return actor === null ? NotFoundType.of(personId) : signedIn(this.people, actor);
  }

  @Mutation(() => SignedOutType, { description: 'Ends the session.' })
  @Anyone()
  async signOut(@HttpExchange() { request, reply }: Exchange): Promise<SignedOutType> {
    await this.signOuts.execute(this.authenticator.sessionOf(request, reply));
    return { ok: true };
  }
}
