import { canStillAsk, lastChanceOf } from '@akouendy/domain';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { MayCall } from '../../../platform/access/may-call.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { CompanyCalendars } from '../../calendar/calendar.public.ts';
import { ExpiryType } from '../../credits/credits.public.ts';
import { NoticeLimitType } from './booking.type.ts';

/** What the notice makes of an expiry. */
@Resolver(() => ExpiryType)
@MayCall('READ_CLIENT')
export class ExpiryNoticeResolver {
  constructor(
    private readonly calendars: CompanyCalendars,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => NoticeLimitType, {
    nullable: true,
    description: 'Until when a request can still use these half-days; null when no working day could.',
  })
  async lastChanceToBook(@Parent() expiry: ExpiryType): Promise<NoticeLimitType | null> {
    const { working } = await this.calendars.current();
    return lastChanceOf(expiry, working);
  }

  @ResolveField(() => Boolean, { description: 'Whether a request can still use them now.' })
  async canStillBeBooked(@Parent() expiry: ExpiryType): Promise<boolean> {
    return canStillAsk(await this.lastChanceToBook(expiry), this.clock.now());
  }
}
