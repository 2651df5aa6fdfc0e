import type { BasisPoints, CivilDate, HalfDays } from '@akouendy/domain';
import type { PaceStatus } from '@akouendy/domain/portfolio';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';

import { BasisPointsScalar } from '../../../platform/graphql/scalars/basis-points.scalar.ts';
import { CivilDateScalar } from '../../../platform/graphql/scalars/civil-date.scalar.ts';
import { HalfDaysScalar } from '../../../platform/graphql/scalars/half-days.scalar.ts';

export const PaceStatuses: { readonly [Each in PaceStatus]: Each } = {
  AHEAD: 'AHEAD',
  ON_TRACK: 'ON_TRACK',
  BEHIND: 'BEHIND',
};

registerEnumType(PaceStatuses, {
  name: 'PaceStatus',
  description: 'How consumption compares with the time that has gone of the running lots.',
  valuesMap: {
    AHEAD: { description: 'At least 20 points more is consumed than time has gone.' },
    ON_TRACK: { description: 'Neither.' },
    BEHIND: { description: 'At least 20 points less is consumed than time has gone.' },
  },
});

/** Consumption of the running lots against time. */
@ObjectType('Pace', { description: 'Consumption of the running lots against the time that has gone.' })
export class PaceType {
  @Field(() => PaceStatuses, { description: 'Ahead, on track or behind.' })
  status!: PaceStatus;

  @Field(() => BasisPointsScalar, { description: 'Delivered half-days over granted ones.' })
  consumed!: BasisPoints;

  @Field(() => BasisPointsScalar, {
    description: 'The time that has gone, each lot weighed by what it grants.',
  })
  elapsed!: BasisPoints;

  @Field(() => BasisPointsScalar, { description: 'Consumed less elapsed; negative when behind.' })
  difference!: BasisPoints;

  @Field(() => HalfDaysScalar, {
    description:
      'The balance on the last day before the anniversary if the pace stays as it was: all that is left then.',
  })
  forecast!: HalfDays;

  @Field(() => CivilDateScalar, {
    description: 'The nearest end of a running lot’s window: the first day after it.',
  })
  anniversary!: CivilDate;
}
