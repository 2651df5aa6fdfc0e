import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { Role } from './role.ts';

/** Who may call a resolver method: `'ANYONE'`, signed in or not, or people in one of the roles. */
export type Callers = 'ANYONE' | readonly Role[];

/** Metadata key of `Callers`. */
export const CALLERS = 'portal:callers';

/** States that people in one of `roles` may call; nobody else may. On a class it holds for its fields. */
export function MayCall(...roles: Role[]): CustomDecorator {
  return SetMetadata<string, Callers>(CALLERS, roles);
}

/** States that anyone may call, signed in or not. */
export function Anyone(): CustomDecorator {
  return SetMetadata<string, Callers>(CALLERS, 'ANYONE');
}
