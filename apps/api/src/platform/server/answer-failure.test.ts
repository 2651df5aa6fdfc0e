import { once } from 'node:events';
import { connect } from 'node:net';
import fastify, { type FastifyInstance } from 'fastify';
import { answerFailure } from './answer-failure.ts';

describe('answerFailure', () => {
  let server: FastifyInstance;
  let address: URL;
  let failed: Promise<unknown>;
  const counted: string[] = [];
  const logged: string[] = [];

  beforeEach(async () => {
    counted.length = 0;
    logged.length = 0;
    server = fastify({ logger: { level: 'warn', stream: { write: (line) => logged.push(line) } } });
    server.decorate('countError', (code: string) => counted.push(code));
    const { promise, resolve } = Promise.withResolvers();
    failed = promise;
    server.setErrorHandler((error, request, reply) => {
      answerFailure(error, request, reply);
      resolve(error);
    });
    server.post('/', () => Promise.resolve('read'));
    server.post<{ Params: { code: string } }>('/database/:code', ({ params: { code } }) =>
      Promise.reject(Object.assign(new Error('read'), { code })),
    );
    address = new URL(await server.listen());
  });

  afterEach(() => server.close());

  it.each(['ECONNRESET', 'EPIPE'])(
    'answers "try again" when the database\'s own line breaks: %s',
    async (code) => {
      const response = await fetch(new URL(`/database/${code}`, address), {
        method: 'POST',
        body: 'all of it',
      });
      expect(response.status).toBe(503);
      expect(response.headers.get('retry-after')).toBe('2');
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'TRY_AGAIN' } }] });
      expect(counted).toEqual(['TRY_AGAIN']);
    },
  );

  it('is silent about a browser that leaves in the middle of its request', async () => {
    const browser = connect(Number(address.port), address.hostname);
    await once(browser, 'connect');
    browser.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 90\r\n\r\nhalf');
    await once(server.server, 'request');
    browser.resetAndDestroy();
    expect(await failed).toMatchObject({ code: 'ECONNRESET' });
    expect(counted).toEqual([]);
    expect(logged).toEqual([]);
  });
});
