import type { CivilDate, HalfDays, Period } from '@akouendy/domain';
import { Field, ObjectType } from '@nestjs/graphql';

import { CivilDateScalar } from '../../../platform/graphql/scalars/civil-date.scalar.ts';
import { HalfDaysScalar } from '../../../platform/graphql/scalars/half-days.scalar.ts';
import type { AccountStatement } from '../queries/account-statement.ts';
import { CreditLotType, lotType } from './credit-lot.type.ts';
import { ExpiryType } from './figures.type.ts';

/** Days with one bookable balance. */
@ObjectType('BookableStretch', {
  description: 'Days on each of which a new booking could take the same number of half-days.',
})
export class BookableStretchType {
  @Field(() => CivilDateScalar, { description: 'The first of these days.' })
  from!: CivilDate;

  @Field(() => CivilDateScalar, { description: 'The first day after them.' })
  until!: CivilDate;

  @Field(() => HalfDaysScalar, { description: 'What a new booking could take on one of them.' })
  bookable!: HalfDays;
}

/** A band of the projection chart. */
@ObjectType('ProjectionBand', { description: 'Half-days of one lot that stay free until they lapse.' })
export class ProjectionBandType {
  @Field(() => CreditLotType, { description: 'The lot.' })
  lot!: CreditLotType;

  @Field(() => Boolean, { description: 'Whether the carry-over clause keeps them after the anniversary.' })
  carriesOver!: boolean;

  @Field(() => CivilDateScalar, { description: 'The first day with them.' })
  from!: CivilDate;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'The first day without them; null when they never lapse.',
  })
  until!: CivilDate | null;

  @Field(() => HalfDaysScalar, { description: 'How many.' })
  halfDays!: HalfDays;
}

/** How an account goes on. */
@ObjectType('Projection', { description: 'How an account goes on if nothing more is booked.' })
export class ProjectionType {
  @Field(() => [BookableStretchType], { description: 'The bookable balance of every day, without gaps.' })
  stretches!: BookableStretchType[];

  @Field(() => [ExpiryType], { description: 'Every coming expiry in date order, later ones included.' })
  expiries!: ExpiryType[];

  @Field(() => [ProjectionBandType], { description: 'What is free, in the order in which it would be used.' })
  bands!: ProjectionBandType[];
}

/** The projection of `statement` over `period` as the schema shows it. */
export function projectionType(statement: AccountStatement, period: Period): ProjectionType {
  const { stretches, expiries, bands } = statement.projection(period);
  return {
    stretches: [...stretches],
    expiries: [...expiries],
    bands: bands.map(({ lotId, ...band }) => ({ ...band, lot: lotType(statement.lot(lotId)) })),
  };
}
