import { OperationTypeNode, type GraphQLSchema } from 'graphql';
import type { PortalClient } from '../harness/portal-client.ts';
import { fieldsWithArguments, variablesFor } from './operations.ts';
import { tableOf } from './own-ids.ts';
import { selectionOf } from './selection.ts';
import type { Ids } from './two-clients.ts';

/** Whether some text in `value` is exactly `text`. */
export function holds(value: unknown, text: string): boolean {
  if (typeof value === 'string') return value === text;
  return (
    typeof value === 'object' && value !== null && Object.values(value).some((each) => holds(each, text))
  );
}

/** Whether `text` comes back, exactly, in something that a page reads, or in what the document `deeper` reads. */
export async function isReadBack(
  schema: GraphQLSchema,
  text: string,
  own: Ids,
  browsers: readonly PortalClient[],
  deeper?: string,
): Promise<boolean> {
  const first = deeper === undefined ? [] : [{ document: deeper, variables: {} }];
  const plain = Object.values(schema.getQueryType()?.getFields() ?? {})
    .filter(({ args }) => args.length === 0)
    .map((field) => ({ document: `{ ${field.name} ${selectionOf(schema, field.type, 3)} }`, variables: {} }));
  const asked = fieldsWithArguments(schema)
    .filter(({ operation }) => operation === OperationTypeNode.QUERY)
    .map((field) => ({
      document: field.document,
      variables: variablesFor(field, [], (path) => own.get(tableOf(field, path, own.keys()) ?? '')),
    }));
  for (const browser of browsers) {
    for (const { document, variables } of [...first, ...plain, ...asked]) {
      const { data } = await browser.send(document, variables);
      if (holds(data, text)) return true;
    }
  }
  return false;
}
