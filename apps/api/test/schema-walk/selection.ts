import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

/** What to ask of `type`: its plain fields, and those of what it holds, `depth` objects down. */
export function selectionOf(schema: GraphQLSchema, type: GraphQLOutputType, depth = 2): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (isObjectType(named)) return `{ __typename ${fieldsOf(schema, named, depth, new Map())} }`;
  const taken = new Map<string, string>();
  const members = isUnionType(named) || isInterfaceType(named) ? schema.getPossibleTypes(named) : [];
  const parts = members.map(
    (member) => `... on ${member.name} { ${fieldsOf(schema, member, depth - 1, taken)} }`,
  );
  return `{ __typename ${parts.join(' ')} }`;
}

/** Members of a union may not give one name two types: the first that takes a name keeps it. */
function fieldsOf(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  depth: number,
  taken: Map<string, string>,
): string {
  const chosen = Object.values(type.getFields()).filter((field) => {
    if (field.args.some(isRequiredArgument)) return false;
    if (!isLeafType(getNamedType(field.type)) && depth <= 0) return false;
    const written = String(field.type);
    if ((taken.get(field.name) ?? written) !== written) return false;
    taken.set(field.name, written);
    return true;
  });
  return ['__typename', ...chosen.map((field) => asked(schema, field, depth))].join(' ');
}

function asked(schema: GraphQLSchema, { name, type }: GraphQLField<unknown, unknown>, depth: number): string {
  return `${name} ${selectionOf(schema, type, depth - 1)}`;
}
