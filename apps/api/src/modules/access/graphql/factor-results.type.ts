import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { resultUnion } from '../../../platform/graphql/result-union.ts';
import { TooManyAttemptsType } from '../../../platform/graphql/too-many-attempts.type.ts';
import type { ConfirmationWay, FactorWay } from '../queries/factor-ways.ts';
import { ConfirmationWayEnum, FactorWayEnum } from './factor-enums.ts';
import { PersonType } from './person.type.ts';
import { SecurityType } from './security.type.ts';
import { SignedInType } from './sign-in.type.ts';
import { ClientSignInType } from './client-sign-in.type.ts';
import { RecentAuthenticationRequiredType } from './not-recent.type.ts';

const ANSWER =
  'The six digits, the recovery code, or the passkey’s response in the JSON form of `PublicKeyCredential.toJSON()`.';

/** A proof of a second factor. */
@InputType('FactorAnswerInput', { description: 'A proof of a second factor.' })
export class FactorAnswerInput {
  @Field(() => FactorWayEnum, { description: 'In which way.' })
  way!: FactorWay;

  @Field(() => String, { description: ANSWER })
  answer!: string;
}

/** A proof of who one is. */
@InputType('ConfirmIdentityInput', { description: 'A proof, once more, of who you are.' })
export class ConfirmIdentityInput {
  @Field(() => ConfirmationWayEnum, { description: 'In which way.' })
  way!: ConfirmationWay;

  @Field(() => String, { description: `The password. ${ANSWER}` })
  answer!: string;
}

/** A new passkey. */
@InputType('AddPasskeyInput', { description: 'A new passkey.' })
export class AddPasskeyInput {
  @Field(() => String, {
    description: 'The authenticator’s response in the JSON form of `PublicKeyCredential.toJSON()`.',
  })
  response!: string;

  @Field(() => String, { description: 'Which device it is on: 1 to 60 characters.' })
  name!: string;
}

/** What an authenticator is asked. */
@ObjectType('PasskeyChallenge', {
  description: 'What the browser asks an authenticator: good for one answer, within minutes.',
})
export class PasskeyChallengeType {
  @Field(() => String, {
    description:
      'The options of `navigator.credentials.get` or `.create`, in the JSON form that browsers parse.',
  })
  options!: string;

  static of(options: string): PasskeyChallengeType {
    return Object.assign(new PasskeyChallengeType(), { options });
  }
}

/** What an authenticator app is set up with. */
@ObjectType('TotpEnrolment', {
  description: 'What an authenticator app is set up with; it counts once a code has confirmed it.',
})
export class TotpEnrolmentType {
  @Field(() => String, { description: 'The secret in base32, for typing.' })
  secret!: string;

  @Field(() => String, { description: 'The secret as an `otpauth:` address, for a QR code.' })
  uri!: string;
}

/** The code was wrong. */
@ObjectType('WrongAnswer', { description: 'The proof is wrong, or has been used already.' })
export class WrongAnswerType {
  @Field(() => String, { description: 'For developers; the application words it for people.' })
  message!: string;
}

/** Too late for the second step. */
@ObjectType('SignInExpired', {
  description: 'There is no sign-in under way any more: it begins anew with the password.',
})
export class SignInExpiredType {
  @Field(() => String, { description: 'For developers; the application words it for people.' })
  message!: string;
}

/** Too late for the code. */
@ObjectType('EnrolmentExpired', { description: 'No app waits for a code any more: begin anew.' })
export class EnrolmentExpiredType {
  @Field(() => String, { description: 'For developers; the application words it for people.' })
  message!: string;
}

/** A passkey that is not taken. */
@ObjectType('PasskeyRefused', {
  description: 'The passkey’s response is not valid here, is not known, or came too late.',
})
export class PasskeyRefusedType {
  @Field(() => String, { description: 'For developers; the application words it for people.' })
  message!: string;
}

/** A name that no passkey can have. */
@ObjectType('InvalidPasskeyName', { description: 'The name is empty, too long, or of more than one line.' })
export class InvalidPasskeyNameType {
  @Field(() => String, { description: 'For developers; the application words it for people.' })
  message!: string;
}

/** The last factor stays. */
@ObjectType('LastFactor', {
  description: 'It is your last second factor and you must have one: add another one first.',
})
export class LastFactorType {
  @Field(() => String, { description: 'For developers; the application words it for people.' })
  message!: string;
}

/** No codes without a factor. */
@ObjectType('NoSecondFactor', {
  description: 'Recovery codes stand in for a second factor, and there is none.',
})
export class NoSecondFactorType {
  @Field(() => String, { description: 'For developers; the application words it for people.' })
  message!: string;
}

/** One's own factors are not reset. */
@ObjectType('OwnFactors', { description: 'Your own factors are changed in your settings, not reset.' })
export class OwnFactorsType {
  @Field(() => String, { description: 'For developers; the application words it for people.' })
  message!: string;
}

/** Factors were changed. */
@ObjectType('FactorsChanged', { description: 'The factors are changed; your other sessions have ended.' })
export class FactorsChangedType {
  @Field(() => SecurityType, { description: 'How your account is protected now.' })
  security!: SecurityType;

  @Field(() => [String], {
    nullable: true,
    description: 'New recovery codes, told this once; null when those of before still hold.',
  })
  recoveryCodes!: readonly string[] | null;
}

/** A passkey was renamed. */
@ObjectType('PasskeyRenamed', { description: 'The passkey has its new name.' })
export class PasskeyRenamedType {
  @Field(() => SecurityType, { description: 'How your account is protected.' })
  security!: SecurityType;
}

/** Somebody has proved who they are. */
@ObjectType('IdentityConfirmed', {
  description: 'You have proved who you are: for ten minutes, you may change factors.',
})
export class IdentityConfirmedType {
  @Field(() => SecurityType, { description: 'How your account is protected.' })
  security!: SecurityType;
}

/** Somebody's factors are gone. */
@ObjectType('FactorsReset', { description: 'The person has no second factor any more, and no session.' })
export class FactorsResetType {
  @Field(() => PersonType, { description: 'Whose factors they were.' })
  person!: PersonType;
}

/** What the client asks is decided. */
@ObjectType('ClientSignInDecided', { description: 'It holds from now on, also for sessions that are open.' })
export class ClientSignInDecidedType {
  @Field(() => ClientSignInType, { nullable: true, description: 'How your people sign in now.' })
  signIn!: ClientSignInType | null;
}

export const SecondStepResult = resultUnion('SecondStepResult', 'How an attempt at the second step ended.', [
  SignedInType,
  WrongAnswerType,
  TooManyAttemptsType,
  SignInExpiredType,
]);

export const PasskeySignInResult = resultUnion(
  'PasskeySignInResult',
  'How an attempt to sign in with a passkey ended.',
  [SignedInType, PasskeyRefusedType, TooManyAttemptsType],
);

export const ConfirmIdentityResult = resultUnion(
  'ConfirmIdentityResult',
  'How an attempt to prove once more who one is ended.',
  [IdentityConfirmedType, WrongAnswerType, TooManyAttemptsType],
);

export const BeginTotpResult = resultUnion(
  'BeginTotpResult',
  'How the set-up of an authenticator app began.',
  [TotpEnrolmentType, RecentAuthenticationRequiredType],
);

export const ConfirmTotpResult = resultUnion(
  'ConfirmTotpResult',
  'How the confirmation of an authenticator app ended.',
  [
    FactorsChangedType,
    WrongAnswerType,
    EnrolmentExpiredType,
    TooManyAttemptsType,
    RecentAuthenticationRequiredType,
  ],
);

export const BeginPasskeyResult = resultUnion('BeginPasskeyResult', 'How the adding of a passkey began.', [
  PasskeyChallengeType,
  RecentAuthenticationRequiredType,
]);

export const AddPasskeyResult = resultUnion('AddPasskeyResult', 'How the adding of a passkey ended.', [
  FactorsChangedType,
  PasskeyRefusedType,
  InvalidPasskeyNameType,
  RecentAuthenticationRequiredType,
]);

export const RenamePasskeyResult = resultUnion(
  'RenamePasskeyResult',
  'How the renaming of a passkey ended.',
  [PasskeyRenamedType, InvalidPasskeyNameType, NotFoundType],
);

export const RemoveFactorResult = resultUnion('RemoveFactorResult', 'How the removal of a factor ended.', [
  FactorsChangedType,
  LastFactorType,
  RecentAuthenticationRequiredType,
  NotFoundType,
]);

export const RenewRecoveryCodesResult = resultUnion(
  'RenewRecoveryCodesResult',
  'How the making of new recovery codes ended.',
  [FactorsChangedType, NoSecondFactorType, RecentAuthenticationRequiredType],
);

export const ResetFactorsResult = resultUnion(
  'ResetFactorsResult',
  'How the reset of a person’s factors ended.',
  [FactorsResetType, OwnFactorsType, RecentAuthenticationRequiredType, NotFoundType],
);

export const DecideOnSecondFactorResult = resultUnion(
  'DecideOnSecondFactorResult',
  'How the decision on a client’s second factor ended.',
  [ClientSignInDecidedType, RecentAuthenticationRequiredType, TooManyAttemptsType],
);
