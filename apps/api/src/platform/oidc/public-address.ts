import { lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { ProviderError } from './provider-error.ts';

/** Whether an address by number is one of the internet's: not of this machine, of a private network, or of a cloud's own. */
function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

/** Whether `url` names this very machine. */
export function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname === '127.0.0.1';
}

/** Throws `ProviderError` for a host that is written as the number of a network that is not the internet's. */
export function requirePublicHost({ hostname }: URL): void {
  const address = hostname.replace(/^\[|\]$/g, '');
  if (isIP(address) !== 0 && !isPublicAddress(address)) throw new ProviderError('NOT_PUBLIC');
}

/**
 * Finds the addresses of a name for the connection that is being made: the ones that are looked at are the ones that
 * are connected to, so that a name which changes in between leads nowhere else.
 */
export const lookUpPublic: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) {
      done(error, []);
      return;
    }
    if (!addresses.every(({ address }) => isPublicAddress(address))) {
      done(new ProviderError('NOT_PUBLIC'), []);
      return;
    }
    done(null, addresses);
  });
};
