import type { CivilDate } from '@akouendy/domain';
import { Field, ID, InputType } from '@nestjs/graphql';
import { CivilDateScalar } from '../../../platform/graphql/scalars/civil-date.scalar.ts';

/** Which entries of the trail to list. */
@InputType('AuditFilterInput', { description: 'Which entries: those that fit everything that is given.' })
export class AuditFilterInput {
  @Field(() => ID, { nullable: true, description: 'Of this client.' })
  clientId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: of the company itself.' })
  ofCompany?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Done by this person.' })
  actorId?: string | null;

  @Field(() => String, { nullable: true, description: 'What was done.' })
  action?: string | null;

  @Field(() => String, { nullable: true, description: 'To this kind of object.' })
  objectType?: string | null;

  @Field(() => ID, { nullable: true, description: 'To this object.' })
  objectId?: string | null;

  @Field(() => CivilDateScalar, { nullable: true, description: 'On this day in Paris or later.' })
  from?: CivilDate | null;

  @Field(() => CivilDateScalar, { nullable: true, description: 'On this day in Paris or earlier.' })
  to?: CivilDate | null;

  @Field(() => String, { nullable: true, description: 'A part of a name, an action, a fact or a change.' })
  search?: string | null;
}
