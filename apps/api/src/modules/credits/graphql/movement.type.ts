import type { BookingId, CivilDate, HalfDays, LotId } from '@akouendy/domain';
import type { LineKind, StatementLine } from '@akouendy/domain/statement';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageType } from '../../../platform/graphql/page.type.ts';

import { CivilDateScalar } from '../../../platform/graphql/scalars/civil-date.scalar.ts';
import { HalfDaysScalar } from '../../../platform/graphql/scalars/half-days.scalar.ts';
import type { AccountStatement } from '../queries/account-statement.ts';
import type { MovementPage } from '../queries/movement-page.ts';
import { CreditLotType, lotType } from './credit-lot.type.ts';

export const MovementKinds = {
  GRANTED: 'GRANTED',
  GOODWILL: 'GOODWILL',
  CONSUMED: 'CONSUMED',
  ADJUSTED: 'ADJUSTED',
  CARRIED_OVER: 'CARRIED_OVER',
  EXPIRED: 'EXPIRED',
  UNSERVED: 'UNSERVED',
  PAID: 'PAID',
} as const satisfies { [Kind in LineKind]: Kind };

registerEnumType(MovementKinds, {
  name: 'MovementKind',
  description: 'What happens to half-days of an account.',
  valuesMap: {
    GRANTED: { description: 'A contract’s lot becomes usable.' },
    GOODWILL: { description: 'A lot that the company gives becomes usable.' },
    CONSUMED: { description: 'A booking takes them on the date of its work.' },
    ADJUSTED: { description: 'The company takes them, with a reason.' },
    CARRIED_OVER: { description: 'They stay usable after the anniversary; the balance does not change.' },
    EXPIRED: { description: 'They lapse unused.' },
    UNSERVED: { description: 'They are booked and no lot serves them; the balance does not change.' },
    PAID: { description: 'They were bought at list price; the balance does not change.' },
  },
});

/** A line of the statement; its booking is added by the bookings room, who and why by `MovementResolver`. */
@ObjectType('Movement', { description: "A line of an account's statement, past or coming." })
export class MovementType {
  @Field(() => ID, { description: 'Its name in the statement: it stays while other lines come and go.' })
  id!: string;

  @Field(() => MovementKinds, { description: 'What happens.' })
  kind!: LineKind;

  @Field(() => CivilDateScalar, { description: 'When.' })
  date!: CivilDate;

  @Field(() => CreditLotType, {
    nullable: true,
    description: 'To which lot; null for what no lot serves and for what was bought at list price.',
  })
  lot!: CreditLotType | null;

  @Field(() => HalfDaysScalar, { description: 'How many half-days it is about.' })
  halfDays!: HalfDays;

  @Field(() => Int, {
    description: 'What it changes of the balance, in half-days: positive, negative, or 0.',
  })
  change!: number;

  @Field(() => HalfDaysScalar, { description: 'What the account holds once it has happened.' })
  remainingAfter!: HalfDays;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the work is done; null for what is not work.',
  })
  delivered!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether carried days lapse, rather than what the carry-over left; of an expiry only.',
  })
  carriedOver!: boolean | null;

  @Field(() => String, { nullable: true, description: 'Why the company gave or took them.' })
  reason!: string | null;

  lotId!: LotId | null;

  /** Of work; an adjustment is none. */
  bookingId!: BookingId | null;

  authorId!: string | null;
}

/** A page of the statement. */
@ObjectType('MovementConnection', { description: 'A page of a statement, newest lines first.' })
export class MovementConnectionType extends PageType {
  @Field(() => [MovementType], { description: 'The lines of the page.' })
  nodes!: MovementType[];
}

/** A page of `statement` as the schema shows it. */
export function movementConnection(statement: AccountStatement, page: MovementPage): MovementConnectionType {
  return { ...page, nodes: page.nodes.map((line) => movementType(statement, line)) };
}

function movementType(statement: AccountStatement, line: StatementLine): MovementType {
  const { balanceAfter, ...rest } = line;
  const lot = line.lotId === null ? null : statement.lot(line.lotId);
  return {
    ...rest,
    remainingAfter: balanceAfter,
    lot: lot === null ? null : lotType(lot),
    reason: statement.adjustmentOf(line)?.reason ?? (line.kind === 'GOODWILL' ? (lot?.reason ?? null) : null),
    bookingId: statement.bookingOf(line)?.id ?? null,
    authorId: statement.authorOf(line),
  };
}
