import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { PasswordProblem } from '../use-cases/check-password.ts';

const PasswordProblems: { readonly [Problem in PasswordProblem]: Problem } = {
  TOO_SHORT: 'TOO_SHORT',
  TOO_LONG: 'TOO_LONG',
  KNOWN: 'KNOWN',
  ABOUT_YOU: 'ABOUT_YOU',
};

registerEnumType(PasswordProblems, {
  name: 'PasswordProblem',
  description: 'What is wrong with a password that somebody wants.',
  valuesMap: {
    TOO_SHORT: { description: 'It has too few characters.' },
    TOO_LONG: { description: 'It has too many characters.' },
    KNOWN: { description: 'It is on the lists of known passwords, or easily guessed from them.' },
    ABOUT_YOU: {
      description: 'It is made of the person’s own name, address or company, or of the portal’s.',
    },
  },
});

/** A password is refused. */
@ObjectType('PasswordRefused', { description: 'The password may not be used; nothing was changed.' })
export class PasswordRefusedType {
  @Field(() => PasswordProblems, { description: 'What is wrong with it.' })
  weakness!: PasswordProblem;

  @Field(() => Int, { description: 'Characters that a password has at least.' })
  least!: number;

  @Field(() => Int, { description: 'Characters that a password has at most.' })
  most!: number;
}
