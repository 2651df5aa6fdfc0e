import { reachOf } from '@akouendy/domain/access';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AccessError } from './access-error.ts';
import { currentActor } from './asking.ts';
import { CALLERS, type Callers } from './may-call.ts';

/**
 * The one guard: holds every resolver method, fields included, to what it states with `@MayCall`, `@SignedIn` or
 * `@Anyone`. What states nothing is refused to everybody, so that a forgotten decorator opens nothing.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const callers = this.reflector.getAllAndOverride<Callers | undefined>(CALLERS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (callers === 'ANYONE') return true;
    const { role } = currentActor();
    if (callers === 'SIGNED_IN') return true;
    if (callers === undefined || reachOf(role, callers) === null) throw new AccessError('FORBIDDEN');
    return true;
  }
}
