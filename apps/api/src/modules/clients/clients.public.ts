export { ClientsModule } from './clients.module.ts';
export { ClientTicks } from './graphql/client-ticks.ts';
export { ClientType } from './graphql/client.type.ts';
export { ClientOpenings } from './use-cases/client-openings.ts';
export { Clients } from './queries/clients.ts';
export { orderingClient, type OrderingClient } from './queries/ordering-client.ts';
export { recordClient, recordContacts } from './use-cases/record-client.ts';
