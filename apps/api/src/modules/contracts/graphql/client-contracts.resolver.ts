import { Args, ID, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { pageSize } from '../../../platform/graphql/page-size.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { ClientType } from '../../clients/clients.public.ts';
import { ContractPages } from '../queries/contract-pages.ts';
import { OPEN_STATES } from '../queries/contract-state-sql.ts';
import { Contracts } from '../queries/contracts.ts';
import { endOfContracts, readContractCursor } from './contract-cursor.ts';
import { ContractConnectionType, ContractsArgs } from './contract-list.type.ts';
import { ContractType } from './contract.type.ts';

/** The contracts of a client. */
@Resolver(() => ClientType)
@MayCall('READ_CLIENT')
export class ClientContractsResolver {
  constructor(
    private readonly pages: ContractPages,
    private readonly all: Contracts,
  ) {}

  @ResolveField(() => ContractConnectionType, { description: 'What it has signed, newest first.' })
  async contracts(
    @Parent() { id }: ClientType,
    @Args() { first, after, search, states, kinds }: ContractsArgs,
  ): Promise<ContractConnectionType> {
    const { contracts, ...page } = await this.pages.ofClient(id, {
      first: pageSize(first),
      after: readContractCursor(after),
      search: search ?? '',
      states: states ?? null,
      kinds: kinds ?? null,
    });
    return { ...page, nodes: contracts, endCursor: endOfContracts(contracts) };
  }

  @ResolveField(() => ContractConnectionType, {
    description:
      'Those of them of which something is still to come: neither ended nor delivered; newest first.',
  })
  openContracts(
    @Parent() client: ClientType,
    @Args('first', { type: () => Int, defaultValue: 3, description: 'How many at most; 200 is the most.' })
    first: number,
    @Args('after', { type: () => String, nullable: true, description: 'The `endCursor` of the page before.' })
    after: string | null,
  ): Promise<ContractConnectionType> {
    return this.contracts(client, { first, after, states: [...OPEN_STATES] });
  }

  @ResolveField(() => ContractType, {
    nullable: true,
    description: 'One of them; null when it is not there, or not of this client.',
  })
  async contract(
    @Parent() client: ClientType,
    @Args('id', { type: () => ID, description: 'Its identifier.' }) id: string,
  ): Promise<ContractType | null> {
    const contract = isUuid(id) ? await this.all.byId(id.toLowerCase()) : null;
    return contract?.clientId === client.id ? contract : null;
  }
}
