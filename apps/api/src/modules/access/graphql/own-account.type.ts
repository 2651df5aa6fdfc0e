import type { Instant } from '@akouendy/domain';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Language } from '../../../platform/access/language.ts';
import { InvalidFieldType } from '../../../platform/graphql/invalid-field.type.ts';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { resultUnion } from '../../../platform/graphql/result-union.ts';
import { InstantScalar } from '../../../platform/graphql/scalars/instant.scalar.ts';
import { RecentAuthenticationRequiredType } from './not-recent.type.ts';
import { PersonType } from './person.type.ts';

/** A session. */
@ObjectType('Session', { description: 'One of your sessions: a browser in which you are signed in.' })
export class SessionType {
  @Field(() => ID, { description: 'Identifier of the session; not its key.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The browser, such as `Firefox`; null when it is not known.',
  })
  browser!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The system, such as `Windows`; null when it is not known.',
  })
  system!: string | null;

  @Field(() => String, { nullable: true, description: 'The network address that it began from.' })
  address!: string | null;

  @Field(() => InstantScalar, { description: 'When it began.' })
  startedAt!: Instant;

  @Field(() => InstantScalar, { description: 'When it was last used, to the minute.' })
  lastSeenAt!: Instant;

  @Field(() => InstantScalar, { description: 'When it ends, used or not.' })
  endsAt!: Instant;

  @Field(() => Boolean, { description: 'Whether it is the one that asks.' })
  current!: boolean;
}

/** The session is over. */
@ObjectType('SessionEnded', { description: 'The session has ended.' })
export class SessionEndedType {
  @Field(() => ID, { description: 'Which session.' })
  id!: string;
}

/** What `endSession` answers. */
export const EndSessionResult = resultUnion('EndSessionResult', 'What became of ending a session.', [
  SessionEndedType,
  RecentAuthenticationRequiredType,
  NotFoundType,
]);
export type EndSessionResult = typeof EndSessionResult;

/** Only the present session is left. */
@ObjectType('OtherSessionsEnded', { description: 'Every session but the present one has ended.' })
export class OtherSessionsEndedType {
  @Field(() => [SessionType], { description: 'The sessions that are left.' })
  sessions!: SessionType[];
}

/** What `endOtherSessions` answers. */
export const EndOtherSessionsResult = resultUnion(
  'EndOtherSessionsResult',
  'What became of ending all other sessions.',
  [OtherSessionsEndedType, RecentAuthenticationRequiredType],
);
export type EndOtherSessionsResult = typeof EndOtherSessionsResult;

/** What somebody says of themselves. */
@InputType('ProfileInput', { description: 'What you say about yourself.' })
export class ProfileInput {
  @Field(() => String, { description: 'First and last name.' })
  name!: string;

  @Field(() => Language, { description: 'The language in which the portal is to speak.' })
  language!: Language;
}

/** The profile is another. */
@ObjectType('ProfileChanged', { description: 'The profile is as it was sent.' })
export class ProfileChangedType {
  @Field(() => PersonType, { description: 'You.' })
  person!: PersonType;
}

/** What `changeProfile` answers. */
export const ChangeProfileResult = resultUnion('ChangeProfileResult', 'What became of a change of profile.', [
  ProfileChangedType,
  InvalidFieldType,
]);
export type ChangeProfileResult = typeof ChangeProfileResult;
