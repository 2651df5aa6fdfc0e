import { isAbstractType, visit, type DocumentNode, type GraphQLSchema } from 'graphql';

/** The members of each union or interface that a document has a fragment on: without them the cache could only guess. */
export function plugin(
  schema: GraphQLSchema,
  documents: readonly { readonly document?: DocumentNode }[],
): string {
  const members = new Map<string, readonly string[]>();
  const enter = ({
    typeCondition,
  }: {
    readonly typeCondition?: { readonly name: { readonly value: string } };
  }) => {
    const type = schema.getType(typeCondition?.name.value ?? '');
    if (isAbstractType(type)) {
      members.set(
        type.name,
        schema
          .getPossibleTypes(type)
          .map(({ name }) => name)
          .sort(),
      );
    }
  };
  for (const { document } of documents) {
    if (document !== undefined) visit(document, { FragmentDefinition: enter, InlineFragment: enter });
  }
  const named = Object.fromEntries([...members].sort(([a], [b]) => (a < b ? -1 : 1)));
  return `export const POSSIBLE_TYPES: Record<string, string[]> = ${JSON.stringify(named, null, 2)};\n`;
}
