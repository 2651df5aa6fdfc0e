import { reachOf, type Role } from './permissions.ts';

/**
 * Whether staff of `role` look after clients that are entrusted to them (§8): a portfolio, or an assignment. Whoever sees
 * every client, or one's own company, has none to look after.
 */
export function looksAfterClients(role: Role): boolean {
  const reach = reachOf(role, 'READ_CLIENT');
  return reach === 'PORTFOLIO' || reach === 'ASSIGNED';
}

/** The portal's admin alone decides who looks after which client (§8: engineers and users). */
export function entrustsClients(role: Role): boolean {
  return reachOf(role, 'MANAGE_PORTAL') === 'ALL';
}
