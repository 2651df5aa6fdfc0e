import WebSocket from 'ws';
import type { PortalClient } from './portal-client.ts';

/** A message of the protocol graphql-transport-ws. */
interface Message {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

/** A browser's open line, spoken by hand so that a test can also say what no library would. */
export class LiveClient {
  readonly messages: Message[] = [];
  /** The code with which the line was closed. */
  readonly closed: Promise<number>;
  private readonly wakes = new Set<() => void>();

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (message: Buffer) => {
      this.messages.push(JSON.parse(message.toString('utf8')) as Message);
      for (const wake of this.wakes) wake();
    });
    socket.on('error', () => undefined);
    this.closed = new Promise((resolve) => {
      socket.on('close', resolve);
    });
  }

  /** Opens a line with the cookies of `browser`, as the portal's own pages do unless `headers` say otherwise. */
  static open(browser: PortalClient, headers: Record<string, string> = {}): LiveClient {
    const address = new URL('/live', browser.address);
    address.protocol = 'ws:';
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return new LiveClient(
      new WebSocket(address, 'graphql-transport-ws', {
        headers: { origin: browser.origin, ...(cookie === '' ? {} : { cookie }), ...headers },
      }),
    );
  }

  /** Opens a line and waits until it is acknowledged. */
  static async ready(browser: PortalClient): Promise<LiveClient> {
    const line = LiveClient.open(browser);
    await line.opened();
    line.say({ type: 'connection_init' });
    await line.next(({ type }) => type === 'connection_ack');
    return line;
  }

  /** Resolves when the line is open; rejects with the status of a refused handshake. */
  async opened(): Promise<void> {
    if (this.socket.readyState === WebSocket.OPEN) return;
    await new Promise<void>((resolve, reject) => {
      this.socket.once('open', resolve);
      this.socket.once('unexpected-response', (_, { statusCode }) => {
        reject(new Error(String(statusCode)));
        this.socket.terminate();
      });
    });
  }

  say(message: Message | string): void {
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  subscribe(id: string, query: string, variables: Record<string, unknown> = {}): void {
    this.say({ type: 'subscribe', id, payload: { query, variables } });
  }

  /** The first message that `is` true of, past or coming, which is then taken away. */
  async next(is: (message: Message) => boolean, patience = 15_000): Promise<Message> {
    const deadline = performance.now() + patience;
    for (;;) {
      const place = this.messages.findIndex(is);
      const [found] = place < 0 ? [] : this.messages.splice(place, 1);
      if (found !== undefined) return found;
      const left = deadline - performance.now();
      if (left <= 0) throw new Error(`Nothing came; there is ${JSON.stringify(this.messages)}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(wake, left);
        function wake() {
          clearTimeout(timer);
          resolve();
        }
        this.wakes.add(wake);
      });
    }
  }

  /** What a subscription delivers next. */
  async delivered<Data>(id: string): Promise<Data> {
    const { payload } = await this.next((message) => message.type === 'next' && message.id === id);
    return (payload as { data: Data }).data;
  }

  close(): void {
    this.socket.close();
  }
}
