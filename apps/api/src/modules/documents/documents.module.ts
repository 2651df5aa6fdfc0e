import { Module } from '@nestjs/common';
import { ClientsModule } from '../clients/clients.public.ts';
import { NotificationsModule } from '../notifications/notifications.public.ts';
import { ClientDocumentsResolver } from './graphql/client-documents.resolver.ts';
import { DocumentResolver } from './graphql/document.resolver.ts';
import { DocumentsChangedResolver } from './graphql/documents-changed.resolver.ts';
import { NotificationDocumentResolver } from './graphql/notification-document.resolver.ts';
import { FilesController } from './http/files.controller.ts';
import { Documents } from './queries/documents.ts';
import { AddDocument } from './use-cases/add-document.ts';
import { DownloadDocument } from './use-cases/download-document.ts';
import { PurgeFiles } from './use-cases/purge-files.ts';
import { RemoveDocument } from './use-cases/remove-document.ts';

/** What AKOUENDY shares with its clients as files. */
@Module({
  imports: [ClientsModule, NotificationsModule],
  controllers: [FilesController],
  providers: [
    Documents,
    AddDocument,
    DownloadDocument,
    RemoveDocument,
    PurgeFiles,
    DocumentResolver,
    ClientDocumentsResolver,
    DocumentsChangedResolver,
    NotificationDocumentResolver,
  ],
})
export class DocumentsModule {}
