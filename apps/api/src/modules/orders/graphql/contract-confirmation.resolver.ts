import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { People, NamedPersonType } from '../../access/access.public.ts';
import { ContractType } from '../../contracts/contracts.public.ts';
import { Confirmations } from '../queries/confirmations.ts';
import { agreedText } from '../use-cases/agreed-text.ts';
import { AgreedTextType } from './agreed-text.type.ts';
import { OrderConfirmationType } from './order-confirmation.type.ts';

/** How contracts were ordered. */
@Resolver(() => ContractType)
@MayCall('READ_CLIENT')
export class ContractConfirmationResolver {
  constructor(private readonly confirmations: Confirmations) {}

  @ResolveField(() => OrderConfirmationType, {
    nullable: true,
    description: 'How it was ordered; null for one that was not ordered in the portal.',
  })
  async confirmation(@Parent() { id }: ContractType): Promise<OrderConfirmationType | null> {
    const confirmation = await this.confirmations.ofContract(id);
    return (
      confirmation && {
        ...confirmation,
        document: () => this.confirmations.documentOf(id),
      }
    );
  }
}

/** Who ordered, and what was shown. */
@Resolver(() => OrderConfirmationType)
@MayCall('READ_CLIENT')
export class OrderConfirmationResolver {
  constructor(private readonly people: People) {}

  @ResolveField(() => NamedPersonType, {
    name: 'confirmedBy',
    nullable: true,
    description: 'Who agreed; null for somebody whom you may not see.',
  })
  personOf(@Parent() { confirmedBy }: OrderConfirmationType): Promise<NamedPersonType | null> {
    return this.people.byId(confirmedBy);
  }

  @ResolveField(() => AgreedTextType, {
    description: 'What was shown and agreed to, as it was sealed: never what holds or is offered since.',
  })
  async agreed(@Parent() { document }: OrderConfirmationType): Promise<AgreedTextType> {
    const { instalments, ...agreed } = agreedText(await document());
    return {
      ...agreed,
      instalments: instalments.map(({ period, ...each }) => ({
        ...each,
        periodFrom: period?.from ?? null,
        periodUntil: period?.until ?? null,
      })),
    };
  }
}
