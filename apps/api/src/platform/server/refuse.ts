import type { FastifyReply } from 'fastify';

/**
 * Answers a request that is not taken, in the form that operations use for their errors; nobody keeps the answer. `more`
 * stands beside the code.
 */
export function refuse(
  reply: FastifyReply,
  status: number,
  code: string,
  message = code,
  more: Readonly<Record<string, string>> = {},
): FastifyReply {
  return reply
    .status(status)
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send({ data: null, errors: [{ message, extensions: { code, ...more } }] });
}
