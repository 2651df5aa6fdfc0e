import { Field, ObjectType } from '@nestjs/graphql';
import type { FactorWay } from '../queries/factor-ways.ts';
import type { StepLeft } from '../queries/sign-in-steps.ts';
import { FactorWayEnum, SignInStepKindEnum } from './factor-enums.ts';

/** What is left between the password and being signed in. */
@ObjectType('SignInStep', {
  description: 'What is left between your password and being signed in: nothing else is possible meanwhile.',
})
export class SignInStepType {
  @Field(() => SignInStepKindEnum, { description: 'What is to be done.' })
  kind!: StepLeft['kind'];

  @Field(() => [FactorWayEnum], {
    description: 'The ways in which a second factor can be proved; none when there is none.',
  })
  ways!: readonly FactorWay[];
}
