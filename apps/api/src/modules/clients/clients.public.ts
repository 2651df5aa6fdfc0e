export { ClientsModule } from './clients.module.ts';
export { ClientType } from './graphql/client.type.ts';
export { Clients } from './queries/clients.ts';
export { taxedClient } from './queries/taxed-client.ts';
