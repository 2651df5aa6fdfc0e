import type { FastifyInstance } from 'fastify';
import type { DocumentNode, ExecutionResult } from 'graphql';
import { Kind, OperationTypeNode } from 'graphql';
import type { Metrics } from './metrics.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** Counts an error that a caller is told of. */
    countError(code: string): void;
  }

  interface FastifyRequest {
    /** The operation under way, once it is known. */
    operation: {
      readonly name: string;
      readonly kind: OperationTypeNode;
      readonly document: DocumentNode;
      readonly since: number;
    } | null;
  }
}

/** Asked every few seconds by machines: of no interest in the log. */
const PROBES = new Set(['/healthz', '/livez', '/readyz']);

/**
 * Measures every request and writes a line of the log about it: what was asked of which route, and what came of it, under
 * the id that the answer carries. No address, no body, no header: nothing of a person.
 */
export function observeServer(server: FastifyInstance, metrics: Metrics): void {
  server.decorate('countError', (code: string) => {
    metrics.countError(code);
  });
  server.decorateRequest('operation', null);
  server.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
  });
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const { method } = request;
    metrics.requests.observe({ method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    const line = { method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) };
    const { operation } = request;
    const level = PROBES.has(route) ? 'debug' : 'info';
    request.log[level](operation === null ? line : { ...line, operation: operation.name }, 'Request');
  });
}

/** Measures operations. To be called when GraphQL is there. */
export function observeOperations(server: FastifyInstance, metrics: Metrics): void {
  server.graphql.addHook('preExecution', (_, document, { reply }) => {
    reply.request.operation ??= { ...describe(document), document, since: performance.now() };
    return Promise.resolve();
  });
  server.graphql.addHook('onResolution', (execution: ExecutionResult, { reply }) => {
    const { operation } = reply.request;
    if (operation === null) return Promise.resolve();
    const outcome = execution.errors === undefined || execution.errors.length === 0 ? 'ok' : 'error';
    const duration = (performance.now() - operation.since) / 1000;
    metrics.observeOperation(operation.name, operation.kind, outcome, duration);
    return Promise.resolve();
  });
}

function describe(document: DocumentNode): { name: string; kind: OperationTypeNode } {
  const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  const name = operation?.name?.value ?? 'anonymous';
  return {
    name: /^\w{1,60}$/.test(name) ? name : 'other',
    kind: operation?.operation ?? OperationTypeNode.QUERY,
  };
}
