import type { Instant } from '@akouendy/domain';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.ts';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.ts';
import { Anyone, MayCall, SignedIn } from '../../../platform/access/may-call.ts';
import { Config } from '../../../platform/config/config.ts';
import { Authenticator } from '../../../platform/session/authenticator.ts';
import { TooManyAttemptsType } from '../../../platform/graphql/too-many-attempts.type.ts';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import {
  HttpExchange,
  notRecent,
  ProviderLinks,
  UnlinkFromProvider,
  type Exchange,
} from '../../access/access.public.ts';
import type { SessionOfRequest } from '../../../platform/session/session.ts';
import { giveProviderKey } from '../../../platform/session/provider-cookie.ts';
import { ConnectionOfClient, type Connection } from '../queries/connection-of-client.ts';
import { BeginSignIn, type BeginOutcome } from '../use-cases/begin-sign-in.ts';
import { EnforceConnection } from '../use-cases/enforce-connection.ts';
import { SaveConnection } from '../use-cases/save-connection.ts';
import { TryConnection } from '../use-cases/try-connection.ts';
import {
  BeginProviderSignInResult,
  DomainNotYoursType,
  EnforceSingleSignOnResult,
  InvalidSingleSignOnType,
  NoProviderType,
  ProviderLinkType,
  ProviderProblems,
  ProviderSignInType,
  ProviderUnlinkedType,
  ProviderUnusableType,
  RemoveSingleSignOnResult,
  SaveSingleSignOnInput,
  SaveSingleSignOnResult,
  SingleSignOnFields,
  SingleSignOnLocksOutType,
  SingleSignOnNotTriedType,
  SingleSignOnSavedType,
  SingleSignOnSettingsType,
  SingleSignOnType,
  SingleSignOnWouldRelaxType,
  UnlinkFromProviderResult,
} from './single-sign-on.type.ts';

/** Signing in at a company's own provider, and its settings. */
@Resolver()
export class SingleSignOnResolver {
  constructor(
    private readonly config: Config,
    private readonly authenticator: Authenticator,
    private readonly connections: ConnectionOfClient,
    private readonly begin: BeginSignIn,
    private readonly save: SaveConnection,
    private readonly enforce: EnforceConnection,
    private readonly tries: TryConnection,
    private readonly links: ProviderLinks,
    private readonly unlink: UnlinkFromProvider,
  ) {}

  @Query(() => SingleSignOnSettingsType, {
    nullable: true,
    description: 'Single sign-on of your company; null for staff.',
  })
  @MayCall('LOOK_AFTER_SIGN_IN')
  async singleSignOn(
    @CurrentActor() actor: Actor,
    @HttpExchange() exchange: Exchange,
  ): Promise<SingleSignOnSettingsType | null> {
    return actor.clientId === null ? null : this.settings(actor, exchange, await this.connections.mine());
  }

  @Mutation(() => BeginProviderSignInResult, {
    description: 'Begins to sign in at the provider of the company whose mail domain the address has.',
  })
  @Anyone()
  async beginProviderSignIn(
    @Args('email', { type: () => String, description: 'A work address.' }) email: string,
    @Args('wanted', { type: () => String, description: 'The page of the portal to open afterwards.' })
    wanted: string,
    @HttpExchange() exchange: Exchange,
  ): Promise<typeof BeginProviderSignInResult> {
    return this.departure(await this.begin.execute({ email, wanted }), exchange);
  }

  @Mutation(() => BeginProviderSignInResult, {
    description: 'Begins to prove once more who you are, by signing in anew at your company’s provider.',
  })
  @SignedIn()
  async proveAtProvider(
    @Args('wanted', { type: () => String, description: 'The page of the portal to open afterwards.' })
    wanted: string,
    @HttpExchange() exchange: Exchange,
  ): Promise<typeof BeginProviderSignInResult> {
    return this.departure(await this.tries.prove(wanted), exchange);
  }

  @Mutation(() => BeginProviderSignInResult, {
    description: 'Tries your company’s connection by signing in through it.',
  })
  @MayCall('DECIDE_ON_SIGN_IN')
  async trySingleSignOn(@HttpExchange() exchange: Exchange): Promise<typeof BeginProviderSignInResult> {
    return this.departure(await this.tries.execute(), exchange);
  }

  @Mutation(() => SaveSingleSignOnResult, {
    description: 'Stores the settings, once the provider has been found.',
  })
  @MayCall('DECIDE_ON_SIGN_IN')
  async saveSingleSignOn(
    @Args('input', { type: () => SaveSingleSignOnInput, description: 'What is said of it.' })
    input: SaveSingleSignOnInput,
    @CurrentActor() actor: Actor,
    @HttpExchange() exchange: Exchange,
  ): Promise<typeof SaveSingleSignOnResult> {
    const outcome = await this.save.execute(input, sessionOf(this.authenticator, exchange));
    switch (outcome.kind) {
      case 'SAVED':
        return this.saved(actor, exchange, outcome.connection);
      case 'INVALID':
        return Object.assign(new InvalidSingleSignOnType(), { field: SingleSignOnFields[outcome.field] });
      case 'NOT_RECENT':
        return notRecent();
      case 'DOMAIN_NOT_YOURS':
        return Object.assign(new DomainNotYoursType(), { domain: outcome.domain });
      case 'LOCKS_OUT':
        return Object.assign(new SingleSignOnLocksOutType(), {
          message: 'Keep a domain of an admin who has come in through the provider.',
        });
      case 'WOULD_RELAX':
        return Object.assign(new SingleSignOnWouldRelaxType(), {
          message: 'The provider would cease to be the only way in.',
        });
      case 'TOO_MANY_ATTEMPTS':
        return tooOften(outcome.retryAt);
      case 'PROVIDER_PROBLEM':
        return Object.assign(new ProviderUnusableType(), { problem: ProviderProblems[outcome.problem] });
    }
  }

  @Mutation(() => EnforceSingleSignOnResult, {
    description: 'Makes the provider the only way in for your company’s people, or one of several.',
  })
  @MayCall('DECIDE_ON_SIGN_IN')
  async enforceSingleSignOn(
    @Args('enforced', { type: () => Boolean, description: 'Whether it is the only way in.' })
    enforced: boolean,
    @CurrentActor() actor: Actor,
    @HttpExchange() exchange: Exchange,
  ): Promise<typeof EnforceSingleSignOnResult> {
    const outcome = await this.enforce.execute(enforced, sessionOf(this.authenticator, exchange));
    switch (outcome.kind) {
      case 'CHANGED':
        return this.saved(actor, exchange, outcome.connection);
      case 'NOT_TRIED':
        return Object.assign(new SingleSignOnNotTriedType(), {
          message: 'Sign in through the provider first.',
        });
      case 'NOT_RECENT':
        return notRecent();
      case 'TOO_MANY_ATTEMPTS':
        return tooOften(outcome.retryAt);
      case 'NO_CONNECTION':
        return noProvider();
    }
  }

  @Mutation(() => RemoveSingleSignOnResult, {
    description: 'Removes the connection; people sign in as they did before.',
  })
  @MayCall('DECIDE_ON_SIGN_IN')
  async removeSingleSignOn(
    @CurrentActor() actor: Actor,
    @HttpExchange() exchange: Exchange,
  ): Promise<typeof RemoveSingleSignOnResult> {
    const outcome = await this.enforce.remove(sessionOf(this.authenticator, exchange));
    return outcome === 'NOT_RECENT' ? notRecent() : this.saved(actor, exchange, null);
  }

  @Mutation(() => UnlinkFromProviderResult, {
    description:
      'Undoes the link between a person of your company and their account at the provider, which was made anew there.',
  })
  @MayCall('DECIDE_ON_SIGN_IN')
  async unlinkFromProvider(
    @Args('personId', { type: () => ID, description: 'Whose link.' }) personId: string,
    @CurrentActor() actor: Actor,
    @HttpExchange() exchange: Exchange,
  ): Promise<typeof UnlinkFromProviderResult> {
    switch (await this.unlink.execute(personId, sessionOf(this.authenticator, exchange))) {
      case 'UNLINKED':
        return Object.assign(new ProviderUnlinkedType(), {
          settings: await this.settings(actor, exchange, await this.connections.mine()),
        });
      case 'NOT_RECENT':
        return notRecent();
      case 'NOT_FOUND':
        return NotFoundType.of(personId);
    }
  }

  private departure(outcome: BeginOutcome, { reply }: Exchange): typeof BeginProviderSignInResult {
    switch (outcome.kind) {
      case 'NO_PROVIDER':
        return noProvider();
      case 'PROVIDER_AWAY':
        return Object.assign(new ProviderUnusableType(), { problem: ProviderProblems[outcome.problem] });
      case 'DEPARTURE':
        giveProviderKey(reply, this.config, outcome.browserKey);
        return Object.assign(new ProviderSignInType(), { address: outcome.address.href });
    }
  }

  private async saved(
    actor: Actor,
    exchange: Exchange,
    connection: Connection | null,
  ): Promise<SingleSignOnSavedType> {
    return Object.assign(new SingleSignOnSavedType(), {
      settings: await this.settings(actor, exchange, connection),
    });
  }

  private async settings(
    { clientId }: Actor,
    exchange: Exchange,
    connection: Connection | null,
  ): Promise<SingleSignOnSettingsType> {
    const session = sessionOf(this.authenticator, exchange);
    return {
      redirectUri: this.begin.redirectUri(clientId ?? ''),
      connection: connection === null ? null : Object.assign(new SingleSignOnType(), connection),
      tried: await this.connections.isTried(connection, session),
      links: (await this.links.mine()).map((link) => Object.assign(new ProviderLinkType(), link)),
    };
  }
}

function sessionOf(authenticator: Authenticator, { request, reply }: Exchange): SessionOfRequest {
  return authenticator.sessionOf(request, reply);
}

function noProvider(): NoProviderType {
  return Object.assign(new NoProviderType(), { message: 'No provider answers for this.' });
}

function tooOften(retryAt: Instant): TooManyAttemptsType {
  return Object.assign(new TooManyAttemptsType(), { retryAt });
}
