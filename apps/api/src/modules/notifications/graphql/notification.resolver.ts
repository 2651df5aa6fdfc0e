import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { SignedIn } from '../../../platform/access/may-call.ts';
import { People, NamedPersonType } from '../../access/access.public.ts';
import { Clients, ClientType } from '../../clients/clients.public.ts';
import { NotificationType } from './notification.type.ts';

/** Whom a notification speaks of. */
@Resolver(() => NotificationType)
@SignedIn()
export class NotificationResolver {
  constructor(
    private readonly people: People,
    private readonly clients: Clients,
  ) {}

  @ResolveField(() => NamedPersonType, {
    nullable: true,
    description: 'Who did it; null for somebody who is not there any more.',
  })
  async actor(@Parent() { actorId }: NotificationType): Promise<NamedPersonType | null> {
    return actorId === null ? null : this.people.byId(actorId);
  }

  @ResolveField(() => ClientType, {
    nullable: true,
    description: 'The client whose affair it is; null when it is none’s.',
  })
  async client(@Parent() { clientId }: NotificationType): Promise<ClientType | null> {
    return clientId === null ? null : this.clients.byId(clientId);
  }
}
