import type { WebSocket } from 'ws';

/** How often a line is asked whether somebody is there; milliseconds. Proxies drop lines that are silent for a minute. */
const INTERVAL = 25_000;

/** Pings the other end and drops the line when it has not answered by the next ping. Returns what ends it. */
export function keepAlive(socket: WebSocket): () => void {
  let answered = true;
  socket.on('pong', () => {
    answered = true;
  });
  const timer = setInterval(() => {
    if (!answered) {
      socket.terminate();
      return;
    }
    answered = false;
    socket.ping();
  }, INTERVAL);
  return () => {
    clearInterval(timer);
  };
}
