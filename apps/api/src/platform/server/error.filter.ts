import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { GqlContextType } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { describeError, type ErrorDescription } from '../errors/describe-error.ts';

/**
 * Answers a request that failed outside of an operation (a body that is no JSON, an address that is nothing, a bug in
 * a hook) in the form that operations use for their errors. Errors of resolvers pass: the GraphQL layer forms them.
 */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<GqlContextType>() === 'graphql') throw error;
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const status = statusOf(error);
    const described =
      status < 500 ? refused(error, status) : describeError(error, http.getRequest<FastifyRequest>().log);
    const { message, ...extensions } = described;
    if (reply.sent) return;
    void reply
      .status(described.code === 'TRY_AGAIN' ? 503 : status)
      .type('application/json; charset=utf-8')
      .send({ data: null, errors: [{ message, extensions }] });
  }
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode } = (error ?? {}) as { statusCode?: unknown };
  return typeof statusCode === 'number' && statusCode >= 400 ? statusCode : 500;
}

function refused(error: unknown, status: number): ErrorDescription {
  const message = error instanceof Error ? error.message : 'The request cannot be read.';
  return { message, code: status === 404 ? 'NOT_FOUND' : 'BAD_USER_INPUT' };
}
