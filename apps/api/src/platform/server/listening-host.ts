import { networkInterfaces } from 'node:os';

/**
 * The host to listen on for a portal that is reached at `url`: this machine alone when that is http://localhost, where
 * anybody may sign in as anybody with a click; else every interface, through IPv6 where the machine has it.
 */
export function listeningHost(url: URL): string {
  if (url.hostname === 'localhost') return 'localhost';
  const addresses = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  return addresses.some(({ family }) => family === 'IPv6') ? '::' : '0.0.0.0';
}
