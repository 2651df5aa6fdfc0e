import {
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  validate,
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLSchema,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { badInput } from '../graphql/bad-input.ts';

/** No document of the portal's has more; the parser stops there. */
const MOST_TOKENS = 2_000;

/** What a browser asks to be told, ready to be subscribed to; or what is wrong with it. */
export function readSubscription(
  schema: GraphQLSchema,
  { query, operationName, variables }: SubscribePayload,
  contextValue: object,
): ExecutionArgs | readonly GraphQLError[] {
  let document: DocumentNode;
  try {
    document = parse(query, { maxTokens: MOST_TOKENS });
  } catch (error) {
    return [error instanceof GraphQLError ? error : badInput('The document cannot be read.')];
  }
  const problems = validate(schema, document);
  if (problems.length > 0) return problems;
  if (getOperationAST(document, operationName)?.operation !== OperationTypeNode.SUBSCRIPTION) {
    return [badInput('Only subscriptions are taken here.')];
  }
  return {
    schema,
    document,
    contextValue,
    operationName: operationName ?? null,
    variableValues: variables ?? null,
  };
}
