import { HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { describeError, type AskedFor, type ErrorDescription } from '../errors/describe-error.ts';
import { LimitError } from '../graphql/limits/limit-error.ts';

/** After so many seconds the same request may well be answered. */
const RETRY_AFTER = 2;

/** Statuses of what is no bug; a bug is 500. */
const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  FACTOR_REQUIRED: 403,
  NOT_WITH_THIS_TOKEN: 403,
  BAD_USER_INPUT: 400,
  TRY_AGAIN: 503,
};

/** What a browser leaves that goes away in the middle of its request: nobody is left to tell, and nothing is wrong. */
const GONE = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'EPIPE']);

/**
 * Answers a request that failed outside of an operation (a body that is no JSON, a query that cannot be read, an
 * address that is nothing, a bug in a hook) in the form that operations use for their errors.
 */
export function answerFailure(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  if (reply.sent) return;
  if (request.raw.socket.destroyed && GONE.has(codeOf(error))) {
    request.log.debug({ err: error }, 'The browser went away');
    reply.hijack();
    reply.raw.destroy();
    return;
  }
  const told = statusOf(error);
  const descriptions =
    told < 500 ? refusals(error, told) : [describeError(error, request.log, askedFor(request))];
  const status = told < 500 ? told : (STATUS[descriptions[0]?.code ?? ''] ?? 500);
  for (const { code } of descriptions) request.server.countError(code);
  if (status === 503) void reply.header('retry-after', RETRY_AFTER);
  void reply
    .status(status)
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send({
      data: null,
      errors: descriptions.map(({ message, ...extensions }) => ({ message, extensions })),
    });
}

/** The route by its pattern: what stands in an address may be anything. */
function askedFor({ asking, method, routeOptions }: FastifyRequest): AskedFor {
  return { asking, call: `${method} ${routeOptions.url ?? 'none'}` };
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode } = (error ?? {}) as { statusCode?: unknown };
  return typeof statusCode === 'number' && statusCode >= 400 ? statusCode : 500;
}

function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : '';
}

/** What is wrong with the request; GraphQL's validation finds several things at once. */
function refusals(error: unknown, status: number): ErrorDescription[] {
  if (error instanceof LimitError) return [{ message: error.message, code: error.code, ...error.extensions }];
  const code = status === 404 ? 'NOT_FOUND' : 'BAD_USER_INPUT';
  const { errors } = (error ?? {}) as { errors?: unknown };
  const found = Array.isArray(errors) && errors.length > 0 ? (errors as unknown[]) : [error];
  return found.map((each) => ({
    message: each instanceof Error ? each.message : 'The request cannot be read.',
    code,
  }));
}
