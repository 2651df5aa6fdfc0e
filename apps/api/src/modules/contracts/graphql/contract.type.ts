import type { CivilDate } from '@akouendy/domain';
import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

import { CivilDateScalar } from '../../../platform/graphql/scalars/civil-date.scalar.ts';
import { WordsType } from '../../catalogue/catalogue.public.ts';
import type { ContractKind } from '../queries/contracts.ts';

/** The schema's `ContractKind`. */
export const ContractKinds = {
  BUILD: 'BUILD',
  RUN: 'RUN',
  DEPLOY: 'DEPLOY',
  APPLICATION: 'APPLICATION',
  REGIE: 'REGIE',
  PACK: 'PACK',
} as const satisfies { [Kind in ContractKind]: Kind };

registerEnumType(ContractKinds, {
  name: 'ContractKind',
  description: 'What a contract is about.',
  valuesMap: {
    BUILD: { description: 'Building a platform.' },
    RUN: { description: 'Running it, with support.' },
    DEPLOY: { description: 'A yearly package of days.' },
    APPLICATION: { description: 'A package for deploying an application.' },
    REGIE: { description: 'Days bought by the package, the month or one by one.' },
    PACK: { description: 'Several of these at one price.' },
  },
});

/** What a client has signed. */
@ObjectType('Contract', { description: 'What a client has signed.' })
export class ContractType {
  @Field(() => ID, { description: 'Identifier of the contract.' })
  id!: string;

  @Field(() => String, { description: 'Its reference, as on paper.' })
  reference!: string;

  @Field(() => ContractKinds, { description: 'What it is about.' })
  kind!: ContractKind;

  @Field(() => WordsType, {
    description: 'What it is called: `RUN Premium`; as somebody typed it, the same in both languages.',
  })
  title!: WordsType;

  @Field(() => CivilDateScalar, { description: 'The day of its signature.' })
  signedOn!: CivilDate;
}
