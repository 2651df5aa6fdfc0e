import { FastifyAdapter } from '@nestjs/platform-fastify';

/**
 * Fastify as it is, with the error handler it was given: a route keeps the handler that is there when it is made, and
 * the framework would set its own after GraphQL's route.
 */
export class PortalAdapter extends FastifyAdapter {
  override setErrorHandler(): ReturnType<FastifyAdapter['setErrorHandler']> {
    return this.instance;
  }
}
