export { CreditsModule } from './credits.module.ts';
export { CreditAccountType } from './graphql/credit-account.type.ts';
export { CreditLedgerType } from './graphql/credit-ledger.type.ts';
export { ExpiryType } from './graphql/figures.type.ts';
export { MovementType } from './graphql/movement.type.ts';
export { ledgerOf, loadAccountFacts } from './queries/account-facts.ts';
export { CreditAccounts } from './queries/credit-accounts.ts';
export { grantLots } from './use-cases/grant-lots.ts';
export { countMovement, holdAccount, type HeldAccount } from './use-cases/hold-account.ts';
