import { startLocalPostgres } from '../../src/index.ts';

/** A program that starts the server on the directory it is given, says so, and holds on until it is told to stop. */
const [, , dataDirectory = '', mode = 'hold'] = process.argv;

try {
  const server = await startLocalPostgres({ dataDirectory, durability: 'none' });
  const { url, port, startedHere } = server;
  const stopped = mode === 'stop' ? await server.stop() : undefined;
  process.stdout.write(`${JSON.stringify({ uid: process.getuid?.(), url, port, startedHere, stopped })}\n`);
  if (mode === 'hold') setInterval(() => undefined, 1000);
} catch (error) {
  process.stdout.write(`${JSON.stringify({ failure: String(error) })}\n`);
}
