import { Module } from '@nestjs/common';
import { ClientsModule } from '../clients/clients.public.ts';
import { ContractsModule } from '../contracts/contracts.public.ts';
import { CreditsModule } from '../credits/credits.public.ts';
import { NotificationsModule } from '../notifications/notifications.public.ts';
import { ClientExportResolver } from './graphql/client-export.resolver.ts';
import { CompanyExportChangedResolver } from './graphql/company-export-changed.resolver.ts';
import { CompanyExportResolver } from './graphql/company-export.resolver.ts';
import { ExportsController } from './http/exports.controller.ts';
import { CompanyExports } from './queries/company-exports.ts';
import { ExportLines } from './queries/export-lines.ts';
import { ScheduleLines } from './queries/schedule-lines.ts';
import { DownloadExport } from './use-cases/download-export.ts';
import { ExpireExports } from './use-cases/expire-exports.ts';
import { PrepareExport } from './use-cases/prepare-export.ts';
import { RequestExport } from './use-cases/request-export.ts';
import { SpoolLines } from './use-cases/spool-lines.ts';
import { WriteArchive } from './use-cases/write-archive.ts';

/** All that the portal holds on a client, for the client to take away. */
@Module({
  imports: [ClientsModule, ContractsModule, CreditsModule, NotificationsModule],
  controllers: [ExportsController],
  providers: [
    CompanyExports,
    ScheduleLines,
    ExportLines,
    RequestExport,
    WriteArchive,
    PrepareExport,
    ExpireExports,
    DownloadExport,
    SpoolLines,
    CompanyExportResolver,
    ClientExportResolver,
    CompanyExportChangedResolver,
  ],
})
export class ExportsModule {}
