import { Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { MayCall } from '../../../platform/access/may-call.ts';
import { People, NamedPersonType } from '../../access/access.public.ts';
import { MovementType } from './movement.type.ts';

/** Who is behind a line of a statement. */
@Resolver(() => MovementType)
@MayCall('READ_CLIENT')
export class MovementResolver {
  constructor(private readonly people: People) {}

  @ResolveField(() => NamedPersonType, {
    nullable: true,
    description:
      'Who ordered, booked, gave or took them; null for what was signed on paper and what the calendar does.',
  })
  async by(@Parent() { authorId }: MovementType): Promise<NamedPersonType | null> {
    return authorId === null ? null : this.people.byId(authorId);
  }
}
