import type { CivilDate, HalfDays, NonWorkingReason } from '@akouendy/domain';
import { Field, ObjectType } from '@nestjs/graphql';

import { CivilDateScalar } from '../../../platform/graphql/scalars/civil-date.scalar.ts';
import { HalfDaysScalar } from '../../../platform/graphql/scalars/half-days.scalar.ts';
import { NonWorkingReasons } from './booking-enums.ts';

/** A day as somebody who books now sees it. */
@ObjectType('BookableDay', { description: 'What a day offers to somebody who books now.' })
export class BookableDayType {
  @Field(() => CivilDateScalar, { description: 'The day.' })
  date!: CivilDate;

  @Field(() => HalfDaysScalar, { description: 'What the credit allows a new booking to take on it.' })
  bookable!: HalfDays;

  @Field(() => Boolean, { description: 'Whether a request made now keeps the notice for it.' })
  keepsNotice!: boolean;

  @Field(() => NonWorkingReasons, {
    nullable: true,
    description: 'Why nobody works on it; null when somebody does.',
  })
  nonWorkingReason!: NonWorkingReason | null;
}
