import type { DocumentNode, GraphQLSchema } from 'graphql';
import { getNullableType, GraphQLError, isListType } from 'graphql';
import { fieldExtensionsEstimator, getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import { LimitError } from './limit-error.ts';

/** Cost that one operation may have. */
const MOST_COST = 20_000;

/** Selections that are looked at; a document within its limits has fewer. */
const MOST_NODES = 3_000;

/** Items that a list without a page size is taken to have. */
const USUAL_LIST = 10;

/**
 * One for each field; what is below a page counts once for each item that the page may hold, and what is below another
 * list once for each that it usually holds. A field that computes states its own cost (`complexity`).
 */
const byShape: ComplexityEstimator = ({ args, field, type, childComplexity }) => {
  const { first, last } = args as { first?: unknown; last?: unknown };
  const page = [first, last].find((size) => typeof size === 'number');
  if (page !== undefined) return 1 + Math.max(1, page) * childComplexity;
  const introspected = type.name.startsWith('__') || field.name.startsWith('__');
  const pageNodes = field.name === 'nodes' || introspected;
  const items = isListType(getNullableType(field.type)) && !pageNodes ? USUAL_LIST : 1;
  return 1 + items * childComplexity;
};

const ESTIMATORS = [fieldExtensionsEstimator(), byShape];

/**
 * What an operation costs with these variables. Throws `LimitError` (`TOO_COMPLEX`) when that is more than one may;
 * variables that do not fit are left to execution to tell, and cost nothing.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  let cost: number;
  try {
    cost = getComplexity({
      schema,
      query: document,
      variables: { ...variables },
      estimators: ESTIMATORS,
      maxQueryNodes: MOST_NODES,
    });
  } catch (error) {
    if (error instanceof GraphQLError) return 0;
    throw error;
  }
  if (cost > MOST_COST) {
    throw new LimitError('TOO_COMPLEX', `An operation costs at most ${String(MOST_COST)}.`, {
      limit: MOST_COST,
      asked: cost,
    });
  }
  return cost;
}
