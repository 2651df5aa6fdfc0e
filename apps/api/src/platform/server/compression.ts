import { constants } from 'node:zlib';
import fastifyCompress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

/** Smaller answers cost more to compress than to send; bytes. */
const THRESHOLD = 1024;

/** Brotli's best costs a second for what this one does in milliseconds. */
const BROTLI_QUALITY = 5;

/**
 * Compresses answers for browsers that take it. None holds a secret beside text that a stranger chose, which is what
 * an attacker would need to guess it from their length: the session's key travels in a header.
 */
export async function compressAnswers(server: FastifyInstance): Promise<void> {
  await server.register(fastifyCompress, {
    threshold: THRESHOLD,
    encodings: ['br', 'gzip', 'identity'],
    requestEncodings: ['identity'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
  });
}
