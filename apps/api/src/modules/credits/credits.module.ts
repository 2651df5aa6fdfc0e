import { Module } from '@nestjs/common';

import { AccessModule } from '../access/access.public.ts';
import { CalendarModule } from '../calendar/calendar.public.ts';
import { ClientsModule } from '../clients/clients.public.ts';
import { ContractsModule } from '../contracts/contracts.public.ts';
import { ClientCreditAccountResolver } from './graphql/client-credit-account.resolver.ts';
import { CreditAccountChangedResolver } from './graphql/credit-account-changed.resolver.ts';
import { CreditAccountResolver } from './graphql/credit-account.resolver.ts';
import { CreditLotResolver } from './graphql/credit-lot.resolver.ts';
import {
  ClientCreditSummaryResolver,
  OtherLotResolver,
  RunningLotResolver,
} from './graphql/credit-summary.resolver.ts';
import { CreditAccounts } from './queries/credit-accounts.ts';
import { StatementsController } from './http/statements.controller.ts';
import { MovementResolver } from './graphql/movement.resolver.ts';
import { CreditSummaries } from './queries/credit-summaries.ts';
import { LedgerCalendars } from './queries/ledger-calendars.ts';
import { Statements } from './queries/statements.ts';
import { OpenAccounts } from './use-cases/open-accounts.ts';
import { ExportStatement } from './use-cases/export-statement.ts';
import { RefreshProjections } from './use-cases/refresh-projections.ts';

/** What clients may still have done. */
@Module({
  imports: [AccessModule, CalendarModule, ClientsModule, ContractsModule],
  controllers: [StatementsController],
  providers: [
    CreditAccounts,
    CreditSummaries,
    LedgerCalendars,
    RefreshProjections,
    Statements,
    ExportStatement,
    MovementResolver,
    OpenAccounts,
    CreditAccountResolver,
    CreditLotResolver,
    ClientCreditAccountResolver,
    CreditAccountChangedResolver,
    ClientCreditSummaryResolver,
    OtherLotResolver,
    RunningLotResolver,
  ],
  exports: [CreditAccounts, RefreshProjections],
})
export class CreditsModule {}
