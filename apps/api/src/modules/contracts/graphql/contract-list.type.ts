import type { ContractState } from '@akouendy/domain/contracts';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { PageType } from '../../../platform/graphql/page.type.ts';
import type { ContractKind } from '../queries/contracts.ts';
import { ContractStateEnum } from './contract-state.enum.ts';
import { ContractKinds, ContractType } from './contract.type.ts';

/** Which contracts of a client. */
@ArgsType()
export class ContractsArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many at most; 200 is the most.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'The `endCursor` of the page before.' })
  after?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the reference, or of the title.' })
  search?: string | null;

  @Field(() => [ContractStateEnum], {
    nullable: true,
    description:
      'Only those that are shown in one of these states; one that was entered without terms counts as running.',
  })
  states?: ContractState[] | null;

  @Field(() => [ContractKinds], { nullable: true, description: 'Only those of these kinds.' })
  kinds?: ContractKind[] | null;
}

/** One page of contracts. */
@ObjectType('ContractConnection', {
  description:
    'One page of the contracts of a client, newest first; of those of one day the last reference first.',
})
export class ContractConnectionType extends PageType {
  @Field(() => [ContractType], { description: 'The contracts of this page.' })
  nodes!: readonly ContractType[];
}
