import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { WordsType } from '../../catalogue/catalogue.public.ts';
import type { ConditionGroup } from '../use-cases/conditions-of.ts';

const ConditionGroups: { readonly [Each in ConditionGroup]: Each } = {
  OWN: 'OWN',
  INCLUDED: 'INCLUDED',
  EXCLUDED: 'EXCLUDED',
  GENERAL: 'GENERAL',
};

registerEnumType(ConditionGroups, {
  name: 'OrderConditionGroup',
  description: 'What a clause is to an order.',
  valuesMap: {
    OWN: { description: 'A condition of what is ordered.' },
    INCLUDED: { description: 'Something that it includes.' },
    EXCLUDED: { description: 'Something that it does not include.' },
    GENERAL: { description: 'A condition of every contract.' },
  },
});

/** A clause of the offer. */
@ObjectType('OrderCondition', { description: 'A clause of the offer that holds for what is ordered.' })
export class OrderConditionType {
  @Field(() => ConditionGroups, { description: 'What it is to the order.' })
  group!: ConditionGroup;

  @Field(() => WordsType, { description: 'What it says.' })
  words!: WordsType;
}
