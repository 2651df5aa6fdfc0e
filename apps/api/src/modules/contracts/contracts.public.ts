export { ContractsModule } from './contracts.module.ts';
export { ContractType } from './graphql/contract.type.ts';
export { ContractTermsType } from './graphql/contract-terms.type.ts';
export { InstalmentScheduleType, plannedInstalment, scheduleType } from './graphql/instalment.type.ts';
export { termsType } from './graphql/terms-as-type.ts';
export { Contracts } from './queries/contracts.ts';
export { recordContract } from './use-cases/record-contract.ts';
export { RefreshStandings } from './use-cases/refresh-standings.ts';
export { renewStandings } from './use-cases/renew-standings.ts';
