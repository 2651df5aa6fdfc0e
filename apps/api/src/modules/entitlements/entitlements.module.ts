import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.public.ts';
import { ClientsModule } from '../clients/clients.public.ts';
import { ContractsModule } from '../contracts/contracts.public.ts';
import { ContractEntitlementsResolver } from './graphql/contract-entitlements.resolver.ts';
import { TakenBackByResolver, UseEnteredByResolver } from './graphql/entered-by.resolver.ts';
import { EntitlementsChangedResolver } from './graphql/entitlements-changed.resolver.ts';
import { Entitlements } from './queries/entitlements.ts';
import { EnterInBook } from './use-cases/enter-in-book.ts';
import { EnterUse } from './use-cases/enter-use.ts';
import { TakeBackUse } from './use-cases/take-back-use.ts';

/** What contracts grant beside half-days of work, and what is used of it. */
@Module({
  imports: [AccessModule, ClientsModule, ContractsModule],
  providers: [
    Entitlements,
    EnterInBook,
    EnterUse,
    TakeBackUse,
    ContractEntitlementsResolver,
    UseEnteredByResolver,
    TakenBackByResolver,
    EntitlementsChangedResolver,
  ],
})
export class EntitlementsModule {}
