import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to the database that counts what is asked over it. */
export interface CountingWay {
  /** The database's address by this way. */
  readonly url: string;
  /** Statements since the last call. */
  readonly take: () => number;
  readonly close: () => void;
}

/** `Q`: a simple query; `E`: execute a prepared one. */
const STATEMENTS = new Set(['Q'.charCodeAt(0), 'E'.charCodeAt(0)]);

/** Stands between the portal and the database at `databaseUrl` and counts the statements that pass. */
export async function countStatements(databaseUrl: string): Promise<CountingWay> {
  const target = new URL(databaseUrl);
  let count = 0;
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    const read = messageReader((type) => {
      if (STATEMENTS.has(type)) count += 1;
    });
    near.on('data', (chunk: Buffer) => {
      read(chunk);
      far.write(chunk);
    });
    far.pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    take: () => {
      const taken = count;
      count = 0;
      return taken;
    },
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** Tells the type of each message of a PostgreSQL client: the first has none, the others one byte, then their length. */
function messageReader(onMessage: (type: number) => void): (chunk: Buffer) => void {
  let pending = Buffer.alloc(0);
  let isFirst = true;
  return (chunk) => {
    pending = Buffer.concat([pending, chunk]);
    for (;;) {
      const head = isFirst ? 4 : 5;
      if (pending.length < head) return;
      const length = pending.readUInt32BE(head - 4) + head - 4;
      if (pending.length < length) return;
      if (!isFirst) onMessage(pending.readUInt8(0));
      isFirst = false;
      pending = pending.subarray(length);
    }
  };
}
