import type { IncomingMessage } from 'node:http';
import { BlockList, isIPv6 } from 'node:net';
import { isUuid } from '../ids/is-uuid.ts';
import { newId } from '../ids/new-id.ts';

/**
 * Names requests: with the id that a trusted proxy has given them (`x-request-id`, a UUID), so that its log and this one
 * tell of the same; with a new one otherwise. What a stranger writes is never taken: it could name another's request.
 */
export function requestIds(trustedProxies: readonly string[]): (request: IncomingMessage) => string {
  const trusted = new BlockList();
  for (const proxy of trustedProxies) {
    const [address = '', bits] = proxy.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (bits === undefined) trusted.addAddress(address, family);
    else trusted.addSubnet(address, Number(bits), family);
  }
  return ({ headers, socket }) => {
    const given = headers['x-request-id'];
    const from = (socket.remoteAddress ?? '').replace(/^::ffff:(?=\d+\.)/, '');
    const isTrusted = from !== '' && trusted.check(from, isIPv6(from) ? 'ipv6' : 'ipv4');
    return isTrusted && typeof given === 'string' && isUuid(given) ? given.toLowerCase() : newId();
  };
}
