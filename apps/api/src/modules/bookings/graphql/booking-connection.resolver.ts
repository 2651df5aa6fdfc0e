import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { MayCall } from '../../../platform/access/may-call.ts';
import { BookingList } from '../queries/booking-list.ts';
import { BookingConnectionType } from './booking.type.ts';

/** How many bookings a list has; counted only when asked for. */
@Resolver(() => BookingConnectionType)
@MayCall('READ_CLIENT')
export class BookingConnectionResolver {
  constructor(private readonly list: BookingList) {}

  @ResolveField(() => Int, { description: 'How many bookings there are on all pages.' })
  async totalCount(@Parent() { accountId, filter }: BookingConnectionType): Promise<number> {
    return this.list.count(accountId, filter);
  }
}
