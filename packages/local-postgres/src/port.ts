import { createServer } from 'node:net';
import { readFile } from 'node:fs/promises';
import type { Layout } from './layout.ts';

/** Resolves with the port when it is free on 127.0.0.1 (0: any free one), with `undefined` when it is not. */
function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.on('error', () => resolve(undefined));
    server.listen({ host: '127.0.0.1', port }, () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : undefined));
    });
  });
}

/** The port of the last start if it is free, else another free one. */
export async function choosePort(layout: Layout): Promise<number> {
  const remembered = Number(await readFile(layout.port, 'utf8').catch(() => '0'));
  const usable = Number.isInteger(remembered) && remembered > 0 && remembered < 65536;
  return (usable ? await tryPort(remembered) : undefined) ?? (await tryPort(0)) ?? 0;
}
