import type { BasisPoints } from '@akouendy/domain';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { SignedIn } from '../../../platform/access/may-call.ts';
import { BasisPointsScalar } from '../../../platform/graphql/scalars/basis-points.scalar.ts';
import { NotificationType } from '../../notifications/notifications.public.ts';
import { Contracts } from '../queries/contracts.ts';
import { ContractType } from './contract.type.ts';

/** The contract, or the revision of prices, that a notification is about. */
@Resolver(() => NotificationType)
@SignedIn()
export class NotificationContractResolver {
  constructor(private readonly contracts: Contracts) {}

  @ResolveField(() => ContractType, {
    name: 'contract',
    nullable: true,
    description: 'The contract that it is about; null when it is about something else.',
  })
  async contractOfNotification(@Parent() { data }: NotificationType): Promise<ContractType | null> {
    return data.contract === undefined ? null : this.contracts.byId(data.contract.contractId);
  }

  @ResolveField(() => BasisPointsScalar, {
    name: 'priceRevision',
    nullable: true,
    description: 'By how much prices change; 0 for a revision that was withdrawn, null for something else.',
  })
  priceRevisionOfNotification(@Parent() { data }: NotificationType): BasisPoints | null {
    return data.rate ?? null;
  }
}
