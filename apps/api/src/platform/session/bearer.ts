import type { FastifyRequest } from 'fastify';

/**
 * The API token that a request carries, `null` when it carries none; what is there and is no token is an empty text,
 * so that a mistyped scheme is told and not taken for nobody's request.
 */
export function bearerOf({ headers }: FastifyRequest): string | null {
  const { authorization } = headers;
  if (authorization === undefined) return null;
  return /^Bearer +([^\s]+)$/i.exec(authorization)?.[1] ?? '';
}
