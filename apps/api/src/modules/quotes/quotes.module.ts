import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.public.ts';
import { CatalogueModule } from '../catalogue/catalogue.public.ts';
import { ClientsModule } from '../clients/clients.public.ts';
import { ContractsModule } from '../contracts/contracts.public.ts';
import { NotificationsModule } from '../notifications/notifications.public.ts';
import { OrdersModule } from '../orders/orders.public.ts';
import { ClientQuotesResolver } from './graphql/client-quotes.resolver.ts';
import { ContractQuoteResolver } from './graphql/contract-quote.resolver.ts';
import { NotificationQuoteResolver } from './graphql/notification-quote.resolver.ts';
import { QuoteStepsResolver } from './graphql/quote-steps.resolver.ts';
import { QuoteAnswerResolver, QuoteEndResolver, QuoteResolver } from './graphql/quote.resolver.ts';
import { QuotesChangedResolver } from './graphql/quotes-changed.resolver.ts';
import { Quotes } from './queries/quotes.ts';
import { AcceptQuote } from './use-cases/accept-quote.ts';
import { AskForQuote } from './use-cases/ask-for-quote.ts';
import { QuoteDrafts } from './use-cases/quote-drafts.ts';
import { TakeQuoteStep } from './use-cases/take-quote-step.ts';

/** What is sold on quotation. */
@Module({
  imports: [AccessModule, CatalogueModule, ClientsModule, ContractsModule, NotificationsModule, OrdersModule],
  providers: [
    Quotes,
    QuoteDrafts,
    AskForQuote,
    TakeQuoteStep,
    AcceptQuote,
    QuoteResolver,
    QuoteAnswerResolver,
    QuoteEndResolver,
    ClientQuotesResolver,
    ContractQuoteResolver,
    QuotesChangedResolver,
    QuoteStepsResolver,
    NotificationQuoteResolver,
  ],
  exports: [Quotes],
})
export class QuotesModule {}
