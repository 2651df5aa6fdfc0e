import type { AccountFigures, CivilDate, HalfDays } from '@akouendy/domain';
import { Field, ObjectType } from '@nestjs/graphql';

import { CivilDateScalar } from '../../../platform/graphql/scalars/civil-date.scalar.ts';
import { HalfDaysScalar } from '../../../platform/graphql/scalars/half-days.scalar.ts';
import type { AccountStatement } from '../queries/account-statement.ts';
import { CreditLotType, lotType } from './credit-lot.type.ts';

/** Half-days that lapse; until when they can be booked is added by the bookings room. */
@ObjectType('Expiry', { description: 'Half-days that lapse when nothing more is booked.' })
export class ExpiryType {
  @Field(() => CivilDateScalar, { description: 'The first day without them.' })
  date!: CivilDate;

  @Field(() => HalfDaysScalar, { description: 'How many lapse.' })
  halfDays!: HalfDays;

  /** For the bookings room; the schema does not show it. */
  usableFrom!: CivilDate;
}

@ObjectType({ isAbstract: true })
abstract class Figures {
  @Field(() => HalfDaysScalar, { description: 'All that was granted.' })
  granted!: HalfDays;

  @Field(() => HalfDaysScalar, { description: 'Work delivered up to the date.' })
  delivered!: HalfDays;

  @Field(() => HalfDaysScalar, { description: 'Every other booking that counts.' })
  planned!: HalfDays;

  @Field(() => HalfDaysScalar, { description: 'What can no longer be used on the date or after it.' })
  expired!: HalfDays;

  @Field(() => HalfDaysScalar, { description: 'Granted, less delivered, planned and expired.' })
  remaining!: HalfDays;

  @Field(() => ExpiryType, { nullable: true, description: 'What lapses next, if anything does.' })
  nextExpiry!: ExpiryType | null;
}

/** What one lot shows at a date. */
@ObjectType('LotFigures', { description: 'What one lot shows at a date.' })
export class LotFiguresType extends Figures {
  @Field(() => CreditLotType, { description: 'The lot.' })
  lot!: CreditLotType;

  @Field(() => HalfDaysScalar, {
    nullable: true,
    description: 'What went over the anniversary; null before it and for a lot without carry-over.',
  })
  carried!: HalfDays | null;
}

/** What an account shows at a date. */
@ObjectType('AccountFigures', { description: 'What an account shows at a date.' })
export class AccountFiguresType extends Figures {
  @Field(() => CivilDateScalar, { description: 'The date.' })
  asOf!: CivilDate;

  @Field(() => HalfDaysScalar, { description: 'Half-days booked that nothing serves; staff forced them.' })
  overdrawn!: HalfDays;

  @Field(() => [LotFiguresType], { description: 'The same of each lot, older ones first.' })
  lots!: LotFiguresType[];
}

/** The figures of `statement` at `asOf` as the schema shows them. */
export function figuresType(statement: AccountStatement, asOf: CivilDate): AccountFiguresType {
  const figures: AccountFigures = statement.figures(asOf);
  return {
    ...figures,
    lots: figures.lots.map(({ lotId, ...lot }) => ({ ...lot, lot: lotType(statement.lot(lotId)) })),
  };
}
