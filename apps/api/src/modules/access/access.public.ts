export { AccessModule } from './access.module.ts';
export { DemonstrationType } from './graphql/portal.type.ts';
export { HttpExchange, type Exchange } from './graphql/request.decorator.ts';
export { AdmitFromProvider, type Arrival } from './use-cases/admit-from-provider.ts';
export { PersonType } from './graphql/person.type.ts';
export { PersonEntryType } from './graphql/person-entry.type.ts';
export { viewerType } from './graphql/viewer.resolver.ts';
export { ViewerType } from './graphql/viewer.type.ts';
export { People } from './queries/people.ts';
