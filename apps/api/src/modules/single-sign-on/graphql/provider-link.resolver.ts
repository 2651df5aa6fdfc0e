import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { People, PersonType } from '../../access/access.public.ts';
import { ProviderLinkType } from './single-sign-on.type.ts';

/** Whose account at the provider it is. */
@Resolver(() => ProviderLinkType)
@MayCall('DECIDE_ON_SIGN_IN')
export class ProviderLinkResolver {
  constructor(private readonly people: People) {}

  @ResolveField(() => PersonType, { nullable: true, description: 'The person; null when removed meanwhile.' })
  person(@Parent() { personId }: ProviderLinkType): Promise<PersonType | null> {
    return this.people.byId(personId);
  }
}
