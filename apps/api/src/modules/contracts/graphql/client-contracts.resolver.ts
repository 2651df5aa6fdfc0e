import { Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { MayCall } from '../../../platform/access/may-call.ts';
import { ClientType } from '../../clients/clients.public.ts';
import { Contracts } from '../queries/contracts.ts';
import { ContractType } from './contract.type.ts';

/** The contracts of a client. */
@Resolver(() => ClientType)
@MayCall('READ_CLIENT')
export class ClientContractsResolver {
  constructor(private readonly all: Contracts) {}

  @ResolveField(() => [ContractType], { description: 'What it has signed, newest first.' })
  async contracts(@Parent() client: ClientType): Promise<ContractType[]> {
    return [...(await this.all.ofClient(client.id))];
  }
}
