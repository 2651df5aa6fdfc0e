import { Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { MayCall } from '../../../platform/access/may-call.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { ClientType } from '../../clients/clients.public.ts';
import { CreditAccounts } from '../queries/credit-accounts.ts';
import { CreditAccountType } from './credit-account.type.ts';

/** The credit account of a client. */
@Resolver(() => ClientType)
@MayCall('READ_CLIENT')
export class ClientCreditAccountResolver {
  constructor(
    private readonly accounts: CreditAccounts,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => CreditAccountType, { description: 'The days that it may still have done.' })
  async creditAccount(@Parent() client: ClientType): Promise<CreditAccountType | null> {
    const account = await this.accounts.ofClient(client.id);
    return account === null ? null : { ...account, asOf: this.clock.today() };
  }
}
