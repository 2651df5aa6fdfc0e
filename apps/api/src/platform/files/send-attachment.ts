import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { attachment } from './attachment.ts';

/** Sends a file to be saved: never shown in the portal's own name, and kept by no cache. */
export function sendAttachment(
  reply: FastifyReply,
  { mediaType, size, name }: { readonly mediaType: string; readonly size: number; readonly name: string },
  content: Readable,
): void {
  void reply
    .headers({
      // A text is UTF-8: others are not taken, and the portal writes no others.
      'content-type': mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
      'content-length': size,
      'content-disposition': attachment(name),
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    })
    .send(content);
}
