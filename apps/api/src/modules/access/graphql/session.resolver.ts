import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.ts';
import { Anyone } from '../../../platform/access/may-call.ts';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { Authenticator } from '../../../platform/session/authenticator.ts';
import { People } from '../queries/people.ts';
import { SignIn } from '../use-cases/sign-in.ts';
import { SignInToDemonstration } from '../use-cases/sign-in-to-demonstration.ts';
import { HttpExchange, type Exchange } from './request.decorator.ts';
import {
  InvalidCredentialsType,
  SignedInType,
  SignedOutType,
  SignInInput,
  SignInResult,
  TooManyAttemptsType,
} from './sign-in.type.ts';
import { viewerType } from './viewer.resolver.ts';

/** Signing in and out. */
@Resolver()
export class SessionResolver {
  constructor(
    private readonly signIns: SignIn,
    private readonly demonstration: SignInToDemonstration,
    private readonly authenticator: Authenticator,
    private readonly people: People,
  ) {}

  @Mutation(() => SignInResult, { description: 'Signs in with an address and a password.' })
  @Anyone()
  async signIn(
    @Args('input', { type: () => SignInInput, description: 'Address and password.' }) input: SignInInput,
    @HttpExchange() { request, reply }: Exchange,
  ): Promise<typeof SignInResult> {
    const outcome = await this.signIns.execute(
      input.email,
      input.password,
      this.authenticator.sessionOf(request, reply),
    );
    switch (outcome.kind) {
      case 'SIGNED_IN':
        return this.signedIn(outcome.actor);
      case 'INVALID_CREDENTIALS':
        return Object.assign(new InvalidCredentialsType(), { message: 'Wrong address or password.' });
      case 'TOO_MANY_ATTEMPTS':
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
    return actor === null ? NotFoundType.of(personId) : this.signedIn(actor);
  }

  @Mutation(() => SignedOutType, { description: 'Ends the session.' })
  @Anyone()
  async signOut(@HttpExchange() { request, reply }: Exchange): Promise<SignedOutType> {
    await this.authenticator.end(request, reply);
    return { ok: true };
  }

  private async signedIn(actor: Actor): Promise<SignedInType> {
    return Object.assign(new SignedInType(), { viewer: viewerType(await this.people.byId(actor.personId)) });
  }
}
