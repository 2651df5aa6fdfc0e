import { Args, ID, Int, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.ts';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.ts';
import { MayCall } from '../../../platform/access/may-call.ts';
import { endCursorOf, readNameCursor } from '../../../platform/graphql/name-cursor.ts';
import { pageSize } from '../../../platform/graphql/page-size.ts';
import { ViewerType } from '../../access/access.public.ts';
import { ClientPages } from '../queries/client-page.ts';
import { Clients } from '../queries/clients.ts';
import { ClientConnectionType, ClientType } from './client.type.ts';

/** Clients, and the company of who is signed in. */
@Resolver(() => ViewerType)
export class ClientResolver {
  constructor(
    private readonly clientsById: Clients,
    private readonly pages: ClientPages,
  ) {}

  @Query(() => ClientType, {
    nullable: true,
    description: 'A client; null when it is not there, or not yours.',
  })
  @MayCall('READ_CLIENT')
  client(
    @Args('id', { type: () => ID, description: 'Its identifier.' }) id: string,
  ): Promise<ClientType | null> {
    return this.clientsById.byId(id);
  }

  @Query(() => ClientConnectionType, {
    description: 'The clients that you may see, by name: for staff theirs, for a client itself.',
  })
  @MayCall('READ_CLIENT')
  async clients(
    @Args('search', { type: () => String, nullable: true, description: 'Part of the name.' })
    search: string | null,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'How many at most; 200 is the most.' })
    first: number,
    @Args('after', { type: () => String, nullable: true, description: 'The `endCursor` of the page before.' })
    after: string | null,
  ): Promise<ClientConnectionType> {
    const { clients, totalCount, hasNextPage } = await this.pages.page({
      search: search ?? '',
      first: pageSize(first),
      after: readNameCursor(after),
    });
    return { nodes: clients, totalCount, hasNextPage, endCursor: endCursorOf(clients) };
  }

  @ResolveField(() => ClientType, {
    name: 'client',
    nullable: true,
    description: 'Your company; null for staff.',
  })
  @MayCall('READ_CLIENT')
  companyOfViewer(@CurrentActor() { clientId }: Actor): Promise<ClientType | null> {
    return clientId === null ? Promise.resolve(null) : this.clientsById.byId(clientId);
  }
}
