import { Module } from '@nestjs/common';

import { CatalogueModule } from '../catalogue/catalogue.public.ts';
import { ClientsModule } from '../clients/clients.public.ts';
import { NotificationsModule } from '../notifications/notifications.public.ts';
import { ClientContractsResolver } from './graphql/client-contracts.resolver.ts';
import { ContractsChangedResolver } from './graphql/contracts-changed.resolver.ts';
import { ContractPriceResolver } from './graphql/contract-price.resolver.ts';
import { ContractStateResolver } from './graphql/contract-state.resolver.ts';
import { ContractResolver } from './graphql/contract.resolver.ts';
import { ContractOptionsResolver, JoinedOptionResolver } from './graphql/joined-option.resolver.ts';
import { NoticeResolver } from './graphql/notice.resolver.ts';
import { NotificationContractResolver } from './graphql/notification-contract.resolver.ts';
import { PriceRevisionsResolver } from './graphql/price-revisions.resolver.ts';
import { WorkStepResolver } from './graphql/work-step.resolver.ts';
import { WorkResolver } from './graphql/work.resolver.ts';
import { ContractOptions } from './queries/contract-options.ts';
import { ContractPages } from './queries/contract-pages.ts';
import { ContractPrices } from './queries/contract-prices.ts';
import { ContractStandings } from './queries/contract-standings.ts';
import { ContractStates } from './queries/contract-states.ts';
import { ContractTerms } from './queries/contract-terms.ts';
import { ContractWork } from './queries/contract-work.ts';
import { Contracts } from './queries/contracts.ts';
import { PriceRevisions } from './queries/price-revisions.ts';
import { Schedules } from './queries/schedules.ts';
import { AnnounceRevision } from './use-cases/announce-revision.ts';
import { GiveNotice } from './use-cases/give-notice.ts';
import { RefreshStandings } from './use-cases/refresh-standings.ts';
import { TakeWorkStep } from './use-cases/take-work-step.ts';

/** What clients have signed. */
@Module({
  imports: [CatalogueModule, ClientsModule, NotificationsModule],
  providers: [
    Contracts,
    ContractPages,
    ContractTerms,
    ContractStandings,
    ContractStates,
    Schedules,
    PriceRevisions,
    ContractPrices,
    ContractOptions,
    ContractWork,
    GiveNotice,
    RefreshStandings,
    AnnounceRevision,
    TakeWorkStep,
    ClientContractsResolver,
    ContractResolver,
    ContractStateResolver,
    ContractsChangedResolver,
    ContractPriceResolver,
    NoticeResolver,
    ContractOptionsResolver,
    JoinedOptionResolver,
    WorkResolver,
    WorkStepResolver,
    PriceRevisionsResolver,
    NotificationContractResolver,
  ],
  exports: [
    Contracts,
    ContractTerms,
    ContractOptions,
    ContractStandings,
    PriceRevisions,
    RefreshStandings,
    Schedules,
  ],
})
export class ContractsModule {}
