export { ClientsModule } from './clients.module.ts';
export { ClientType } from './graphql/client.type.ts';
export { Clients, type Client } from './queries/clients.ts';
