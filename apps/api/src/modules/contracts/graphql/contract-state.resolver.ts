import type { ContractState } from '@akouendy/domain/contracts';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { ContractStates } from '../queries/contract-states.ts';
import { ContractStateEnum } from './contract-state.enum.ts';
import { ContractType } from './contract.type.ts';

/** How a contract is shown. */
@Resolver(() => ContractType)
@MayCall('READ_CLIENT')
export class ContractStateResolver {
  constructor(private readonly states: ContractStates) {}

  @ResolveField(() => ContractStateEnum, {
    nullable: true,
    description:
      'How it is shown today, from where it stands and its delivery; null for one that was entered without terms.',
  })
  async state(@Parent() { id }: ContractType): Promise<ContractState | null> {
    return this.states.today(id);
  }
}
