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
import {
  ChangeProfileResult,
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

  @Mutation(() => EndSessionResult, { description: 'Ends one of your sessions, also the present one.' })
  @SignedIn()
  async endSession(
    @Args('id', { type: () => ID, description: 'Which session.' }) id: string,
  ): Promise<EndSessionResult> {
    return (await this.end.one(id)) ? made(SessionEndedType, { id }) : NotFoundType.of(id);
  }

  @Mutation(() => OtherSessionsEndedType, { description: 'Ends all your sessions but the present one.' })
  @SignedIn()
  async endOtherSessions(@HttpExchange() exchange: Exchange): Promise<OtherSessionsEndedType> {
    await this.end.others(this.authenticator.sessionOf(exchange.request, exchange.reply));
    return { sessions: await this.sessions(exchange) };
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
