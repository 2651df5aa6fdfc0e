import ipaddr from 'ipaddr.js';

/** Groups of an address of IPv6 that are one customer's network. */
const NETWORK_GROUPS = 4;

/**
 * The network on which what comes from `address` is counted. Whoever has one address of IPv6 has 2^64 of them: the first
 * half is one customer's. An address of IPv4 is counted by itself, however it is written.
 */
export function networkOf(address: string): string {
  const [plain = ''] = address.split('%');
  if (!ipaddr.isValid(plain)) return plain;
  const known = ipaddr.process(plain);
  if (!(known instanceof ipaddr.IPv6)) return known.toString();
  const groups = known.parts.slice(0, NETWORK_GROUPS).map((group) => group.toString(16));
  return `${groups.join(':')}::/64`;
}
