import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { SignedIn } from '../../../platform/access/may-call.ts';
import { InvalidFieldType } from '../../../platform/graphql/invalid-field.type.ts';
import { made } from '../../../platform/graphql/made.ts';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { Authenticator } from '../../../platform/session/authenticator.ts';
import { Sessions, type SessionRecord } from '../queries/sessions.ts';
import { ChangeProfile } from '../use-cases/change-profile.ts';
import { EndSessions } from '../use-cases/end-sessions.ts';
import { deviceOf } from './device-of.ts';
import { notRecent } from './not-recent.type.ts';
import {
  ChangeProfileResult,
  EndOtherSessionsResult,
  EndSessionResult,
  OtherSessionsEndedType,
  ProfileChangedType,
  ProfileInput,
  SessionEndedType,
  SessionType,
} from './own-account.type.ts';
import { HttpExchange, type Exchange } from './request.decorator.ts';

/** What somebody sees and changes of their own account. */
@Resolver()
export class OwnAccountResolver {
  constructor(
    private readonly records: Sessions,
    private readonly end: EndSessions,
    private readonly profile: ChangeProfile,
    private readonly authenticator: Authenticator,
  ) {}

  @Query(() => [SessionType], { description: 'Your sessions, the present one first.' })
  @SignedIn()
  async sessions(@HttpExchange() exchange: Exchange): Promise<SessionType[]> {
    const { keyHash } = this.authenticator.sessionOf(exchange.request, exchange.reply);
    return (await this.records.own(keyHash)).map(sessionType);
  }

  @Mutation(() => EndSessionResult, {
    description:
      'Ends one of your sessions: the present one, or another one after a recent proof of who you are.',
  })
  @SignedIn()
  async endSession(
    @Args('id', { type: () => ID, description: 'Which session.' }) id: string,
    @HttpExchange() { request, reply }: Exchange,
  ): Promise<EndSessionResult> {
    switch (await this.end.one(id, this.authenticator.sessionOf(request, reply))) {
      case 'ENDED':
        return made(SessionEndedType, { id });
      case 'NOT_RECENT':
        return notRecent();
      case 'NOT_FOUND':
        return NotFoundType.of(id);
    }
  }

  @Mutation(() => EndOtherSessionsResult, {
    description: 'Ends all your sessions but the present one, after a recent proof of who you are.',
  })
  @SignedIn()
  async endOtherSessions(@HttpExchange() exchange: Exchange): Promise<EndOtherSessionsResult> {
    const outcome = await this.end.others(this.authenticator.sessionOf(exchange.request, exchange.reply));
    if (outcome === 'NOT_RECENT') return notRecent();
    return made(OtherSessionsEndedType, { sessions: await this.sessions(exchange) });
  }

  @Mutation(() => ChangeProfileResult, { description: 'Changes your name and your language.' })
  @SignedIn()
  async changeProfile(
    @Args('input', { type: () => ProfileInput, description: 'Name and language.' }) input: ProfileInput,
  ): Promise<ChangeProfileResult> {
    const outcome = await this.profile.execute(input);
    return outcome.kind === 'INVALID_FIELD'
      ? made(InvalidFieldType, outcome)
      : made(ProfileChangedType, { person: outcome.person });
  }
}

function sessionType({ userAgent, ...session }: SessionRecord): SessionType {
  return { ...session, ...deviceOf(userAgent) };
}
