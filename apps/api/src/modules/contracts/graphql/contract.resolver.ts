import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { Offers } from '../../catalogue/catalogue.public.ts';
import { ContractStandings } from '../queries/contract-standings.ts';
import { ContractTerms } from '../queries/contract-terms.ts';
import { Contracts } from '../queries/contracts.ts';
import { Schedules } from '../queries/schedules.ts';
import { ContractStandingType, ContractTermsType } from './contract-terms.type.ts';
import { ContractType } from './contract.type.ts';
import { InstalmentScheduleType } from './instalment.type.ts';
import { shownSchedule } from './shown-schedule.ts';
import { termsType } from './terms-as-type.ts';

/** A contract, with what it keeps from its signature and where it stands. */
@Resolver(() => ContractType)
@MayCall('READ_CLIENT')
export class ContractResolver {
  constructor(
    private readonly contracts: Contracts,
    private readonly kept: ContractTerms,
    private readonly standings: ContractStandings,
    private readonly offers: Offers,
    private readonly schedules: Schedules,
  ) {}

  @Query(() => ContractType, {
    nullable: true,
    description: 'A contract; null when it is not there, or not yours.',
  })
  @MayCall('READ_CLIENT')
  contract(
    @Args('id', { type: () => ID, description: 'Its identifier.' }) id: string,
  ): Promise<ContractType | null> {
    return isUuid(id) ? this.contracts.byId(id.toLowerCase()) : Promise.resolve(null);
  }

  @ResolveField(() => ContractTermsType, {
    nullable: true,
    description: 'What it keeps from its signature; null for one that was entered without terms.',
  })
  async terms(@Parent() { id }: ContractType): Promise<ContractTermsType | null> {
    const terms = await this.kept.ofContract(id);
    if (terms === null) return null;
    const offer = await this.offers.byVersion(terms.offerVersion);
    return termsType(terms, offer?.words ?? null);
  }

  @ResolveField(() => ContractStandingType, {
    nullable: true,
    description: 'Where it stands today; null for one that was entered without terms.',
  })
  async standing(@Parent() { id }: ContractType): Promise<ContractStandingType | null> {
    return this.standings.today(id);
  }

  @ResolveField(() => InstalmentScheduleType, {
    nullable: true,
    description:
      'The instalments of what is sold once, dated by the acceptance of its delivery; of what is invoiced monthly the months of its terms at the price in force. Null for one that was entered without.',
  })
  async schedule(@Parent() { id }: ContractType): Promise<InstalmentScheduleType | null> {
    const schedule = await this.schedules.ofContract(id);
    return schedule === null ? null : shownSchedule(schedule);
  }
}
