import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { FieldProblem } from '../input/invalid-field.ts';

const FieldProblems: { readonly [Problem in FieldProblem]: Problem } = {
  REQUIRED: 'REQUIRED',
  TOO_LONG: 'TOO_LONG',
  TOO_MANY: 'TOO_MANY',
  OUT_OF_RANGE: 'OUT_OF_RANGE',
  INVALID_CHARACTER: 'INVALID_CHARACTER',
  NOT_AN_ADDRESS: 'NOT_AN_ADDRESS',
  NOT_ALLOWED: 'NOT_ALLOWED',
};

registerEnumType(FieldProblems, {
  name: 'InvalidFieldProblem',
  description: 'What is wrong with a field.',
  valuesMap: {
    REQUIRED: { description: 'Something is needed there.' },
    TOO_LONG: { description: 'The text is too long.' },
    TOO_MANY: { description: 'There are too many.' },
    OUT_OF_RANGE: { description: 'The value is too far away.' },
    INVALID_CHARACTER: { description: 'The text holds a character that cannot be kept.' },
    NOT_AN_ADDRESS: { description: 'It is not an e-mail address.' },
    NOT_ALLOWED: { description: 'The value exists but cannot be chosen there.' },
  },
});

/** A field cannot be meant. */
@ObjectType('InvalidField', { description: 'A field cannot be meant that way; nothing was changed.' })
export class InvalidFieldType {
  @Field(() => String, { description: 'Its path in the input: `description`, `slots.0.date`.' })
  field!: string;

  @Field(() => FieldProblems, { description: 'What is wrong with it.' })
  problem!: FieldProblem;
}
