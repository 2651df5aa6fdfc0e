import { Module } from '@nestjs/common';
import { ClientTicks } from './graphql/client-ticks.ts';
import { ClientResolver } from './graphql/client.resolver.ts';
import { CompanyChangesResolver } from './graphql/company-changes.resolver.ts';
import { CompanyResolver } from './graphql/company.resolver.ts';
import { ClientEntities } from './persistence/entities.ts';
import { ClientContacts } from './queries/client-contacts.ts';
import { ClientPages } from './queries/client-page.ts';
import { Clients } from './queries/clients.ts';
import { Companies } from './queries/companies.ts';
import { AddContact } from './use-cases/add-contact.ts';
import { ChangeBilling } from './use-cases/change-billing.ts';
import { ChangeContact } from './use-cases/change-contact.ts';
import { ChangeIdentity } from './use-cases/change-identity.ts';
import { ClientOpenings } from './use-cases/client-openings.ts';
import { CompanyChanges } from './use-cases/company-change.ts';
import { CreateClient } from './use-cases/create-client.ts';

/** The companies that AKOUENDY works for. */
@Module({
  imports: [ClientEntities],
  providers: [
    Clients,
    ClientTicks,
    ClientPages,
    Companies,
    ClientContacts,
    ClientOpenings,
    CompanyChanges,
    CreateClient,
    ChangeIdentity,
    ChangeBilling,
    AddContact,
    ChangeContact,
    ClientResolver,
    CompanyResolver,
    CompanyChangesResolver,
  ],
  exports: [Clients, ClientTicks, ClientOpenings],
})
export class ClientsModule {}
