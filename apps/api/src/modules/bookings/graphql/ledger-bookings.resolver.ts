import { Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { MayCall } from '../../../platform/access/may-call.ts';
import { CreditLedgerType } from '../../credits/credits.public.ts';
import { LedgerBookingType } from './booking.type.ts';

/** The bookings of a ledger. */
@Resolver(() => CreditLedgerType)
@MayCall('READ_CLIENT')
export class LedgerBookingsResolver {
  @ResolveField(() => [LedgerBookingType], {
    description: 'Every booking, counted or not, in order of creation.',
  })
  bookings(@Parent() ledger: CreditLedgerType): LedgerBookingType[] {
    return [...ledger.recordedBookings];
  }
}
