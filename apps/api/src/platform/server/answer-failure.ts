import { HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { describeError, type ErrorDescription } from '../errors/describe-error.ts';
import { LimitError } from '../graphql/limits/limit-error.ts';

/**
 * Answers a request that failed outside of an operation (a body that is no JSON, a query that cannot be read, an
 * address that is nothing, a bug in a hook) in the form that operations use for their errors.
 */
export function answerFailure(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  if (reply.sent) return;
  const status = statusOf(error);
  const descriptions = status < 500 ? refusals(error, status) : [describeError(error, request.log)];
  const away = descriptions.some(({ code }) => code === 'TRY_AGAIN');
  const errors = descriptions.map(({ message, ...extensions }) => ({ message, extensions }));
  void reply
    .status(away ? 503 : status)
    .type('application/json; charset=utf-8')
    .send({ data: null, errors });
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode } = (error ?? {}) as { statusCode?: unknown };
  return typeof statusCode === 'number' && statusCode >= 400 ? statusCode : 500;
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
