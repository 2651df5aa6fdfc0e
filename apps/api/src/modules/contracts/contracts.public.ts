export { ContractsModule } from './contracts.module.ts';
export { ContractType } from './graphql/contract.type.ts';
export { ContractLineType, ContractTermsType } from './graphql/contract-terms.type.ts';
export {
  InstalmentScheduleType,
  InstalmentType,
  plannedInstalment,
  scheduleType,
} from './graphql/instalment.type.ts';
export { JoinedOptionType, RunOptionCodes } from './graphql/joined-option.type.ts';
export { AppliedRevisionType } from './graphql/price-revision.type.ts';
export { shownSchedule } from './graphql/shown-schedule.ts';
export { lineType, termsType } from './graphql/terms-as-type.ts';
export { ContractOptions } from './queries/contract-options.ts';
export { ContractTerms } from './queries/contract-terms.ts';
export { PriceRevisions } from './queries/price-revisions.ts';
export { ContractStandings } from './queries/contract-standings.ts';
export { CONTRACT_KINDS, Contracts, type SignedContract } from './queries/contracts.ts';
export { Schedules } from './queries/schedules.ts';
export { verifyStandings } from './queries/verify-standings.ts';
export { recordOption } from './use-cases/record-option.ts';
export type { ContractTitle } from './use-cases/record-contract.ts';
export { recordContract } from './use-cases/record-contract.ts';
export { RefreshStandings } from './use-cases/refresh-standings.ts';
export { renewStandings } from './use-cases/renew-standings.ts';
