import { Module } from '@nestjs/common';

import { CatalogueModule } from '../catalogue/catalogue.public.ts';
import { ClientContractsResolver } from './graphql/client-contracts.resolver.ts';
import { ContractResolver } from './graphql/contract.resolver.ts';
import { ContractTerms } from './queries/contract-terms.ts';
import { Contracts } from './queries/contracts.ts';
import { Schedules } from './queries/schedules.ts';

/** What clients have signed. */
@Module({
  imports: [CatalogueModule],
  providers: [Contracts, ContractTerms, Schedules, ClientContractsResolver, ContractResolver],
  exports: [Contracts],
})
export class ContractsModule {}
