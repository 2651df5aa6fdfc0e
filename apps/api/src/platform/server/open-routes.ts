import type { FastifyInstance, FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answered to anybody, without asking the database who it is. */
    readonly open?: boolean;
  }
}

/**
 * Marks every route that is added to `scope` from now on as open. A scope alone is not enough: hooks reach scopes that
 * were made before them.
 */
export function openRoutes(scope: FastifyInstance): void {
  scope.addHook('onRoute', (route) => {
    route.config = { ...route.config, open: true };
  });
}

/** Whether the route of a request is open. */
export function isOpen({ routeOptions }: FastifyRequest): boolean {
  return routeOptions.config.open === true;
}
