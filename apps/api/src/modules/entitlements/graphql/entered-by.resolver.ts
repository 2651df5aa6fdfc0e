import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { People, NamedPersonType } from '../../access/access.public.ts';
import { EntitlementUseType, TakenBackType } from './entitlement.type.ts';

const WHO = {
  name: 'enteredBy',
  nullable: true,
  description: 'Who entered it; null for somebody who is not to be seen.',
};

/** Who entered a use. */
@Resolver(() => EntitlementUseType)
@MayCall('READ_CLIENT')
export class UseEnteredByResolver {
  constructor(private readonly people: People) {}

  @ResolveField(() => NamedPersonType, WHO)
  async whoEntered(@Parent() { enteredBy }: EntitlementUseType): Promise<NamedPersonType | null> {
    return this.people.byId(enteredBy);
  }
}

/** Who took a use back. */
@Resolver(() => TakenBackType)
@MayCall('READ_CLIENT')
export class TakenBackByResolver {
  constructor(private readonly people: People) {}

  @ResolveField(() => NamedPersonType, WHO)
  async whoTookBack(@Parent() { enteredBy }: TakenBackType): Promise<NamedPersonType | null> {
    return this.people.byId(enteredBy);
  }
}
