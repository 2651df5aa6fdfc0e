import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.public.ts';
import { BookingsModule } from '../bookings/bookings.public.ts';
import { CalendarModule } from '../calendar/calendar.public.ts';
import { ClientsModule } from '../clients/clients.public.ts';
import { ContractsModule } from '../contracts/contracts.public.ts';
import { CreditsModule } from '../credits/credits.public.ts';
import { NotificationsModule } from '../notifications/notifications.public.ts';
import { QuotesModule } from '../quotes/quotes.public.ts';
import { CareResolver } from './graphql/care.resolver.ts';
import { ClientStaffResolver } from './graphql/client-staff.resolver.ts';
import { DecisionsChangedResolver } from './graphql/decisions-changed.resolver.ts';
import { DecisionsResolver } from './graphql/decisions.resolver.ts';
import { PortfolioEndingResolver } from './graphql/portfolio-ending.resolver.ts';
import { PortfolioLinesResolver } from './graphql/portfolio-lines.resolver.ts';
import { PortfolioResolver } from './graphql/portfolio.resolver.ts';
import { CarePages } from './queries/care-pages.ts';
import { ClientCounts } from './queries/client-counts.ts';
import { Decisions } from './queries/decisions.ts';
import { Portfolio } from './queries/portfolio.ts';
import { StaffOfClients } from './queries/staff-of-clients.ts';
import { CareChanges } from './use-cases/care-changes.ts';
import { EntrustClient } from './use-cases/entrust-client.ts';
import { TickOffDecision } from './use-cases/tick-off-decision.ts';
import { WithdrawClient } from './use-cases/withdraw-client.ts';

/** Who looks after which client, and how those of an account manager compare. */
@Module({
  imports: [
    AccessModule,
    BookingsModule,
    CalendarModule,
    ClientsModule,
    ContractsModule,
    CreditsModule,
    NotificationsModule,
    QuotesModule,
  ],
  providers: [
    CarePages,
    ClientCounts,
    StaffOfClients,
    Portfolio,
    Decisions,
    CareChanges,
    EntrustClient,
    TickOffDecision,
    WithdrawClient,
    PortfolioResolver,
    PortfolioEndingResolver,
    PortfolioLinesResolver,
    DecisionsResolver,
    DecisionsChangedResolver,
    CareResolver,
    ClientStaffResolver,
  ],
})
export class PortfoliosModule {}
