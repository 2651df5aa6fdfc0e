export { CreditsModule } from './credits.module.ts';
export { CreditAccountType } from './graphql/credit-account.type.ts';
export { CreditLedgerType } from './graphql/credit-ledger.type.ts';
export { ExpiryType } from './graphql/figures.type.ts';
export { MovementType } from './graphql/movement.type.ts';
export { ledgerOf, loadAccountFacts } from './persistence/account-facts.ts';
export { bumpRevision, lockAccount, type LockedAccount } from './persistence/credit-account-lock.ts';
export { CreditAccounts } from './queries/credit-accounts.ts';
