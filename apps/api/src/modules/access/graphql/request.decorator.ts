import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A request and its reply, as the operation's context holds them. */
export interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Parameter of a resolver method: the HTTP exchange that it is part of. */
export const HttpExchange = createParamDecorator((_: unknown, context: ExecutionContext): Exchange =>
  GqlExecutionContext.create(context).getContext<Exchange>(),
);
