import type { Permission } from '@akouendy/domain/access';
import { SetMetadata, type CustomDecorator } from '@nestjs/common';

/** Who may call a resolver method: anybody, who enrols a factor, who is signed in, or whose role has a permission. */
export type Callers = 'ANYONE' | 'ENROLLING' | 'SIGNED_IN' | Permission;

/** Metadata key of `Callers`. */
export const CALLERS = 'portal:callers';

/**
 * States that those may call whose role has `permission` in the domain's table (§8), however far it reaches: for which
 * client, the use case and row-level security decide. On a class it holds for its fields.
 */
export function MayCall(permission: Permission): CustomDecorator {
  return callableBy(permission);
}

/** States that whoever is signed in may call: for what concerns only themselves. */
export function SignedIn(): CustomDecorator {
  return callableBy('SIGNED_IN');
}

/** The same, and also who must enrol a second factor before they are signed in: for that, and for nothing else. */
export function SignedInOrEnrolling(): CustomDecorator {
  return callableBy('ENROLLING');
}

/** States that anyone may call, signed in or not. */
export function Anyone(): CustomDecorator {
  return callableBy('ANYONE');
}

function callableBy(callers: Callers): CustomDecorator {
  return SetMetadata<string, Callers>(CALLERS, callers);
}
