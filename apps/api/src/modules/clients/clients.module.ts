import { Module } from '@nestjs/common';
import { ClientResolver } from './graphql/client.resolver.ts';
import { ClientEntities } from './persistence/entities.ts';
import { ClientPages } from './queries/client-page.ts';
import { Clients } from './queries/clients.ts';

/** The companies that AKOUENDY works for. */
@Module({
  imports: [ClientEntities],
  providers: [Clients, ClientPages, ClientResolver],
  exports: [Clients],
})
export class ClientsModule {}
