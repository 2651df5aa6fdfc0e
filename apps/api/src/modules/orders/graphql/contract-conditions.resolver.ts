import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { Offers } from '../../catalogue/catalogue.public.ts';
import { ContractTerms, ContractType } from '../../contracts/contracts.public.ts';
import { Confirmations } from '../queries/confirmations.ts';
import { agreedText } from '../use-cases/agreed-text.ts';
import { conditionsOf } from '../use-cases/conditions-of.ts';
import { OrderConditionType } from './order-condition.type.ts';

/** The clauses that hold for contracts. */
@Resolver(() => ContractType)
@MayCall('READ_CLIENT')
export class ContractConditionsResolver {
  constructor(
    private readonly terms: ContractTerms,
    private readonly offers: Offers,
    private readonly confirmations: Confirmations,
  ) {}

  @ResolveField(() => [OrderConditionType], {
    description:
      'The clauses that hold for it: those that were shown when it was ordered in the portal; of another one those of the version of the offer that it was signed under; none for one without terms.',
  })
  async conditions(@Parent() { id }: ContractType): Promise<readonly OrderConditionType[]> {
    const sealed = await this.confirmations.sealedOf(id);
    if (sealed !== null) return agreedText(sealed).conditions;
    const terms = await this.terms.ofContract(id);
    const offer = terms === null ? null : await this.offers.byVersion(terms.offerVersion);
    return terms === null || offer === null ? [] : conditionsOf(terms, offer);
  }
}
