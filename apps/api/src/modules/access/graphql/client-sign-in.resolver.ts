import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { TooManyAttemptsType } from '../../../platform/graphql/too-many-attempts.type.ts';
import { Authenticator } from '../../../platform/session/authenticator.ts';
import { ClientSignIns } from '../queries/client-sign-in.ts';
import { People } from '../queries/people.ts';
import { DecideOnSecondFactor } from '../use-cases/decide-on-second-factor.ts';
import { ResetFactors } from '../use-cases/reset-factors.ts';
import { ClientSignInType } from './client-sign-in.type.ts';
import {
  ClientSignInDecidedType,
  DecideOnSecondFactorResult,
  FactorsResetType,
  OwnFactorsType,
  ResetFactorsResult,
} from './factor-results.type.ts';
import { notRecent } from './not-recent.type.ts';
import { refused } from './refused.ts';
import { HttpExchange, type Exchange } from './request.decorator.ts';

/** How a client's people sign in, for those who look after it. */
@Resolver()
export class ClientSignInResolver {
  constructor(
    private readonly signIns: ClientSignIns,
    private readonly decision: DecideOnSecondFactor,
    private readonly resets: ResetFactors,
    private readonly people: People,
    private readonly authenticator: Authenticator,
  ) {}

  @Query(() => ClientSignInType, {
    nullable: true,
    description:
      'How a client’s people sign in; null for a client that is not there, or not yours to look after.',
  })
  @MayCall('LOOK_AFTER_SIGN_IN')
  async clientSignIn(
    @Args('clientId', { type: () => ID, description: 'Which client.' }) clientId: string,
  ): Promise<ClientSignInType | null> {
    const signIn = await this.signIns.of(clientId);
    return signIn === null ? null : ClientSignInType.of(signIn);
  }

  @Mutation(() => DecideOnSecondFactorResult, {
    description: 'Makes a second factor an obligation of everybody of your company, or leaves it to them.',
  })
  @MayCall('DECIDE_ON_SIGN_IN')
  async decideOnSecondFactor(
    @Args('required', { type: () => Boolean, description: 'Whether everybody must have one.' })
    required: boolean,
    @HttpExchange() { request, reply }: Exchange,
  ): Promise<typeof DecideOnSecondFactorResult> {
    const outcome = await this.decision.execute(required, this.authenticator.sessionOf(request, reply));
    switch (outcome.kind) {
      case 'DECIDED':
        return Object.assign(new ClientSignInDecidedType(), {
          signIn: await this.clientSignIn(outcome.clientId),
        });
      case 'TOO_MANY_ATTEMPTS':
        return Object.assign(new TooManyAttemptsType(), { retryAt: outcome.retryAt });
      case 'NOT_RECENT':
        return notRecent();
    }
  }

  @Mutation(() => ResetFactorsResult, {
    description:
      'Removes all second factors and passkeys of somebody who has lost them, and ends their sessions.',
  })
  @MayCall('LOOK_AFTER_SIGN_IN')
  async resetFactors(
    @Args('personId', { type: () => ID, description: 'Whose factors.' }) personId: string,
    @HttpExchange() { request, reply }: Exchange,
  ): Promise<typeof ResetFactorsResult> {
    switch (await this.resets.execute(personId, this.authenticator.sessionOf(request, reply))) {
      case 'RESET':
        return Object.assign(new FactorsResetType(), { person: await this.people.byId(personId) });
      case 'OWN_FACTORS':
        return refused(OwnFactorsType, 'Change your own factors in your settings.');
      case 'NOT_RECENT':
        return notRecent();
      case 'NOT_FOUND':
        return NotFoundType.of(personId);
    }
  }
}
