import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.public.ts';
import { CalendarModule } from '../calendar/calendar.public.ts';
import { CatalogueModule } from '../catalogue/catalogue.public.ts';
import { ClientsModule } from '../clients/clients.public.ts';
import { ContractsModule } from '../contracts/contracts.public.ts';
import { CreditsModule } from '../credits/credits.public.ts';
import { NotificationsModule } from '../notifications/notifications.public.ts';
import { ContractConditionsResolver } from './graphql/contract-conditions.resolver.ts';
import {
  ContractConfirmationResolver,
  OrderConfirmationResolver,
} from './graphql/contract-confirmation.resolver.ts';
import { OrderAnswers } from './graphql/order-answers.ts';
import { OrdersResolver } from './graphql/orders.resolver.ts';
import { RunOptionResolver } from './graphql/run-option.resolver.ts';
import { Confirmations } from './queries/confirmations.ts';
import { OrderBalances } from './queries/order-balances.ts';
import { OrderStarts } from './queries/order-starts.ts';
import { RunsBeside } from './queries/runs-beside.ts';
import { AddOption } from './use-cases/add-option.ts';
import { ConfirmOrder } from './use-cases/confirm-order.ts';
import { Drafts } from './use-cases/drafts.ts';
import { OptionDrafts } from './use-cases/option-drafts.ts';
import { PlaceOrder } from './use-cases/place-order.ts';

/** Ordering from the offer. */
@Module({
  imports: [
    AccessModule,
    CalendarModule,
    CatalogueModule,
    ClientsModule,
    ContractsModule,
    CreditsModule,
    NotificationsModule,
  ],
  providers: [
    Drafts,
    ConfirmOrder,
    OrderAnswers,
    PlaceOrder,
    OptionDrafts,
    AddOption,
    RunOptionResolver,
    OrderBalances,
    OrderStarts,
    RunsBeside,
    Confirmations,
    OrdersResolver,
    ContractConditionsResolver,
    ContractConfirmationResolver,
    OrderConfirmationResolver,
  ],
  exports: [ConfirmOrder, OrderAnswers],
})
export class OrdersModule {}
