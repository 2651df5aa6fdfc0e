import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Socket } from 'node:net';
import { STATUS_CODES } from 'node:http';
import { answerFailure } from './answer-failure.ts';

/** Characters of a part of an address that a route takes: as long as the whole may be, so that each finds its route. */
export const LONGEST_PART = 16_384;

/** The security headers of an answer that no hook reaches: nothing in it is to be run, framed, guessed or kept. */
const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** Answers a request whose address cannot be read, before any route or hook, in the form of every other failure. */
export function answerUnrouted(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  void reply.headers({ ...HEADERS, 'x-request-id': request.id });
  answerFailure(error, request, reply);
}

/** Answers bytes that are no HTTP, or more headers than are read, in the same form, and ends the connection. */
export function answerUnread(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return;
  const status =
    error.code === 'HPE_HEADER_OVERFLOW' ? 431 : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
  const body = JSON.stringify({
    data: null,
    errors: [{ message: 'The request cannot be read.', extensions: { code: 'BAD_USER_INPUT' } }],
  });
  const headers = {
    ...HEADERS,
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}`, ...lines, '', body].join('\r\n'));
}
