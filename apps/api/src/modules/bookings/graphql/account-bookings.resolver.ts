import { addMonths, daysBetween, type CivilDate } from '@akouendy/domain';
import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { MayCall } from '../../../platform/access/may-call.ts';
import { badInput } from '../../../platform/graphql/bad-input.ts';
import { pageSize } from '../../../platform/graphql/page-size.ts';
import { CivilDateScalar } from '../../../platform/graphql/scalars/civil-date.scalar.ts';
import { CreditAccountType } from '../../credits/credits.public.ts';
import { BookableDays } from '../queries/bookable-days.ts';
import { BookingList, type BookingFilter } from '../queries/booking-list.ts';
import { BookableDayType } from './bookable-day.type.ts';
import { BookingFilters } from './booking-enums.ts';
import { BookingConnectionType } from './booking.type.ts';

/** Days that one question about bookable days covers at most. */
const LONGEST_RANGE = 400;

/** Bookable days are asked for within so many months of today, before or after. */
const FARTHEST_MONTHS = 36;

/** What bookings add to a credit account. */
@Resolver(() => CreditAccountType)
@MayCall('READ_CLIENT')
export class AccountBookingsResolver {
  constructor(
    private readonly list: BookingList,
    private readonly days: BookableDays,
  ) {}

  @ResolveField(() => BookingConnectionType, { description: 'The bookings of the account.' })
  async bookings(
    @Parent() account: CreditAccountType,
    @Args('filter', { type: () => BookingFilters, defaultValue: 'UPCOMING', description: 'Which of them.' })
    filter: BookingFilter,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'How many; at most 200.' })
    first: number,
    @Args('after', { type: () => String, nullable: true, description: 'The `endCursor` of the page before.' })
    after?: string | null,
  ): Promise<BookingConnectionType> {
    const page = await this.list.page(account.id, filter, pageSize(first), after ?? null);
    if (page === null) throw badInput('after: not a cursor of this list');
    return { ...page, nodes: [...page.nodes], accountId: account.id, filter };
  }

  @ResolveField(() => [BookableDayType], {
    description: 'Every day from `from` to the day before `until`, at most 400: credit, notice and calendar.',
    complexity: ({ args, childComplexity }) => {
      const { from, until } = args as { from: CivilDate; until: CivilDate };
      return 50 + Math.max(0, daysBetween(from, until)) * (5 + childComplexity);
    },
  })
  async bookableDays(
    @Parent() account: CreditAccountType,
    @Args('from', { type: () => CivilDateScalar, description: 'The first day.' }) from: CivilDate,
    @Args('until', { type: () => CivilDateScalar, description: 'The first day after the last one.' })
    until: CivilDate,
  ): Promise<BookableDayType[]> {
    const [first, last] = [
      addMonths(account.asOf, -FARTHEST_MONTHS),
      addMonths(account.asOf, FARTHEST_MONTHS),
    ];
    if (from < first || until > last) throw badInput('from, until: within three years of today is expected');
    const days = daysBetween(from, until);
    if (days < 1 || days > LONGEST_RANGE) throw badInput('from, until: 1 to 400 days are expected');
    return this.days.over(account.id, { from, until });
  }
}
