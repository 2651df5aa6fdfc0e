import type { Instant } from '@akouendy/domain';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageType } from '../../../platform/graphql/page.type.ts';
import { InstantScalar } from '../../../platform/graphql/scalars/instant.scalar.ts';
import type { ManagedPerson } from '../queries/people-page.ts';
import { PersonType } from './person.type.ts';

/** Whether somebody may sign in. */
export const PersonStates = { ACTIVE: 'ACTIVE', REMOVED: 'REMOVED' } as const;

registerEnumType(PersonStates, {
  name: 'PersonState',
  description: 'Whether somebody may sign in.',
  valuesMap: {
    ACTIVE: { description: 'May sign in.' },
    REMOVED: { description: 'Was removed, and stays for what they have done.' },
  },
});

/** A person, to those who manage people. */
@ObjectType('PersonEntry', { description: 'A line of the list of people, for those who manage them.' })
export class PersonEntryType {
  @Field(() => PersonType, { description: 'Who it is.' })
  person!: PersonType;

  @Field(() => InstantScalar, { description: 'Since when they are a person of the portal.' })
  since!: Instant;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When they last signed in; null when they never have.',
  })
  lastSignedInAt!: Instant | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'Since when they may not sign in any more; null while they may.',
  })
  removedAt!: Instant | null;
}

/** One page of people. */
@ObjectType('PersonConnection', { description: 'One page of people, by name.' })
export class PersonConnectionType extends PageType {
  @Field(() => [PersonEntryType], { description: 'The people of this page.' })
  nodes!: readonly PersonEntryType[];
}

/** Somebody of the staff, to the portal's admins. */
@ObjectType('StaffMember', { description: 'Somebody of AKOUENDY’s staff, for who manages them.' })
export class StaffMemberType {
  @Field(() => PersonEntryType, { description: 'Who it is.' })
  entry!: PersonEntryType;

  @Field(() => Boolean, { description: 'Whether they have a second factor to sign in with.' })
  hasSecondFactor!: boolean;
}

/** The entry of a person. */
export function personEntry(person: ManagedPerson): PersonEntryType {
  const { createdAt: since, lastSignedInAt, removedAt } = person;
  return { person, since, lastSignedInAt, removedAt };
}
