import { createUnionType } from '@nestjs/graphql';

type ObjectClass = new () => object;

/**
 * A union of results whose members are told apart by their class: answer with instances, made by `Object.assign(new
 * BookedType(), …)` or the like. The second argument describes the union.
 */
export function resultUnion<const Members extends readonly ObjectClass[]>(
  name: string,
  description: string,
  members: Members,
): InstanceType<Members[number]> {
  return createUnionType({
    name,
    description,
    types: () => members,
    resolveType: (value: object) => members.find((member) => value instanceof member),
  });
}
