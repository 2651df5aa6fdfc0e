import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { resultUnion } from '../../../platform/graphql/result-union.ts';
import { TooManyAttemptsType } from '../../../platform/graphql/too-many-attempts.type.ts';
import { SignInStepType } from './sign-in-step.type.ts';
import { ViewerType } from './viewer.type.ts';

/** What a person signs in with. */
@InputType('SignInInput', { description: 'What a person signs in with.' })
export class SignInInput {
  @Field(() => String, { description: 'E-mail address, in upper or lower case.' })
  email!: string;

  @Field(() => String, { description: 'Password.' })
  password!: string;
}

/** The person is signed in. */
@ObjectType('SignedIn', { description: 'The person is signed in: the session is in the cookie.' })
export class SignedInType {
  @Field(() => ViewerType, { description: 'Who is signed in now.' })
  viewer!: ViewerType;
}

/** Wrong address or wrong password. */
@ObjectType('InvalidCredentials', {
  description: 'No account has this address and this password; which of them is wrong is not told.',
})
export class InvalidCredentialsType {
  @Field(() => String, { description: 'For developers; the application words it for people.' })
  message!: string;
}

/** Nobody is signed in any more. */
@ObjectType('SignedOut', { description: 'The session has ended, if there was one.' })
export class SignedOutType {
  @Field(() => Boolean, { description: 'Always true.' })
  ok!: boolean;
}

/** How an attempt to sign in ends. */
export const SignInResult = resultUnion('SignInResult', 'How an attempt to sign in ends.', [
  SignedInType,
  SignInStepType,
  InvalidCredentialsType,
  TooManyAttemptsType,
  NotFoundType,
]);
