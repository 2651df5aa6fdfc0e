export { ContractsModule } from './contracts.module.ts';
export { ContractType } from './graphql/contract.type.ts';
export { Contracts, type ContractKind, type SignedContract } from './queries/contracts.ts';
