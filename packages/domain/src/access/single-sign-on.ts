import type { Role } from './permissions.ts';

/** How a company's own provider tells who decides for it. */
export interface RoleMapping {
  /** The claim that tells, with dots into objects: `groups`, `realm_access.roles`. */
  readonly claim: string;
  /** Values of the claim that make somebody an admin of the client; all others are members. */
  readonly adminValues: readonly string[];
}

/** The role that the claims of a provider give; `null` where no mapping says. */
export function roleOfClaims(
  claims: Readonly<Record<string, unknown>>,
  mapping: RoleMapping | null,
): 'CLIENT_ADMIN' | 'CLIENT_MEMBER' | null {
  if (mapping === null) return null;
  const value = mapping.claim.split('.').reduce<unknown>(inside, claims);
  const values = Array.isArray(value) ? (value as unknown[]) : [value];
  return values.some((each) => typeof each === 'string' && mapping.adminValues.includes(each))
    ? 'CLIENT_ADMIN'
    : 'CLIENT_MEMBER';
}

/**
 * The role that somebody has after signing in: what the provider gives, but for the client's last admin, who stays one
 * so that somebody can still decide for it.
 */
export function roleAfterSignIn(
  role: Role,
  given: 'CLIENT_ADMIN' | 'CLIENT_MEMBER' | null,
  { isLastAdmin }: { readonly isLastAdmin: boolean },
): Role {
  return given === null || isLastAdmin ? role : given;
}

/** The domain of a mail address, in lower case; `null` for what is none. */
export function mailDomainOf(address: string): string | null {
  return /^[^@\s]+@([a-z0-9-]+(?:\.[a-z0-9-]+)+)$/.exec(address.trim().toLowerCase())?.[1] ?? null;
}

function inside(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
