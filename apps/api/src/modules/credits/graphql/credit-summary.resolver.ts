import { Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { MayCall } from '../../../platform/access/may-call.ts';
import { ClientType } from '../../clients/clients.public.ts';
import { CreditAccounts } from '../queries/credit-accounts.ts';
import { CreditSummaries } from '../queries/credit-summaries.ts';
import { CreditLotType, lotType } from './credit-lot.type.ts';
import { creditSummaryType, CreditSummaryType, OtherLotType, RunningLotType } from './credit-summary.type.ts';

/** What lists of clients say of days. */
@Resolver(() => ClientType)
@MayCall('READ_CLIENT')
export class ClientCreditSummaryResolver {
  constructor(private readonly summaries: CreditSummaries) {}

  @ResolveField(() => CreditSummaryType, {
    nullable: true,
    description: 'What a list says of its days; null without a credit account.',
  })
  async creditSummary(@Parent() client: ClientType): Promise<CreditSummaryType | null> {
    const summary = await this.summaries.ofClient(client.id);
    return summary === null ? null : creditSummaryType(summary);
  }
}

/** The lot behind its figures. */
@Resolver(() => RunningLotType)
@MayCall('READ_CLIENT')
export class RunningLotResolver {
  constructor(private readonly accounts: CreditAccounts) {}

  @ResolveField(() => CreditLotType, { nullable: true, description: 'The lot.' })
  async lot(@Parent() { lotId }: RunningLotType): Promise<CreditLotType | null> {
    const lot = await this.accounts.lot(lotId);
    return lot === null ? null : lotType(lot);
  }
}

/** The lot behind what remains of it. */
@Resolver(() => OtherLotType)
@MayCall('READ_CLIENT')
export class OtherLotResolver {
  constructor(private readonly accounts: CreditAccounts) {}

  @ResolveField(() => CreditLotType, { nullable: true, description: 'The lot.' })
  async lot(@Parent() { lotId }: OtherLotType): Promise<CreditLotType | null> {
    const lot = await this.accounts.lot(lotId);
    return lot === null ? null : lotType(lot);
  }
}
