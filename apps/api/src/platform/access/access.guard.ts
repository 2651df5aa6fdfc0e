import { mayTokenDo, reachOf } from '@akouendy/domain/access';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import { OperationTypeNode, type GraphQLResolveInfo } from 'graphql';
import { AccessError } from './access-error.ts';
import type { TokenOfActor } from './actor.ts';
import { currentActor, currentAsking, currentFactorOwner } from './asking.ts';
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
    const token = currentAsking()?.actor?.token;
    if (token !== undefined && !mayCallWith(token, callers, entranceOf(context))) {
      throw new AccessError('NOT_WITH_THIS_TOKEN');
    }
    if (callers === 'ANYONE') return true;
    const { role } = callers === 'ENROLLING' ? currentFactorOwner() : currentActor();
    if (callers === 'SIGNED_IN' || callers === 'ENROLLING') return true;
    if (callers === undefined || reachOf(role, callers) === null) throw new AccessError('FORBIDDEN');
    return true;
  }
}

/** What a resolver method is to an operation: one of its own fields, by kind, or a field of an answer. Routes only read with GET. */
type Entrance = 'QUERY' | 'MUTATION' | 'FIELD';

function entranceOf(context: ExecutionContext): Entrance {
  if (context.getType<GqlContextType>() !== 'graphql') {
    return context.switchToHttp().getRequest<FastifyRequest>().method === 'GET' ? 'QUERY' : 'MUTATION';
  }
  const { parentType, operation } = GqlExecutionContext.create(context).getInfo<GraphQLResolveInfo>();
  const entrances: readonly string[] = ['Query', 'Mutation', 'Subscription'];
  if (!entrances.includes(parentType.name)) return 'FIELD';
  return operation.operation === OperationTypeNode.MUTATION ? 'MUTATION' : 'QUERY';
}

/** A token does what it was given the permission for. What is a person's own affair is for the person, fields too. */
function mayCallWith(
  { permissions }: TokenOfActor,
  callers: Callers | undefined,
  entrance: Entrance,
): boolean {
  switch (callers) {
    case undefined:
      return true;
    case 'ANYONE':
      return entrance !== 'MUTATION';
    case 'ENROLLING':
    case 'SIGNED_IN':
      return false;
    default:
      return mayTokenDo(permissions, callers, { changes: entrance === 'MUTATION' });
  }
}
