import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { LocalPostgresError } from './error.ts';
import { diskFull, hasNoRoom } from './failure.ts';
import type { Layout } from './layout.ts';
import { probe } from './probe.ts';

/** How long a server that dropped its connections may take to come back by itself, as after a crashed backend. */
const RECOVERY_MS = 10_000;
const POLL_MS = 200;

/**
 * One open connection for as long as the server is used. It tells others, who ask before they stop the server, that
 * somebody is there, and it notices when the server goes away.
 */
export class Presence {
  /** Resolves when the server went away without having been asked to. */
  readonly lost: Promise<LocalPostgresError>;
  readonly #layout: Layout;
  readonly #port: number;
  readonly #password: string;
  #client: Client;
  #leaving = false;
  #reportLoss: (error: LocalPostgresError) => void = () => undefined;

  constructor(layout: Layout, port: number, password: string, client: Client) {
    this.#layout = layout;
    this.#port = port;
    this.#password = password;
    this.#client = client;
    this.lost = new Promise((resolve) => {
      this.#reportLoss = resolve;
    });
    this.#watch(client);
  }

  /** The open connection; from here on its end is expected. */
  leave(): Client {
    this.#leaving = true;
    return this.#client;
  }

  #watch(client: Client): void {
    client.once('end', () => {
      if (!this.#leaving) void this.#return();
    });
  }

  async #return(): Promise<void> {
    const started = performance.now();
    while (!this.#leaving && performance.now() - started < RECOVERY_MS) {
      const answer = await probe(this.#layout, this.#port, this.#password);
      if (answer.kind === 'ours') {
        this.#client = answer.client;
        this.#watch(answer.client);
        if (this.#leaving) await answer.client.end();
        return;
      }
      // A crashed backend leaves the port open; a closed one means that the whole server is gone.
      if (answer.kind === 'nobody' || answer.kind === 'foreign') break;
      await sleep(POLL_MS);
    }
    if (!this.#leaving) this.#reportLoss(await this.#explainLoss());
  }

  async #explainLoss(): Promise<LocalPostgresError> {
    if (await hasNoRoom(this.#layout.home)) return diskFull(this.#layout.home);
    return new LocalPostgresError(
      'failed',
      `PostgreSQL stopped unexpectedly. What was stored is kept; its log is ${this.#layout.log}.`,
    );
  }
}
