import { Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { MayCall } from '../../../platform/access/may-call.ts';
import { People, PersonType } from '../../access/access.public.ts';
import { BookingEventType } from './booking.type.ts';

/** Who took a step in a booking's life. */
@Resolver(() => BookingEventType)
@MayCall('READ_CLIENT')
export class BookingEventResolver {
  constructor(private readonly people: People) {}

  @ResolveField(() => PersonType, { description: 'Who did it.' })
  async by(@Parent() event: BookingEventType): Promise<PersonType | null> {
    return this.people.byId(event.byPerson);
  }
}
