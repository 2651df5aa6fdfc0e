import { createClient, type Client } from 'graphql-ws';
import { leaveToSignIn } from '../session/leave-to-sign-in.ts';

/** What the API closes a line with when its session has ended. */
const SESSION_ENDED = 4401;

/** How often the API is asked whether it is still there, and how long it may take to say so; milliseconds. */
const PING_INTERVAL_MS = 20_000;
const PONG_PATIENCE_MS = 5_000;

/** Pages follow each other: the line stays open between them; milliseconds. */
const IDLE_MS = 5_000;

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

/**
 * The line on which the API tells what has changed. It opens with the first subscription, comes back by itself
 * whatever ended it, and each subscription then begins again from what the page knew.
 */
export function createLiveClient(): Client {
  let patience: ReturnType<typeof setTimeout> | undefined;
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
        if ((event as CloseEvent).code === SESSION_ENDED) leaveToSignIn();
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
