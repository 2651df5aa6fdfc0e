import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type GraphQLInputType,
} from 'graphql';
import { scalarValue } from './values.ts';

/** Where in an operation's variables something stands: `['input', 'slots', 'date']`. Lists hold one item. */
export type Path = readonly string[];

/** An argument, or a field of an input. */
interface Field {
  readonly name: string;
  readonly type: GraphQLInputType;
  readonly defaultValue?: unknown;
}

/** Every place below `fields` whose named type is `type`. */
export function placesOf(type: string, fields: readonly Field[], above: Path = []): Path[] {
  return fields.flatMap((field) => {
    const path = [...above, field.name];
    const named = getNamedType(field.type);
    if (named.name === type) return [path];
    if (!isInputObjectType(named) || path.length > 6) return [];
    return placesOf(type, Object.values(named.getFields()), path);
  });
}

/**
 * Valid values for `fields`: what is required, and what leads to `target`; `put` decides what stands at a place, and
 * leaves it to the type by answering `undefined`.
 */
export function valuesOf(
  fields: readonly Field[],
  target: Path,
  put: (path: Path) => unknown,
  above: Path = [],
): Record<string, unknown> {
  const entries = fields.flatMap((field): [string, unknown][] => {
    const path = [...above, field.name];
    const wanted = path.every((step, index) => target[index] === step);
    if (!wanted && !isRequiredInputField(field as never)) return [];
    return [[field.name, valueOf(field.type, target, put, path)]];
  });
  return Object.fromEntries(entries);
}

function valueOf(type: GraphQLInputType, target: Path, put: (path: Path) => unknown, path: Path): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, target, put, path);
  if (isListType(type)) return [valueOf(type.ofType, target, put, path)];
  if (isInputObjectType(type)) return valuesOf(Object.values(type.getFields()), target, put, path);
  const given = put(path);
  if (given !== undefined) return given;
  if (isEnumType(type)) return type.getValues()[0]?.name;
  return scalarValue(type.name, path.at(-1) ?? '');
}
