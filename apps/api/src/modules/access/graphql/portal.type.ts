import type { CivilDate, Instant } from '@akouendy/domain';
import type { Role } from '@akouendy/domain/access';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { CivilDateScalar } from '../../../platform/graphql/scalars/civil-date.scalar.ts';
import { InstantScalar } from '../../../platform/graphql/scalars/instant.scalar.ts';
import { RoleEnum } from './role.enum.ts';

/** Somebody whom the demonstration lets in with a click. */
@ObjectType('DemonstrationPerson', { description: 'Somebody whom the demonstration lets in with a click.' })
export class DemonstrationPersonType {
  @Field(() => ID, { description: 'Identifier of the person.' })
  id!: string;

  @Field(() => String, { description: 'First and last name.' })
  name!: string;

  @Field(() => RoleEnum, { description: 'What the person may do follows from it.' })
  role!: Role;

  @Field(() => String, { nullable: true, description: 'The person’s company; null for staff.' })
  clientName!: string | null;
}

/** What only the demonstration offers. */
@ObjectType('Demonstration', { description: 'What only the demonstration offers.' })
export class DemonstrationType {
  @Field(() => [DemonstrationPersonType], { description: 'One person a role, to try the portal as.' })
  people!: DemonstrationPersonType[];
}

/** What the portal is, to anybody. */
@ObjectType('Portal', { description: 'What the portal is, to anybody.' })
export class PortalType {
  @Field(() => InstantScalar, { description: 'The present, by the portal’s clock.' })
  now!: Instant;

  @Field(() => CivilDateScalar, { description: 'The present date in Paris, by the portal’s clock.' })
  today!: CivilDate;

  @Field(() => DemonstrationType, { nullable: true, description: 'Null outside the demonstration.' })
  demonstration!: DemonstrationType | null;
}
