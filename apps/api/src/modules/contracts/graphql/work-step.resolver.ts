import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { People, NamedPersonType } from '../../access/access.public.ts';
import { WorkStepType } from './work.type.ts';

/** Who took a step of the work of a contract. */
@Resolver(() => WorkStepType)
@MayCall('READ_CLIENT')
export class WorkStepResolver {
  constructor(private readonly people: People) {}

  @ResolveField(() => NamedPersonType, {
    name: 'takenBy',
    nullable: true,
    description: 'Who took it; null for somebody who is not to be seen.',
  })
  async personWhoTook(@Parent() { takenBy }: WorkStepType): Promise<NamedPersonType | null> {
    return this.people.byId(takenBy);
  }
}
