import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { getOperationAST, OperationTypeNode, type DocumentNode } from 'graphql';
import type { Budget } from '../../limits/budget.ts';
import type { RateLimiter } from '../../limits/rate-limiter.ts';
import { checkDocument } from './check-document.ts';
import { checkSource } from './check-source.ts';
import { networkOf } from '../../limits/network-of.ts';
import { costOf } from './cost.ts';
import { LimitError } from './limit-error.ts';

/** Points that whatever is asked for costs at least. */
const LEAST_COST = 100;

/** Points a minute: of a token, of a person at the portal's pages, and of all in one network who are neither. */
const POINTS = { token: 100_000, person: 200_000, address: 60_000 } as const;

/**
 * Holds every operation to its limits: the request takes its points before anything is read; a document that is not
 * known yet is measured before it is parsed, and before it is validated; then the operation takes what it costs above
 * the least. Call when GraphQL's routes are there.
 */
export function limitOperations(server: FastifyInstance, limiter: RateLimiter): void {
  server.graphql.addHook('preParsing', (_, source) => {
    checkSource(source);
    return Promise.resolve();
  });
  server.graphql.addHook('preValidation', (_, document) => {
    checkDocument(document);
    return Promise.resolve();
  });
  server.graphql.addHook('preExecution', async (schema, document, context, variables) => {
    refuseSubscription(document);
    const above = costOf(schema, document, variables) - LEAST_COST;
    const { request, reply } = context as unknown as { request?: FastifyRequest; reply: FastifyReply };
    if (request !== undefined && above > 0) await takePoints(limiter, request, reply, above);
  });
}

/** A subscription that is posted would be answered once, as if it were a query, and never again. */
function refuseSubscription(document: DocumentNode): void {
  if (getOperationAST(document)?.operation !== OperationTypeNode.SUBSCRIPTION) return;
  throw new LimitError('SUBSCRIPTIONS_OVER_WEBSOCKET', 'Subscriptions are taken over WebSocket, at /live.');
}

/** Takes the points that any request costs; refuses when they are not there. */
export function takeLeastPoints(
  limiter: RateLimiter,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  return takePoints(limiter, request, reply, LEAST_COST);
}

async function takePoints(
  limiter: RateLimiter,
  request: FastifyRequest,
  reply: FastifyReply,
  cost: number,
): Promise<void> {
  const budget = budgetOf(request);
  const spending = await limiter.spend(budget, cost);
  void reply.header('ratelimit-limit', budget.points);
  if (spending.allowed) {
    void reply.header('ratelimit-remaining', spending.left).header('ratelimit-reset', spending.fullInSeconds);
    return;
  }
  const { retryAfterSeconds } = spending;
  void reply.header('ratelimit-remaining', 0).header('retry-after', retryAfterSeconds);
  throw new LimitError('RATE_LIMITED', `Too much at once: try again in ${String(retryAfterSeconds)} s.`, {
    retryAfterSeconds,
  });
}

function budgetOf({ user, ip }: FastifyRequest): Budget {
  if (user === undefined) return { bucket: `address:${networkOf(ip)}`, points: POINTS.address };
  if (user.token !== undefined) return { bucket: `token:${user.token.id}`, points: POINTS.token };
  return { bucket: `person:${user.personId}`, points: POINTS.person };
}
