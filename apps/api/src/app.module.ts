import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { AccessModule } from './modules/access/access.module.ts';
import { AuditModule } from './modules/audit/audit.module.ts';
import { BookingsModule } from './modules/bookings/bookings.module.ts';
import { CalendarModule } from './modules/calendar/calendar.module.ts';
import { CatalogueModule } from './modules/catalogue/catalogue.module.ts';
import { ClientsModule } from './modules/clients/clients.module.ts';
import { ClustersModule } from './modules/clusters/clusters.module.ts';
import { ContractsModule } from './modules/contracts/contracts.module.ts';
import { CreditsModule } from './modules/credits/credits.module.ts';
import { EntitlementsModule } from './modules/entitlements/entitlements.module.ts';
import { ExportsModule } from './modules/exports/exports.module.ts';
import { JobsModule } from './modules/jobs/jobs.module.ts';
import { NotificationsModule } from './modules/notifications/notifications.module.ts';
import { DocumentsModule } from './modules/documents/documents.module.ts';
import { OutboxModule } from './modules/outbox/outbox.module.ts';
import { OrdersModule } from './modules/orders/orders.module.ts';
import { PortfoliosModule } from './modules/portfolios/portfolios.module.ts';
import { QuotesModule } from './modules/quotes/quotes.module.ts';
import { SingleSignOnModule } from './modules/single-sign-on/single-sign-on.module.ts';
import { AccessGuard } from './platform/access/access.guard.ts';
import type { Config } from './platform/config/config.ts';
import { graphqlModule } from './platform/graphql/graphql.module.ts';
import { PlatformModule } from './platform/platform.module.ts';
import { ErrorFilter } from './platform/server/error.filter.ts';

/** Every room of the portal. */
export const ROOMS = [
  AccessModule,
  ClientsModule,
  PortfoliosModule,
  CalendarModule,
  CatalogueModule,
  ContractsModule,
  ClustersModule,
  OrdersModule,
  QuotesModule,
  CreditsModule,
  SingleSignOnModule,
  BookingsModule,
  AuditModule,
  NotificationsModule,
  DocumentsModule,
  EntitlementsModule,
  ExportsModule,
  JobsModule,
  OutboxModule,
];

/** The portal: its rooms on the platform, one guard for all. */
@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.with(config), graphqlModule(), ...ROOMS],
      providers: [
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: ErrorFilter },
      ],
    };
  }
}
