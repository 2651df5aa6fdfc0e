import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** How long the database may be silent before the connection counts as lost; milliseconds. */
const PATIENCE = 5_000;

/** How often it is asked whether it is still there; milliseconds. */
const PROBE_INTERVAL = 15_000;

/** Waits between attempts to come back, the last one again and again; milliseconds. */
const RETRY_WAITS = [100, 250, 500, 1_000, 2_000];

/** What a listener tells. */
export interface ListenerHandlers {
  /** A notification came. */
  readonly onMessage: (payload: string) => void;
  /** Listening has begun or begun again: what was notified before this moment has been missed. */
  readonly onListening: () => void;
  /** The connection is lost, or could not be had; it is tried again. */
  readonly onLost: (error: unknown) => void;
}

/** One connection that listens to a channel of `NOTIFY` for a whole process, and comes back by itself. */
export class NotificationListener {
  private client: pg.Client | null = null;
  private readonly stopping = new AbortController();
  private ended: Promise<void> = Promise.resolve();

  constructor(
    private readonly url: string,
    private readonly channel: string,
    private readonly handlers: ListenerHandlers,
  ) {}

  /** Begins to listen, in the background. */
  start(): void {
    this.ended = this.run();
  }

  /** Ends; resolves when the connection is closed. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.client?.end().catch(() => undefined);
    await this.ended;
  }

  private async run(): Promise<void> {
    let attempt = 0;
    while (!this.stopping.signal.aborted) {
      try {
        await this.listen(() => {
          attempt = 0;
        });
      } catch (error) {
        if (!this.stopping.signal.aborted) this.handlers.onLost(error);
      }
      const wait = RETRY_WAITS[Math.min(attempt, RETRY_WAITS.length - 1)];
      attempt += 1;
      await sleep(wait, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }

  /** Listens until the connection is lost, which it throws. */
  private async listen(onListening: () => void): Promise<void> {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: 'portal live',
      connectionTimeoutMillis: PATIENCE,
      query_timeout: PATIENCE,
      keepAlive: true,
    });
    this.client = client;
    const lost = new Promise<never>((_, reject) => {
      client.on('error', reject);
      client.on('end', () => {
        reject(new Error('Connection terminated'));
      });
    });
    lost.catch(() => undefined);
    client.on('notification', ({ payload = '' }) => {
      this.handlers.onMessage(payload);
    });
    try {
      await Promise.race([client.connect(), lost]);
      await client.query(`listen ${pg.escapeIdentifier(this.channel)}`);
      onListening();
      this.handlers.onListening();
      while (!this.stopping.signal.aborted) {
        await Promise.race([sleep(PROBE_INTERVAL, undefined, { signal: this.stopping.signal }), lost]);
        await client.query('select 1');
      }
    } finally {
      this.client = null;
      await client.end().catch(() => undefined);
    }
  }
}
