import { createClient, type Client } from 'graphql-ws';

/** What the API closes a line with when it finds no session, or a session has ended. */
const SESSION_ENDED = 4403;

/** What it closes a line with that is to come back, with the session's new key when it has another one. */
const COME_BACK = 4205;

/** So long may the answer that brings a new key be under way, while the line comes back without it; milliseconds. */
const KEY_PATIENCE_MS = 5_000;

/** How often the API is asked whether it is still there, and how long it may take to say so; milliseconds. */
const PING_INTERVAL_MS = 20_000;
const PONG_PATIENCE_MS = 5_000;

/** Pages follow each other: the line stays open between them; milliseconds. */
const IDLE_MS = 5_000;

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

/**
 * The line on which the API tells what has changed. It opens with the first subscription, comes back by itself
 * whatever ended it, and each subscription then begins again from what the page knew. `onSessionEnded` is called
 * whenever the line finds no session: the cookie that opens the next line may be another one already.
 */
export function createLiveClient(onSessionEnded: () => void): Client {
  let patience: ReturnType<typeof setTimeout> | undefined;
  let sentBackAt = Number.NEGATIVE_INFINITY;
  const client = createClient({
    url: liveAddress,
    lazyCloseTimeout: IDLE_MS,
    keepAlive: PING_INTERVAL_MS,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: waitToRetry,
    // What fails here concerns nobody: the page shows what it has, and the next try is under way.
    onNonLazyError: () => undefined,
    on: {
      ping: (received) => {
        if (!received) patience = setTimeout(() => client.terminate(), PONG_PATIENCE_MS);
      },
      pong: (received) => {
        if (received) clearTimeout(patience);
      },
      closed: (event) => {
        clearTimeout(patience);
        const { code } = event as CloseEvent;
        const now = performance.now();
        if (code === COME_BACK) sentBackAt = now;
        if (code === SESSION_ENDED && now - sentBackAt > KEY_PATIENCE_MS) onSessionEnded();
      },
    },
  });
  return client;
}

function liveAddress(): string {
  const address = new URL('/live', window.location.href);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  return address.href;
}

/** Longer after each failure, never at the same moment as everybody else, and at once when the network is back. */
async function waitToRetry(retries: number): Promise<void> {
  const [random = 0] = crypto.getRandomValues(new Uint8Array(1));
  const longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** retries);
  await new Promise<void>((resolve) => {
    const timer = setTimeout(done, longest * (0.5 + random / 512));
    window.addEventListener('online', done);
    function done(): void {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      resolve();
    }
  });
}
