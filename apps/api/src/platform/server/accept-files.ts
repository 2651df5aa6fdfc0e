import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';

/** Lets routes read `multipart/form-data` as it arrives; each states its own limits. */
export async function acceptFiles(server: FastifyInstance): Promise<void> {
  await server.register(multipart, { throwFileSizeLimit: false });
}
