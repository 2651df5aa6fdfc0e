import { optionHours } from '@akouendy/domain/catalogue/words';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { Offers, WordsType } from '../../catalogue/catalogue.public.ts';
import { ContractOptions } from '../queries/contract-options.ts';
import { ContractTerms } from '../queries/contract-terms.ts';
import { ContractLineType } from './contract-terms.type.ts';
import { ContractType } from './contract.type.ts';
import { JoinedOptionType } from './joined-option.type.ts';
import { lineType } from './terms-as-type.ts';

/** What joined contracts after their signature. */
@Resolver(() => ContractType)
@MayCall('READ_CLIENT')
export class ContractOptionsResolver {
  constructor(private readonly options: ContractOptions) {}

  @ResolveField(() => [JoinedOptionType], {
    description: 'What joined it after its signature, in the order in which it was ordered.',
  })
  async joinedOptions(@Parent() { id }: ContractType): Promise<readonly JoinedOptionType[]> {
    return this.options.ofContract(id);
  }
}

/** The price of what joined. */
@Resolver(() => JoinedOptionType)
@MayCall('READ_CLIENT')
export class JoinedOptionResolver {
  constructor(
    private readonly terms: ContractTerms,
    private readonly offers: Offers,
  ) {}

  @ResolveField(() => ContractLineType, {
    name: 'line',
    description: 'What it adds to a month, at the prices of the contract’s signature.',
  })
  async lineOf(@Parent() { contractId, line }: JoinedOptionType): Promise<ContractLineType> {
    const terms = await this.terms.ofContract(contractId);
    const offer = terms === null ? null : await this.offers.byVersion(terms.offerVersion);
    return lineType(line, 'RUN', offer?.words ?? null);
  }

  @ResolveField(() => WordsType, {
    nullable: true,
    description: 'The hours that it covers, in the words of the offer; null for one that covers none.',
  })
  async hours(@Parent() { contractId, option }: JoinedOptionType): Promise<WordsType | null> {
    const terms = await this.terms.ofContract(contractId);
    const offer = terms === null ? null : await this.offers.byVersion(terms.offerVersion);
    return offer === null ? null : optionHours(offer.words, option);
  }
}
