import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Socket } from 'node:net';
import { STATUS_CODES } from 'node:http';
import { answerFailure } from './answer-failure.ts';
import { HTTPS_ONLY } from './security-headers.ts';

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

/** What answers requests that reach no route and no hook. */
interface AnswersBeforeRoutes {
  /** A request whose address cannot be read, in the form of every other failure. */
  readonly unrouted: (error: unknown, request: FastifyRequest, reply: FastifyReply) => void;
  /** Bytes that are no HTTP, or more headers than are read, in the same form; the connection ends. */
  readonly unread: (error: Error & { readonly code?: string }, socket: Socket) => void;
}

/** The answers of a portal that is reached by https (`secure`), or on this machine. */
export function answersBeforeRoutes(secure: boolean): AnswersBeforeRoutes {
  const guarding = secure ? { ...HEADERS, 'strict-transport-security': HTTPS_ONLY } : HEADERS;
  return {
    unrouted: (error, request, reply) => {
      void reply.headers({ ...guarding, 'x-request-id': request.id });
      answerFailure(error, request, reply);
    },
    unread: (error, socket) => {
      if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return;
      socket.end(unreadable(statusOf(error.code), guarding));
    },
  };
}

function statusOf(code: string | undefined): number {
  if (code === 'HPE_HEADER_OVERFLOW') return 431;
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
}

/** The bytes of an answer to what cannot be read. */
function unreadable(status: number, guarding: Readonly<Record<string, string>>): string {
  const body = JSON.stringify({
    data: null,
    errors: [{ message: 'The request cannot be read.', extensions: { code: 'BAD_USER_INPUT' } }],
  });
  const headers = {
    ...guarding,
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}`, ...lines, '', body].join('\r\n');
}
