import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { People, PersonType } from '../../access/access.public.ts';
import { Clients, ClientType } from '../../clients/clients.public.ts';
import { CareType } from './care.type.ts';

/** The two whom `Care` is about. */
@Resolver(() => CareType)
@MayCall('MANAGE_PORTAL')
export class CareResolver {
  constructor(
    private readonly people: People,
    private readonly clients: Clients,
  ) {}

  @ResolveField(() => PersonType, { description: 'Who it is.' })
  person(@Parent() { personId }: CareType): Promise<PersonType | null> {
    return this.people.byId(personId);
  }

  @ResolveField(() => ClientType, { description: 'Which client.' })
  client(@Parent() { clientId }: CareType): Promise<ClientType | null> {
    return this.clients.byId(clientId);
  }
}
