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
import {
  DOCUMENT_PROBLEMS,
  fillInDocument,
  namesDocument,
  type OperationBody,
} from '../graphql/document-of-request.ts';
import type { TrustedDocuments } from '../graphql/trusted-documents.ts';

/** No document of the portal's has more; the parser stops there. */
const MOST_TOKENS = 2_000;

/**
 * What a browser asks to be told, ready to be subscribed to; or what is wrong with it. Its document is one of the
 * portal's pages, named by its hash; one of its own is taken only where `freeForm` is.
 */
export async function readSubscription(
  schema: GraphQLSchema,
  payload: SubscribePayload,
  contextValue: object,
  { documents, freeForm }: { readonly documents: TrustedDocuments; readonly freeForm: boolean },
): Promise<ExecutionArgs | readonly GraphQLError[]> {
  const { operationName, variables } = payload;
  const body: { query: string } & OperationBody = { ...payload };
  const problem = namesDocument({ body })
    ? await fillInDocument({ body }, documents)
    : freeForm
      ? null
      : 'TRUSTED_DOCUMENTS_ONLY';
  if (problem !== null)
    return [new GraphQLError(DOCUMENT_PROBLEMS[problem], { extensions: { code: problem } })];
  const { query } = body;
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
