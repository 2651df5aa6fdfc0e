import type { Role } from '@akouendy/domain/access';
import { ArgsType, Field, Int } from '@nestjs/graphql';
import { endCursorOf, readNameCursor } from '../../../platform/graphql/name-cursor.ts';
import { pageSize } from '../../../platform/graphql/page-size.ts';
import type { PeoplePage, PeopleSearch } from '../queries/people-page.ts';
import { personEntry, PersonStates, type PersonConnectionType } from './person-entry.type.ts';
import { RoleEnum } from './role.enum.ts';

/** Which people to list. */
@ArgsType()
export class PeopleSearchArgs {
  @Field(() => String, { nullable: true, description: 'Part of the name or of the address.' })
  search!: string | null;

  @Field(() => RoleEnum, { nullable: true, description: 'In this role only.' })
  role!: Role | null;

  @Field(() => PersonStates, { nullable: true, description: 'In this state only.' })
  state!: 'ACTIVE' | 'REMOVED' | null;

  @Field(() => Int, { defaultValue: 50, description: 'How many at most; 200 is the most.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'The `endCursor` of the page before.' })
  after!: string | null;
}

/** The arguments as a query takes them. */
export function peopleSearch({ search, role, state, first, after }: PeopleSearchArgs): PeopleSearch {
  return {
    search: search ?? '',
    role: role ?? null,
    state: state ?? null,
    first: pageSize(first),
    after: readNameCursor(after),
  };
}

/** A page as the schema tells it. */
export function personConnection({ people, totalCount, hasNextPage }: PeoplePage): PersonConnectionType {
  return { nodes: people.map(personEntry), totalCount, hasNextPage, endCursor: endCursorOf(people) };
}
