import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { ofFew } from '../../../platform/graphql/limits/of-few.ts';
import { ClientType } from '../../clients/clients.public.ts';
import { ContractStates } from '../queries/contract-states.ts';
import { Contracts } from '../queries/contracts.ts';
import { ContractType } from './contract.type.ts';

/** The contracts of a client. */
@Resolver(() => ClientType)
@MayCall('READ_CLIENT')
export class ClientContractsResolver {
  constructor(
    private readonly all: Contracts,
    private readonly states: ContractStates,
  ) {}

  @ResolveField(() => [ContractType], { description: 'What it has signed, newest first.' })
  async contracts(@Parent() client: ClientType): Promise<ContractType[]> {
    return [...(await this.all.ofClient(client.id))];
  }

  @ResolveField(() => [ContractType], {
    description:
      'Those of them of which something is still to come: neither ended nor delivered; newest first.',
    // Few at a time, however many a client has signed.
    complexity: ofFew,
  })
  async openContracts(@Parent() client: ClientType): Promise<ContractType[]> {
    return [...(await this.states.openOfClient(client.id))];
  }
}
