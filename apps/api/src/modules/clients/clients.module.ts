import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClientResolver } from './graphql/client.resolver.ts';
import { ClientRow } from './persistence/client.row.ts';
import { ClientPages } from './queries/client-page.ts';
import { Clients } from './queries/clients.ts';

/** The companies that AKOUENDY works for. */
@Module({
  imports: [TypeOrmModule.forFeature([ClientRow])],
  providers: [Clients, ClientPages, ClientResolver],
  exports: [Clients],
})
export class ClientsModule {}
