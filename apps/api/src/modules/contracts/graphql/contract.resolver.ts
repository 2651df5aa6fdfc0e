import { windowEnd, type HalfDays, type LotId } from '@akouendy/domain';
import type { FrozenTerms, Grant } from '@akouendy/domain/contracts';
import { lineWords, type OfferWords } from '@akouendy/domain/catalogue/words';
import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { Offers } from '../../catalogue/catalogue.public.ts';
import { ContractStandings } from '../queries/contract-standings.ts';
import { ContractTerms } from '../queries/contract-terms.ts';
import { Contracts } from '../queries/contracts.ts';
import { Schedules } from '../queries/schedules.ts';
import { ContractStandingType, ContractTermsType, type ContractGrantType } from './contract-terms.type.ts';
import { ContractType } from './contract.type.ts';
import { InstalmentScheduleType, scheduleType } from './instalment.type.ts';

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
    description: 'The instalments that it was signed with; null for one that was entered without.',
  })
  async schedule(@Parent() { id }: ContractType): Promise<InstalmentScheduleType | null> {
    const instalments = await this.schedules.ofContract(id);
    return instalments[0] === undefined ? null : scheduleType(instalments[0].vatScheme, instalments);
  }
}

function termsType(terms: FrozenTerms, words: OfferWords | null): ContractTermsType {
  const { kind, offerVersion, net, invoiceTerms, paymentDays, renewal, service } = terms;
  return {
    offerVersion,
    lines: terms.lines.map(({ item, quantity, unitPrice, amount, share }) => ({
      item,
      name: words === null ? null : lineWords(words, kind, item),
      quantity,
      unitPrice,
      amount,
      share: share?.rate ?? null,
    })),
    net,
    invoiceTerms,
    paymentDays,
    grants: terms.grants.map(grantType),
    availability: service?.availability ?? null,
    commitmentMonths: renewal?.commitmentMonths ?? null,
    renewalMonths: renewal?.renewalMonths ?? null,
    terminationNoticeMonths: renewal?.terminationNoticeMonths ?? null,
  };
}

function grantType({ unit, granted, from, window, yearly }: Grant): ContractGrantType {
  const lot = { id: '' as LotId, granted: granted as HalfDays, from, window, carryOver: null };
  return { unit, granted, yearly, until: windowEnd(lot) };
}
