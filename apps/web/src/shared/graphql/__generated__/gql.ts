/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  fragment AccountLedger on CreditAccount {\n    id\n    ledger {\n      lots {\n        id\n        source\n        reason\n        contract {\n          id\n          reference\n          signedOn\n        }\n        granted\n        from\n        months\n        until\n        carryOver {\n          rateBp\n          months\n        }\n      }\n      bookings {\n        id\n        date\n        slot\n        halfDays\n        status\n        subject\n      }\n      calendar {\n        from\n        until\n        publicHolidays {\n          date\n          nameFr\n          nameEn\n        }\n        closures {\n          date\n          label\n        }\n      }\n    }\n  }\n": typeof types.AccountLedgerFragmentDoc,
    "\n  query Viewer {\n    viewer {\n      person {\n        id\n        name\n        role\n        language\n      }\n      client {\n        id\n        name\n        contracts {\n          id\n          kind\n          title\n        }\n      }\n    }\n    portal {\n      now\n      today\n    }\n  }\n": typeof types.ViewerDocument,
};
const documents: Documents = {
    "\n  fragment AccountLedger on CreditAccount {\n    id\n    ledger {\n      lots {\n        id\n        source\n        reason\n        contract {\n          id\n          reference\n          signedOn\n        }\n        granted\n        from\n        months\n        until\n        carryOver {\n          rateBp\n          months\n        }\n      }\n      bookings {\n        id\n        date\n        slot\n        halfDays\n        status\n        subject\n      }\n      calendar {\n        from\n        until\n        publicHolidays {\n          date\n          nameFr\n          nameEn\n        }\n        closures {\n          date\n          label\n        }\n      }\n    }\n  }\n": types.AccountLedgerFragmentDoc,
    "\n  query Viewer {\n    viewer {\n      person {\n        id\n        name\n        role\n        language\n      }\n      client {\n        id\n        name\n        contracts {\n          id\n          kind\n          title\n        }\n      }\n    }\n    portal {\n      now\n      today\n    }\n  }\n": types.ViewerDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AccountLedger on CreditAccount {\n    id\n    ledger {\n      lots {\n        id\n        source\n        reason\n        contract {\n          id\n          reference\n          signedOn\n        }\n        granted\n        from\n        months\n        until\n        carryOver {\n          rateBp\n          months\n        }\n      }\n      bookings {\n        id\n        date\n        slot\n        halfDays\n        status\n        subject\n      }\n      calendar {\n        from\n        until\n        publicHolidays {\n          date\n          nameFr\n          nameEn\n        }\n        closures {\n          date\n          label\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment AccountLedger on CreditAccount {\n    id\n    ledger {\n      lots {\n        id\n        source\n        reason\n        contract {\n          id\n          reference\n          signedOn\n        }\n        granted\n        from\n        months\n        until\n        carryOver {\n          rateBp\n          months\n        }\n      }\n      bookings {\n        id\n        date\n        slot\n        halfDays\n        status\n        subject\n      }\n      calendar {\n        from\n        until\n        publicHolidays {\n          date\n          nameFr\n          nameEn\n        }\n        closures {\n          date\n          label\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewer {\n    viewer {\n      person {\n        id\n        name\n        role\n        language\n      }\n      client {\n        id\n        name\n        contracts {\n          id\n          kind\n          title\n        }\n      }\n    }\n    portal {\n      now\n      today\n    }\n  }\n"): (typeof documents)["\n  query Viewer {\n    viewer {\n      person {\n        id\n        name\n        role\n        language\n      }\n      client {\n        id\n        name\n        contracts {\n          id\n          kind\n          title\n        }\n      }\n    }\n    portal {\n      now\n      today\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;