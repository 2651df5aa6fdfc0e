import { registerEnumType } from '@nestjs/graphql';
import type { ConfirmationWay, FactorWay } from '../queries/factor-ways.ts';
import type { StepLeft } from '../queries/sign-in-steps.ts';

/** What is left between a password and being signed in, for the schema. */
export const SignInStepKindEnum = {
  SECOND_STEP: 'SECOND_STEP',
  ENROL_FACTOR: 'ENROL_FACTOR',
} as const satisfies { [Kind in StepLeft['kind']]: Kind };

/** The ways to prove a second factor, for the schema. */
export const FactorWayEnum = {
  TOTP: 'TOTP',
  PASSKEY: 'PASSKEY',
  RECOVERY_CODE: 'RECOVERY_CODE',
} as const satisfies { [Way in FactorWay]: Way };

/** The ways to prove once more who one is, for the schema. */
export const ConfirmationWayEnum = {
  PASSWORD: 'PASSWORD',
  ...FactorWayEnum,
} as const satisfies { [Way in ConfirmationWay]: Way };

registerEnumType(SignInStepKindEnum, {
  name: 'SignInStepKind',
  description: 'What is left between a password and being signed in.',
  valuesMap: {
    SECOND_STEP: { description: 'A second factor is to be proved.' },
    ENROL_FACTOR: {
      description: 'A second factor is to be enrolled: the person must have one and has none.',
    },
  },
});

const FACTORS = {
  TOTP: { description: 'The six digits that an authenticator app shows.' },
  PASSKEY: { description: 'A passkey’s answer to a challenge.' },
  RECOVERY_CODE: { description: 'One of the recovery codes, each good for once.' },
};

registerEnumType(FactorWayEnum, {
  name: 'FactorWay',
  description: 'A way to prove a second factor.',
  valuesMap: FACTORS,
});

registerEnumType(ConfirmationWayEnum, {
  name: 'ConfirmationWay',
  description: 'A way to prove once more who one is, while signed in.',
  valuesMap: { ...FACTORS, PASSWORD: { description: 'The password: only for who has no second factor.' } },
});
