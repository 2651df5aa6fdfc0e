import { Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Anyone } from '../../../platform/access/may-call.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { DemonstrationPeople } from '../queries/demonstration.ts';
import { DemonstrationType, PortalType } from './portal.type.ts';

/** What anybody may know of the portal. */
@Resolver(() => PortalType)
export class PortalResolver {
  constructor(
    private readonly clock: Clock,
    private readonly people: DemonstrationPeople,
  ) {}

  @Query(() => PortalType, { description: 'The portal itself, for anybody.' })
  @Anyone()
  portal(): Omit<PortalType, 'demonstration'> {
    return { now: this.clock.now(), today: this.clock.today() };
  }

  @ResolveField(() => DemonstrationType, { nullable: true, description: 'Null outside the demonstration.' })
  @Anyone()
  async demonstration(): Promise<DemonstrationType | null> {
    const people = await this.people.all();
    return people === null ? null : { people };
  }
}
