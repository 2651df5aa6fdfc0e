import type { Instant } from '@akouendy/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { InstantScalar } from '../../../platform/graphql/scalars/instant.scalar.ts';
import { confirmationWays, type ConfirmationWay } from '../queries/factor-ways.ts';
import type { Passkey, Security } from '../queries/own-security.ts';
import { ConfirmationWayEnum } from './factor-enums.ts';

/** A passkey of who is asking. */
@ObjectType('Passkey', {
  description: 'A key on one of your devices that opens your account without a password.',
})
export class PasskeyType {
  @Field(() => ID, { description: 'Identifier of the passkey.' })
  id!: string;

  @Field(() => String, { description: 'Which device it is on, in the words of its owner.' })
  name!: string;

  @Field(() => InstantScalar, { description: 'When it was added.' })
  createdAt!: Instant;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When it last signed in; null when it never has.',
  })
  lastUsedAt!: Instant | null;

  @Field(() => Boolean, {
    description: 'Whether several devices share it, so that the loss of one does not lose it.',
  })
  backedUp!: boolean;
}

/** What is left of a person's recovery codes. */
@ObjectType('RecoveryCodesLeft', { description: 'What is left of your recovery codes.' })
export class RecoveryCodesLeftType {
  @Field(() => Int, { description: 'Codes that have not been used.' })
  unused!: number;

  @Field(() => Int, { description: 'Codes that were made.' })
  total!: number;

  @Field(() => InstantScalar, { description: 'When they were made.' })
  madeAt!: Instant;
}

/** How the account of who is asking is protected. */
@ObjectType('Security', { description: 'How your account is protected.' })
export class SecurityType {
  @Field(() => ID, { description: 'Identifier of the person.' })
  personId!: string;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'Since when an authenticator app protects the account; null when none does.',
  })
  authenticatorAppSince!: Instant | null;

  @Field(() => [PasskeyType], { description: 'The passkeys, oldest first.' })
  passkeys!: readonly PasskeyType[];

  @Field(() => RecoveryCodesLeftType, {
    nullable: true,
    description: 'The recovery codes; null when there have never been any.',
  })
  recoveryCodes!: RecoveryCodesLeftType | null;

  @Field(() => Boolean, {
    description: 'Whether the account must have a second factor: then the last one stays.',
  })
  secondFactorRequired!: boolean;

  @Field(() => [ConfirmationWayEnum], {
    description:
      'The ways in which you can prove once more who you are; none when you have to sign in again for it.',
  })
  confirmationWays!: readonly ConfirmationWay[];

  @Field(() => Boolean, {
    description:
      'Whether your company’s own provider is the only way in: then no password, passkey or code of the portal opens your account.',
  })
  signsInElsewhere!: boolean;

  /** What the page is told of `security`. */
  static of(security: Security): SecurityType {
    return Object.assign(new SecurityType(), {
      ...security,
      passkeys: security.passkeys.map(passkeyType),
      confirmationWays: confirmationWays(security),
    });
  }
}

function passkeyType(passkey: Passkey): PasskeyType {
  return Object.assign(new PasskeyType(), passkey);
}
