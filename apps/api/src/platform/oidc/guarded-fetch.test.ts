import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { guardedFetch } from './guarded-fetch.ts';
import { lookUpPublic } from './public-address.ts';

/** What the connection is told of a name: addresses, or why it gets none. */
function found(hostname: string): Promise<unknown> {
  return new Promise((resolve) => {
    lookUpPublic(hostname, { all: true }, (error, addresses) => {
      resolve(error ?? addresses);
    });
  });
}

describe('a name that somebody outside has chosen', () => {
  it.each([
    'localhost',
    '10.0.0.8',
    '0x7f.1',
    '169.254.169.254',
    '100.64.0.1',
    'fd00::1',
    '::ffff:127.0.0.1',
  ])('leads nowhere when it resolves to an address of no public network: %s', async (name) => {
    expect(await found(name)).toMatchObject({ name: 'ProviderError', problem: 'NOT_PUBLIC' });
  });

  it('leads to the addresses of the internet that it resolves to', async () => {
    expect(await found('93.184.215.14')).toEqual([{ address: '93.184.215.14', family: 4 }]);
  });

  it('is not connected to when its address turns out to be this machine’s', async () => {
    let connections = 0;
    const server = createServer((socket) => {
      connections += 1;
      socket.destroy();
    }).listen(0);
    await once(server, 'listening');
    try {
      const { port } = server.address() as AddressInfo;
      const asked = guardedFetch({ local: false })(`https://localhost:${String(port)}/.well-known/x`, {
        method: 'GET',
        headers: {},
        body: undefined,
        redirect: 'manual',
      });
      await expect(asked).rejects.toMatchObject({ cause: { problem: 'NOT_PUBLIC' } });
      expect(connections).toBe(0);
    } finally {
      server.close();
    }
  });
});
