import { rm } from 'node:fs/promises';

/** Stops the run's PostgreSQL and removes its data. */
export default async function stopServer() {
  const { postgres, dataDirectory } = globalThis.portalTestServer;
  await postgres.stop();
  await rm(dataDirectory, { recursive: true, force: true });
}
