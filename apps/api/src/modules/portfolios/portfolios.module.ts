import { Module } from '@nestjs/common';
import { ClientsModule } from '../clients/clients.public.ts';
import { NotificationsModule } from '../notifications/notifications.public.ts';
import { CareResolver } from './graphql/care.resolver.ts';
import { ClientStaffResolver } from './graphql/client-staff.resolver.ts';
import { PortfolioResolver } from './graphql/portfolio.resolver.ts';
import { CarePages } from './queries/care-pages.ts';
import { ClientCounts } from './queries/client-counts.ts';
import { StaffOfClients } from './queries/staff-of-clients.ts';
import { CareChanges } from './use-cases/care-changes.ts';
import { EntrustClient } from './use-cases/entrust-client.ts';
import { WithdrawClient } from './use-cases/withdraw-client.ts';

/** Who looks after which client. */
@Module({
  imports: [ClientsModule, NotificationsModule],
  providers: [
    CarePages,
    ClientCounts,
    StaffOfClients,
    CareChanges,
    EntrustClient,
    WithdrawClient,
    PortfolioResolver,
    CareResolver,
    ClientStaffResolver,
  ],
})
export class PortfoliosModule {}
