import { Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { MayCall } from '../../../platform/access/may-call.ts';
import { People, NamedPersonType } from '../../access/access.public.ts';
import { BookingEventType } from './booking.type.ts';

/** Who took a step in a booking's life. */
@Resolver(() => BookingEventType)
@MayCall('READ_CLIENT')
export class BookingEventResolver {
  constructor(private readonly people: People) {}

  @ResolveField(() => NamedPersonType, { description: 'Who did it.' })
  async by(@Parent() event: BookingEventType): Promise<NamedPersonType | null> {
    return this.people.byId(event.byPerson);
  }
}
