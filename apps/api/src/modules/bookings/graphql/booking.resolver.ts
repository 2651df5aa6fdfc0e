import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { MayCall } from '../../../platform/access/may-call.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { People, NamedPersonType } from '../../access/access.public.ts';
import { CreditAccounts, CreditAccountType } from '../../credits/credits.public.ts';
import { Bookings } from '../queries/bookings.ts';
import { BookingEventType, BookingType, NoticeLimitType } from './booking.type.ts';

/** Bookings, and what is looked up for each. */
@Resolver(() => BookingType)
@MayCall('READ_CLIENT')
export class BookingResolver {
  constructor(
    private readonly bookings: Bookings,
    private readonly accounts: CreditAccounts,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  @Query(() => BookingType, {
    nullable: true,
    description: 'A booking; null when it is not there, or not yours.',
  })
  @MayCall('READ_CLIENT')
  async booking(
    @Args('id', { type: () => ID, description: 'Its identifier.' }) id: string,
  ): Promise<BookingType | null> {
    return this.bookings.byId(id);
  }

  @ResolveField(() => CreditAccountType, { description: 'The account that it is taken from.' })
  async account(@Parent() booking: BookingType): Promise<CreditAccountType | null> {
    const account = await this.accounts.byId(booking.accountId);
    return account === null ? null : { ...account, asOf: this.clock.today() };
  }

  @ResolveField(() => NamedPersonType, { description: 'Who asked for it.' })
  async requestedBy(@Parent() booking: BookingType): Promise<NamedPersonType | null> {
    return this.people.byId(booking.requestedBy);
  }

  @ResolveField(() => NoticeLimitType, { description: 'Until when it may be cancelled.' })
  async freeToCancelUntil(@Parent() booking: BookingType): Promise<NoticeLimitType> {
    return (await this.bookings.cancellationOf(booking)).freeUntil;
  }

  @ResolveField(() => Boolean, { description: 'Whether it may be cancelled now.' })
  async cancellable(@Parent() booking: BookingType): Promise<boolean> {
    return (await this.bookings.cancellationOf(booking)).cancellable;
  }

  @ResolveField(() => [BookingEventType], { description: 'What has happened to it, first to last.' })
  async history(@Parent() booking: BookingType): Promise<BookingEventType[]> {
    return [...(await this.bookings.history(booking.id))];
  }
}
