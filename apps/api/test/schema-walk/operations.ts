import {
  getNamedType,
  getNullableType,
  isObjectType,
  isRequiredArgument,
  OperationTypeNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { placesOf, valuesOf, type Path } from './inputs.ts';
import { selectionOf } from './selection.ts';

/** A field with its arguments, and how an operation reaches it. */
export interface WalkedField {
  /** `Query.client`, `CreditAccount.bookings`. */
  readonly name: string;
  readonly operation: OperationTypeNode;
  /** The steps from the root, the field itself last. */
  readonly steps: readonly GraphQLField<unknown, unknown>[];
  readonly document: string;
  /** The arguments of all steps as variables: those of a step `n` are called `v<n>_<name>`. */
  readonly variables: readonly Variable[];
}

interface Variable {
  readonly name: string;
  readonly type: GraphQLArgument['type'];
  readonly defaultValue: unknown;
}

/** Every field of the schema that takes arguments and can be reached. */
export function fieldsWithArguments(schema: GraphQLSchema): WalkedField[] {
  const found = new Map<string, WalkedField>();
  for (const operation of Object.values(OperationTypeNode)) {
    const root = schema.getRootType(operation);
    let paths = Object.values(root?.getFields() ?? {}).map((field) => ({
      parent: root?.name ?? '',
      steps: [field],
    }));
    const seen = new Set<string>();
    while (paths.length > 0) {
      for (const { parent, steps } of paths) {
        const field = steps.at(-1);
        const name = `${parent}.${field?.name ?? ''}`;
        if (field !== undefined && field.args.length > 0 && !found.has(name)) {
          found.set(name, walked(schema, name, operation, steps));
        }
      }
      paths = paths.flatMap(({ steps }) => {
        const type = getNamedType(steps.at(-1)?.type);
        if (!isObjectType(type) || seen.has(type.name)) return [];
        seen.add(type.name);
        return Object.values(type.getFields()).map((field) => ({
          parent: type.name,
          steps: [...steps, field],
        }));
      });
    }
  }
  return [...found.values()];
}

/** Every mutation of the schema, also one without arguments. */
export function mutationsOf(schema: GraphQLSchema): WalkedField[] {
  const root = schema.getMutationType();
  return Object.values(root?.getFields() ?? {}).map((field) =>
    walked(schema, `${root?.name ?? ''}.${field.name}`, OperationTypeNode.MUTATION, [field]),
  );
}

/** Every place of a walked field's variables whose type is `type`, of its own arguments only. */
export function placesIn({ steps, variables }: WalkedField, type: string): Path[] {
  const own = prefix(steps.length - 1);
  const ofField = variables.filter(({ name }) => name.startsWith(own));
  return placesOf(type, ofField);
}

/** Variables with which the field is asked; `put` decides what stands at a place. */
export function variablesFor(
  { variables }: WalkedField,
  target: Path,
  put: (path: Path) => unknown,
): Record<string, unknown> {
  return valuesOf(variables, target, put);
}

function walked(
  schema: GraphQLSchema,
  name: string,
  operation: OperationTypeNode,
  steps: readonly GraphQLField<unknown, unknown>[],
): WalkedField {
  const last = steps.length - 1;
  const variables = steps.flatMap(({ args }, index) =>
    args
      .filter((argument) => index === last || isRequiredArgument(argument))
      .map(({ name: argument, type, defaultValue }) => ({
        name: prefix(index) + argument,
        type,
        defaultValue,
      })),
  );
  const body = steps.reduceRight((inner, field, index) => {
    const given = variables
      .filter((variable) => variable.name.startsWith(prefix(index)))
      .map((variable) => `${variable.name.slice(prefix(index).length)}: $${variable.name}`);
    const called = given.length === 0 ? field.name : `${field.name}(${given.join(', ')})`;
    return `${called} ${index === last ? selectionOf(schema, field.type) : `{ ${inner} }`}`;
  }, '');
  // A variable without a value leaves an argument to its default, which a required one would not.
  const declared = variables.map(
    ({ name: variable, type, defaultValue }) =>
      `$${variable}: ${String(defaultValue === undefined ? type : getNullableType(type))}`,
  );
  const head = declared.length === 0 ? operation : `${operation} Walk(${declared.join(', ')})`;
  return { name, operation, steps, variables, document: `${head} { ${body} }` };
}

function prefix(step: number): string {
  return `v${String(step)}_`;
}
