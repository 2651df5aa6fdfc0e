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

/** Questions, those that have found something last at the front: texts of one field mostly come back in one place. */
const questions = new Map<GraphQLSchema, Question[]>();

interface Question {
  readonly document: string;
  variables(own: Ids): Record<string, unknown>;
}

/** Whether `text` comes back, exactly, in something that a page reads, or in what the document `deeper` reads. */
export async function isReadBack(
  schema: GraphQLSchema,
  text: string,
  own: Ids,
  browsers: readonly PortalClient[],
  deeper?: string,
): Promise<boolean> {
  const known = questions.get(schema) ?? questionsOf(schema);
  questions.set(schema, known);
  const first = deeper === undefined ? [] : [{ document: deeper, variables: () => ({}) }];
  for (const question of [...first, ...known]) {
    for (const browser of browsers) {
      const { data, errors } = await browser.send(question.document, question.variables(own));
      if (question.document === deeper && errors.length > 0) throw new Error(JSON.stringify(errors));
      if (!holds(data, text)) continue;
      const at = known.indexOf(question);
      if (at > 0) known.unshift(...known.splice(at, 1));
      return true;
    }
  }
  return false;
}

/** Every query of the schema, each once. */
function questionsOf(schema: GraphQLSchema): Question[] {
  const plain = Object.values(schema.getQueryType()?.getFields() ?? {})
    .filter(({ args }) => args.length === 0)
    .map((field) => ({
      document: `{ ${field.name} ${selectionOf(schema, field.type, 3)} }`,
      variables: () => ({}),
    }));
  const asked = fieldsWithArguments(schema)
    .filter(({ operation }) => operation === OperationTypeNode.QUERY)
    .map((field) => ({
      document: field.document,
      variables: (own: Ids) =>
        variablesFor(field, [], (path) => own.get(tableOf(field, path, own.keys()) ?? '')),
    }));
  return [...plain, ...asked];
}
