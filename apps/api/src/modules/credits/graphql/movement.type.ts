import type { BookingId, CivilDate, HalfDays, Movement } from '@akouendy/domain';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageType } from '../../../platform/graphql/page.type.ts';

import { CivilDateScalar } from '../../../platform/graphql/scalars/civil-date.scalar.ts';
import { HalfDaysScalar } from '../../../platform/graphql/scalars/half-days.scalar.ts';
import type { AccountStatement } from '../queries/account-statement.ts';
import type { MovementPage } from '../queries/movement-page.ts';
import { CreditLotType, lotType } from './credit-lot.type.ts';

const MovementKinds = {
  GRANTED: 'GRANTED',
  CONSUMED: 'CONSUMED',
  EXPIRED: 'EXPIRED',
} as const satisfies { [Kind in Movement['kind']]: Kind };

registerEnumType(MovementKinds, {
  name: 'MovementKind',
  description: 'What happens to half-days of a lot.',
  valuesMap: {
    GRANTED: { description: 'They become usable.' },
    CONSUMED: { description: 'A booking takes them on the date of its work.' },
    EXPIRED: { description: 'They lapse unused.' },
  },
});

/** A line of the statement; the booking of a consumption is added by the bookings room. */
@ObjectType('Movement', { description: "A line of an account's statement, past or coming." })
export class MovementType {
  @Field(() => MovementKinds, { description: 'What happens.' })
  kind!: Movement['kind'];

  @Field(() => CivilDateScalar, { description: 'When.' })
  date!: CivilDate;

  @Field(() => CreditLotType, { description: 'To which lot.' })
  lot!: CreditLotType;

  @Field(() => HalfDaysScalar, { description: 'How many half-days come or go.' })
  halfDays!: HalfDays;

  @Field(() => HalfDaysScalar, { description: 'What the account holds once it has happened.' })
  remainingAfter!: HalfDays;

  @Field(() => Boolean, { nullable: true, description: 'Whether the work is done; of a consumption only.' })
  delivered!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether carried days lapse, rather than what the carry-over left; of an expiry only.',
  })
  carriedOver!: boolean | null;

  bookingId!: BookingId | null;
}

/** A page of the statement. */
@ObjectType('MovementConnection', { description: 'A page of a statement, newest lines first.' })
export class MovementConnectionType extends PageType {
  @Field(() => [MovementType], { description: 'The lines of the page.' })
  nodes!: MovementType[];
}

/** A page of `statement` as the schema shows it. */
export function movementConnection(statement: AccountStatement, page: MovementPage): MovementConnectionType {
  return {
    ...page,
    nodes: page.nodes.map((movement) => ({
      kind: movement.kind,
      date: movement.date,
      lot: lotType(statement.lot(movement.lotId)),
      halfDays: movement.halfDays,
      remainingAfter: movement.remainingAfter,
      delivered: movement.kind === 'CONSUMED' ? movement.delivered : null,
      carriedOver: movement.kind === 'EXPIRED' ? movement.carriedOver : null,
      bookingId: movement.kind === 'CONSUMED' ? movement.bookingId : null,
    })),
  };
}
