/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { CivilDate, HalfDays } from '@akouendy/domain';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type BookingStatus =
  | 'CANCELLED'
  | 'CONFIRMED'
  | 'DECLINED'
  | 'DELIVERED'
  | 'REQUESTED';

export type BookingSubject =
  | 'APPLICATION_DEBUGGING'
  | 'APPLICATION_MIGRATION'
  | 'ARCHITECTURE_ADVICE'
  | 'CICD_PIPELINES'
  | 'PERFORMANCE'
  | 'TEAM_SUPPORT'
  | 'TRAINING';

export type ContractKind =
  | 'DEPLOY'
  | 'PACK'
  | 'REGIE'
  | 'RUN';

export type Language =
  | 'EN'
  | 'FR';

export type LotSource =
  | 'DEPLOY_10'
  | 'DEPLOY_20'
  | 'DEPLOY_40'
  | 'GOODWILL'
  | 'PACK_ENTERPRISE'
  | 'REGIE_5_DAYS'
  | 'REGIE_10_DAYS'
  | 'REGIE_MONTH';

export type Role =
  | 'ACCOUNT_MANAGER'
  | 'ADMIN'
  | 'CLIENT_ADMIN'
  | 'CLIENT_MEMBER'
  | 'ENGINEER'
  | 'FINANCE';

export type Slot =
  | 'AFTERNOON'
  | 'FULL_DAY'
  | 'MORNING';

export type AccountLedgerFragment = { readonly id: string, readonly ledger: { readonly lots: ReadonlyArray<{ readonly id: string, readonly source: LotSource, readonly reason: string | null, readonly granted: HalfDays, readonly from: CivilDate, readonly months: number | null, readonly until: CivilDate | null, readonly contract: { readonly id: string, readonly reference: string, readonly signedOn: CivilDate } | null, readonly carryOver: { readonly rateBp: number, readonly months: number } | null }>, readonly bookings: ReadonlyArray<{ readonly id: string, readonly date: CivilDate, readonly slot: Slot, readonly halfDays: HalfDays, readonly status: BookingStatus, readonly subject: BookingSubject }>, readonly calendar: { readonly from: CivilDate, readonly until: CivilDate, readonly publicHolidays: ReadonlyArray<{ readonly date: CivilDate, readonly nameFr: string, readonly nameEn: string }>, readonly closures: ReadonlyArray<{ readonly date: CivilDate, readonly label: string }> } } } & { ' $fragmentName'?: 'AccountLedgerFragment' };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { readonly viewer: { readonly person: { readonly id: string, readonly name: string, readonly role: Role, readonly language: Language }, readonly client: { readonly id: string, readonly name: string, readonly contracts: ReadonlyArray<{ readonly id: string, readonly kind: ContractKind, readonly title: string }> } | null } | null, readonly portal: { readonly now: string, readonly today: CivilDate } };

export const AccountLedgerFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccountLedger"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CreditAccount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ledger"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lots"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"contract"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"signedOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"granted"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"months"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"carryOver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rateBp"}},{"kind":"Field","name":{"kind":"Name","value":"months"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"bookings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"slot"}},{"kind":"Field","name":{"kind":"Name","value":"halfDays"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"calendar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"publicHolidays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"nameFr"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"closures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AccountLedgerFragment, unknown>;
export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"language"}}]}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"contracts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"portal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"now"}},{"kind":"Field","name":{"kind":"Name","value":"today"}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;