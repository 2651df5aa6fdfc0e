import type { CivilDate } from '@akouendy/domain';
import type { LineKind } from '@akouendy/domain/statement';
import { Field, ID, InputType } from '@nestjs/graphql';

import { CivilDateScalar } from '../../../platform/graphql/scalars/civil-date.scalar.ts';
import type { StatementFilter } from '../queries/statement-filter.ts';
import { MovementKinds } from './movement.type.ts';

/** Which lines of a statement to list. */
@InputType('MovementFilterInput', { description: 'Which lines: those that fit everything that is given.' })
export class MovementFilterInput {
  @Field(() => CivilDateScalar, { nullable: true, description: 'On this day or later.' })
  from?: CivilDate | null;

  @Field(() => CivilDateScalar, { nullable: true, description: 'On this day or earlier.' })
  to?: CivilDate | null;

  @Field(() => [MovementKinds], { nullable: true, description: 'Of any of these kinds.' })
  kinds?: LineKind[] | null;

  @Field(() => ID, { nullable: true, description: 'Of this lot.' })
  lotId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'A part of what the line says in the person’s language: subject, lot, contract, person, reason.',
  })
  search?: string | null;
}

/** The filter that the rules understand. */
export function statementFilter(input: MovementFilterInput | null): StatementFilter {
  const { from = null, to = null, kinds = null, lotId = null, search = null } = input ?? {};
  return { from, to, kinds, lotId, search: search === '' ? null : search };
}
