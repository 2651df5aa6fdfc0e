import type { FastifyRequest } from 'fastify';

/** Why a line is not opened. */
export interface HandshakeProblem {
  readonly status: 403 | 426;
  readonly message: string;
}

/**
 * Why a request to open a line is not taken, or `null` when it is. A browser lets every site open a WebSocket to every
 * other, cookies included, and says only where it comes from: so that is asked for, and must be the portal's `origin`.
 */
export function handshakeProblem(
  { headers, ws }: Pick<FastifyRequest, 'headers' | 'ws'>,
  origin: string,
): HandshakeProblem | null {
  if (headers.origin !== origin) return { status: 403, message: 'The line is opened from another origin.' };
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') {
    return { status: 403, message: 'The line is opened from another site.' };
  }
  return ws ? null : { status: 426, message: 'A WebSocket is opened here.' };
}
