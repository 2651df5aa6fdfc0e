import { reachOf, type Permission, type Role } from './permissions.ts';

/** What a token may be given of its owner's permissions: never managing people or the portal, or a commitment to pay. */
export const TOKEN_PERMISSIONS = [
  'READ_CLIENT',
  'READ_INVOICES',
  'BOOK_DAYS',
  'MANAGE_INVOICES',
  'EXPORT_CLIENT',
] as const satisfies readonly Permission[];

/** A permission that a token may be given. */
export type TokenPermission = (typeof TOKEN_PERMISSIONS)[number];

/** Days after which a token ends at the latest. */
export const LONGEST_TOKEN_DAYS = 365;

/** What a token of somebody with this role may be given; reading is always part of it. Nothing where they may have none. */
export function tokenPermissionsOf(role: Role): TokenPermission[] {
  if (reachOf(role, 'HAVE_TOKENS') === null) return [];
  return TOKEN_PERMISSIONS.filter((permission) => reachOf(role, permission) !== null);
}

/**
 * Whether a token with these permissions may do what asks for `permission`, as far as its owner's role may at all. A
 * token that was given nothing but reading changes nothing.
 */
export function mayTokenDo(
  given: readonly TokenPermission[],
  permission: Permission,
  { changes }: { readonly changes: boolean },
): boolean {
  const known: readonly Permission[] = given;
  return known.includes(permission) && !(changes && isReading(permission));
}

function isReading(permission: Permission): boolean {
  return permission === 'READ_CLIENT' || permission === 'READ_INVOICES' || permission === 'EXPORT_CLIENT';
}
